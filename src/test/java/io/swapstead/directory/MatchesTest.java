package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Matches and the order of the best against naive counting. */
class MatchesTest {
    private static final int PEOPLE = 300;
    private static final int CARDS = 12;

    private final Random random = new Random(7);
    private final Index index = index();
    private final Map<UUID, List<int[]>> offered = new HashMap<>();
    private final Map<UUID, List<int[]>> wanted = new HashMap<>();
    private final Map<UUID, Posting> wants = new HashMap<>();
    private final Map<UUID, Posting> offers = new HashMap<>();

    private Index index() {
        People people = new People(16);
        Map<Sort, Order> orders = new HashMap<>();
        Sort.COMMON.forEach(sort -> orders.put(sort, new Order(people, sort, new int[0])));
        Order searchable = new Order(people, Sort.DISCOVERY_SCORE, new int[0]);
        Index empty = new Index(new Loading.Loaded(people, Map.of(), new Grams(people.allNames()), orders, searchable));
        for (int id = 1; id <= PEOPLE; id++) {
            empty.put(
                    new Trader(
                            id,
                            id,
                            0,
                            100 + random.nextInt(5),
                            0,
                            0,
                            random.nextInt(9) > 0 ? Trait.LISTED : 0,
                            0,
                            null,
                            Names.of("user" + id, "Name")),
                    0);
        }
        return empty;
    }

    private static int terms(int condition, int finish, int language) {
        return condition | finish << 3 | language << 5;
    }

    /** Each entry is an id, a printing and terms. */
    private static Posting posting(List<int[]> entries) {
        return new Posting(
                entries.stream().mapToLong(entry -> entry[0]).sorted().toArray(),
                entries.stream()
                        .sorted(Comparator.comparingInt(entry -> entry[0]))
                        .mapToInt(entry -> entry[1])
                        .toArray(),
                entries.stream()
                        .sorted(Comparator.comparingInt(entry -> entry[0]))
                        .mapToInt(entry -> entry[2])
                        .toArray());
    }

    private Matches matches() {
        for (int i = 0; i < CARDS; i++) {
            UUID card = new UUID(1, i);
            List<int[]> copies = new ArrayList<>();
            List<int[]> wishes = new ArrayList<>();
            for (int id = 1; id <= PEOPLE; id++) {
                if (random.nextInt(3) == 0) {
                    copies.add(new int[] {
                        id, 1 + random.nextInt(2), terms(random.nextInt(5), random.nextInt(3), 1 + random.nextInt(2))
                    });
                    wishes.add(new int[] {
                        id, random.nextInt(3), terms(random.nextInt(5), random.nextInt(4), random.nextInt(3))
                    });
                }
            }
            offered.put(card, copies);
            wanted.put(card, wishes);
            wants.put(
                    card,
                    posting(List.of(new int[] {0, random.nextInt(3), terms(3, random.nextInt(4), random.nextInt(2))})));
            offers.put(card, posting(List.of(new int[] {0, 1, terms(1, 1, 1)})));
        }
        return Matches.of("mine", index.people, wants, offers, postings(offered), postings(wanted));
    }

    private static Map<UUID, Posting> postings(Map<UUID, List<int[]>> entries) {
        Map<UUID, Posting> postings = new HashMap<>();
        entries.forEach((card, all) -> postings.put(card, posting(all)));
        return postings;
    }

    private static boolean meets(int[] copy, int card, int terms) {
        return (card == 0 || card == copy[1])
                && copy[2] % 8 <= terms % 8
                && (terms / 8 % 4 == 3 || copy[2] / 8 % 4 == terms / 8 % 4)
                && (terms / 32 == 0 || copy[2] / 32 == terms / 32);
    }

    private int naive(int id) {
        int score = 0;
        for (int i = 0; i < CARDS; i++) {
            UUID card = new UUID(1, i);
            Posting want = wants.getOrDefault(card, Posting.NONE);
            Posting offer = offers.getOrDefault(card, Posting.NONE);
            boolean theirs = offered.getOrDefault(card, List.of()).stream()
                    .anyMatch(copy -> copy[0] == id && meets(copy, want.cards()[0], want.terms()[0]));
            int[] mine = {0, offer.cards()[0], offer.terms()[0]};
            boolean ours = wanted.getOrDefault(card, List.of()).stream()
                    .anyMatch(wish -> wish[0] == id && meets(mine, wish[1], wish[2]));
            score += (theirs ? 1 : 0) + (ours ? 1 : 0);
        }
        return score;
    }

    @Test
    void theBestComeFirstOnEveryPageByNumberAndByPlace() {
        Matches matches = matches();
        List<Integer> naive = new ArrayList<>();
        for (int who = 0; who < PEOPLE; who++) {
            assertThat(matches.score(who)).isEqualTo(naive((int) index.people.id(who)));
            if (index.people.has(who, Trait.LISTED) && who != 5) {
                naive.add(who);
            }
        }
        naive.sort(Comparator.comparingInt((Integer who) -> -matches.score(who))
                .thenComparing(index.people.by(Sort.BEST_MATCH.common())));
        assertThat(walk(matches, false)).isEqualTo(naive);
        assertThat(walk(matches, true)).isEqualTo(naive);
    }

    /** All pages; somebody in the middle is not to be seen. */
    private List<Integer> walk(Matches matches, boolean byPlace) {
        Directory.Filters all = new Directory.Filters(
                null, List.of(), List.of(), List.of(), List.of(), List.of(), null, false, false, false, "all", false);
        List<Integer> seen = new ArrayList<>();
        Set<Integer> skip = new HashSet<>(Set.of(5));
        Finder finder = new Finder(index);
        Place place = null;
        for (boolean more = true; more; ) {
            Finder.Found found = finder.find(new Finder.Wanted(
                    new Filter(index.people, all, null, matches),
                    Sort.BEST_MATCH,
                    skip,
                    matches,
                    byPlace ? 0 : seen.size(),
                    place,
                    7));
            for (int who : found.who()) {
                seen.add(who);
            }
            place = byPlace ? found.last() : null;
            more = found.more();
        }
        return seen;
    }
}
