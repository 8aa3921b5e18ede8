package io.swapstead.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many cards would find a new home between one trader and each other: what they have that the trader wants, and the other way. */
final class Matches {
    /** Nothing matches. */
    static final Matches NONE = new Matches("none", 0);

    private final String name;
    private final short[] theirs;
    private final short[] mine;
    private final Bits haveMyWants;
    private final Bits wantMyCards;

    private Matches(String name, int size) {
        this.name = name;
        this.theirs = new short[size];
        this.mine = new short[size];
        this.haveMyWants = new Bits(size);
        this.wantMyCards = new Bits(size);
    }

    /**
     * Matches one trader's wants and offers with those of everybody.
     *
     * @param name tells these matches from all others
     * @param wants of the trader, by card
     * @param offers of the trader, by card
     * @param offered by anybody, of the cards that the trader wants
     * @param wanted by anybody, of the cards that the trader offers
     */
    static Matches of(
            String name,
            People people,
            Map<UUID, Posting> wants,
            Map<UUID, Posting> offers,
            Map<UUID, Posting> offered,
            Map<UUID, Posting> wanted) {
        Matches matches = new Matches(name, people.size());
        int[] counted = new int[people.size()];
        int number = 0;
        for (var entry : wants.entrySet()) {
            Posting want = entry.getValue();
            for (int i = 0; i < want.size(); i++) {
                number++;
                matches.offersFor(people, want, i, offered.getOrDefault(entry.getKey(), Posting.NONE), counted, number);
            }
        }
        offers.forEach((card, offer) -> matches.wantsFor(people, offer, wanted.getOrDefault(card, Posting.NONE)));
        return matches;
    }

    /** Counts everybody once who has a copy that meets one want, however many copies they have. */
    private void offersFor(People people, Posting want, int at, Posting offered, int[] counted, int number) {
        for (int i = 0; i < offered.size(); i++) {
            if (offered.meets(i, want.cards()[at], want.terms()[at])) {
                int who = people.find(offered.ids()[i]);
                if (who != People.NOBODY && who < theirs.length && counted[who] != number) {
                    counted[who] = number;
                    theirs[who] = more(theirs[who]);
                    haveMyWants.set(who);
                }
            }
        }
    }

    /** Counts each want that some copy meets. */
    private void wantsFor(People people, Posting offer, Posting wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            int who = people.find(wanted.ids()[i]);
            if (who != People.NOBODY && who < mine.length && meets(offer, wanted.cards()[i], wanted.terms()[i])) {
                mine[who] = more(mine[who]);
                wantMyCards.set(who);
            }
        }
    }

    private static boolean meets(Posting offer, int card, int terms) {
        for (int i = 0; i < offer.size(); i++) {
            if (offer.meets(i, card, terms)) {
                return true;
            }
        }
        return false;
    }

    private static short more(short count) {
        return (short) Math.min(count + 1, Short.MAX_VALUE);
    }

    String name() {
        return name;
    }

    /** Whom filters leave; null when there are none. */
    @Nullable
    Bits among(boolean mustHaveMyWants, boolean mustWantMyCards) {
        if (!mustHaveMyWants) {
            return mustWantMyCards ? wantMyCards : null;
        }
        Bits among = haveMyWants.copy();
        if (mustWantMyCards) {
            among.and(wantMyCards);
        }
        return among;
    }

    /** How many of the trader's wants somebody could fill. */
    int theirs(int who) {
        return who < theirs.length ? theirs[who] : 0;
    }

    /** Both ways together. */
    int score(int who) {
        return who < theirs.length ? theirs[who] + mine[who] : 0;
    }

    /** Some of those who could fill most of the trader's wants. */
    List<Integer> best(int most) {
        List<List<Integer>> byCount = new ArrayList<>();
        for (int who = haveMyWants.next(0); who >= 0; who = haveMyWants.next(who + 1)) {
            while (byCount.size() <= theirs[who]) {
                byCount.add(new ArrayList<>());
            }
            List<Integer> same = byCount.get(theirs[who]);
            if (same.size() < most) {
                same.add(who);
            }
        }
        List<Integer> best = new ArrayList<>();
        for (int count = byCount.size() - 1; count > 0 && best.size() < most; count--) {
            best.addAll(byCount.get(count));
        }
        return best;
    }

    /** How many of a result have each score. */
    int[] counts(Result result, Set<Integer> skip, int total) {
        Bits any = haveMyWants.copy();
        any.or(wantMyCards);
        int[] counts = new int[16];
        counts[0] = total;
        for (int who = any.next(0); who >= 0; who = any.next(who + 1)) {
            if (result.has(who) && !skip.contains(who)) {
                int score = score(who);
                counts = score < counts.length ? counts : Arrays.copyOf(counts, score * 2);
                counts[score]++;
                counts[0]--;
            }
        }
        return counts;
    }
}
