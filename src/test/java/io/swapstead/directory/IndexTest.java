package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The index against naive lists, while everybody changes at random. */
class IndexTest {
    private static final int PEOPLE = 2_000;
    private static final Set<Integer> NOBODY_SKIPPED = new HashSet<>();

    private final Random random = new Random(42);
    private final Index index = index();

    private Index index() {
        People people = new People(16);
        Map<Sort, Order> orders = new HashMap<>();
        Sort.COMMON.forEach(sort -> orders.put(sort, new Order(people, sort, new int[0])));
        Order searchable = new Order(people, Sort.DISCOVERY_SCORE, new int[0]);
        return new Index(new Loading.Loaded(people, Map.of(), new Grams(people.allNames()), orders, searchable));
    }

    private Trader trader(long id) {
        int traits = Facet.CARD_TYPE.bit(Facet.CARD_TYPE.values.get(random.nextInt(4)))
                | Facet.FRAME_TIER.bit(Facet.FRAME_TIER.values.get(random.nextInt(5)))
                | (random.nextInt(512) << Facet.FORMAT.trait(0))
                | (random.nextInt(8) > 0 ? Trait.LISTED : 0)
                | (random.nextBoolean() ? Trait.PRESENCE : 0);
        return new Trader(
                id,
                random.nextInt(100),
                random.nextInt(50),
                100 + random.nextInt(20),
                random.nextInt(5),
                random.nextInt(9),
                traits,
                0,
                random.nextInt(5) == 0 ? null : "Land " + random.nextInt(4),
                Names.of("user" + id, "Name " + random.nextInt(30)));
    }

    private static Directory.Filters filters(String q, List<String> cardType, List<String> format, String country) {
        return new Directory.Filters(
                q.isEmpty() ? null : q,
                List.of(),
                List.of(),
                cardType,
                format,
                List.of(),
                country.isEmpty() ? null : country,
                false,
                false,
                false,
                "all",
                false);
    }

    @Test
    void keptResultsStayWhatNewOnesWouldBe() {
        List<Directory.Filters> all = List.of(
                filters("", List.of(), List.of(), ""),
                filters("name 1", List.of(), List.of(), ""),
                filters("r7", List.of("brewer"), List.of(), "land 1"),
                filters("", List.of("collector", "trader"), List.of("modern"), ""),
                filters("", List.of(), List.of("pauper", "cedh"), "LAND 2"));
        for (int i = 1; i <= PEOPLE; i++) {
            index.put(trader(i), 0);
        }
        for (Directory.Filters filters : all) {
            for (Sort sort : Sort.COMMON) {
                Result result = index.result(filter(filters));
                assertThat(result.order(sort, index.listed(sort)).size())
                        .isEqualTo(result.tally().total());
            }
        }
        for (int i = 0; i < 3_000; i++) {
            index.put(trader(1 + random.nextInt(PEOPLE + 50)), 0);
            index.present(1 + random.nextInt(PEOPLE), random.nextBoolean());
        }
        for (Directory.Filters filters : all) {
            for (Sort sort : Sort.values()) {
                compare(filter(filters), sort);
            }
        }
    }

    private Filter filter(Directory.Filters filters) {
        String q = filters.q();
        return new Filter(index.people, filters, q == null ? null : Names.query(q), Matches.NONE);
    }

    private void compare(Filter filter, Sort sort) {
        List<Integer> naive = new ArrayList<>();
        Tally tally = new Tally();
        for (int who = 0; who < index.people.size(); who++) {
            int failed = filter.failed(index.people, who);
            tally.count(index.people, who, failed, 1);
            if (failed == 0) {
                naive.add(who);
            }
        }
        naive.sort(index.people.by(sort));
        Tally kept = index.result(filter).tally();
        assertThat(kept.total()).isEqualTo(naive.size());
        for (int trait = 0; trait < Facet.VALUES; trait++) {
            assertThat(kept.value(trait)).isEqualTo(tally.value(trait));
        }
        for (int code = 0; code < index.people.countries.size(); code++) {
            assertThat(kept.country(code)).isEqualTo(tally.country(code));
        }
        assertThat(pages(filter, sort)).isEqualTo(naive);
    }

    /** All pages by number. */
    private List<Integer> pages(Filter filter, Sort sort) {
        List<Integer> all = new ArrayList<>();
        Finder finder = new Finder(index);
        for (int offset = 0; ; offset += 17) {
            Finder.Found found =
                    finder.find(new Finder.Wanted(filter, sort, NOBODY_SKIPPED, Matches.NONE, offset, null, 17));
            for (int who : found.who()) {
                all.add(who);
            }
            if (!found.more()) {
                return all;
            }
        }
    }

    @Test
    void sortingIsStableAndDescending() {
        long[] keys = new long[5_000];
        int[] numbers = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = random.nextInt(3) == 0 ? random.nextLong() >>> 1 : random.nextInt(10);
            numbers[i] = i;
        }
        List<Integer> naive = new ArrayList<>();
        for (int number : numbers) {
            naive.add(number);
        }
        naive.sort((one, other) -> Long.compare(keys[other], keys[one]));
        assertThat(Sorting.descending(numbers, keys))
                .containsExactly(naive.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void slipsAreCountedAsInTheTableOfDistances() {
        for (int i = 0; i < 5_000; i++) {
            byte[] query = letters(1 + random.nextInt(9));
            byte[] names = letters(random.nextInt(14));
            assertThat(new Typing(query).slips(names)).isEqualTo(distance(query, names));
        }
    }

    private byte[] letters(int length) {
        byte[] letters = new byte[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(3));
        }
        return letters;
    }

    private static int distance(byte[] query, byte[] names) {
        int[][] table = new int[query.length + 1][names.length + 1];
        int best = query.length;
        for (int i = 1; i <= query.length; i++) {
            table[i][0] = i;
            for (int j = 1; j <= names.length; j++) {
                int wrong = query[i - 1] == names[j - 1] ? 0 : 1;
                int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                table[i][j] = Math.min(least, table[i - 1][j - 1] + wrong);
                if (i > 1 && j > 1 && query[i - 1] == names[j - 2] && query[i - 2] == names[j - 1]) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
                best = i == query.length ? Math.min(best, table[i][j]) : best;
            }
        }
        return best;
    }

    @Test
    void aSlipIsFoundAndTwoInAShortWordAreNot() {
        byte[] names = Names.of("alphamage777", "Ana Stone");
        assertThat(new Typing(Names.query("stoen")).slips(names)).isEqualTo(1);
        assertThat(new Typing(Names.query("stne")).slips(names)).isEqualTo(1);
        assertThat(new Typing(Names.query("sotne")).slips(names)).isEqualTo(1);
        assertThat(new Typing(Names.query("alfamage77")).slips(names)).isEqualTo(2);
        assertThat(new Typing(Names.query("stone")).slips(names)).isZero();
        assertThat(new Typing(Names.query("quixx")).slips(names)).isGreaterThan(1);
    }
}
