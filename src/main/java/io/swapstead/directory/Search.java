package io.swapstead.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The quick search: whole names first, then names that begin with what was typed, words that do, and names that hold
 * it; names that nearly do when there are no others. Among equals by discovery score.
 */
final class Search {
    /** So many steps along an order cost what collecting and sorting one hit does. */
    private static final int WALK = 8;

    /** Shorter words with a slip in them could mean anything. */
    private static final int TYPED = 4;

    /** Names compared letter by letter for one query, the likeliest first, so that no query takes long. */
    private static final int COMPARED = 6_000;

    /** Names looked up by pairs of letters for one query. */
    private static final int HOLDERS = 200_000;

    private final Index index;
    private final People people;
    /** How many pairs of the query each trader shares; all 0 between queries. */
    private byte[] shared = new byte[0];

    private int[] touched = new int[0];
    private int touchedCount;

    Search(Index index) {
        this.index = index;
        this.people = index.people;
    }

    /**
     * The best hits.
     *
     * @param query see {@link Names#query}; not empty
     * @param skip whom the viewer does not see
     */
    List<Integer> find(byte[] query, Set<Integer> skip, int limit) {
        Set<Integer> found = new LinkedHashSet<>();
        List<byte[]> patterns =
                List.of(Names.whole(query), Names.behind(Names.MARK, query), Names.behind((byte) ' ', query), query);
        for (byte[] pattern : patterns) {
            if (found.size() < limit) {
                exact(pattern, skip, limit, found);
            }
        }
        if (found.isEmpty() && query.length >= TYPED && query.length <= Typing.LONGEST) {
            nearly(query, skip, limit, found);
        }
        return List.copyOf(found);
    }

    /**
     * Names that hold a pattern. When many may, the best are found soon by looking at one after the other in their order; when that
     * has taken as long as looking at all who may, they are looked at.
     */
    private void exact(byte[] pattern, Set<Integer> skip, int limit, Set<Integer> found) {
        int effort = index.names.effort(pattern);
        if ((long) WALK * effort * effort > (long) limit * index.searchable().size()) {
            Order.Walk walk = index.searchable().from(0);
            for (int i = 0, who = walk.next();
                    i < WALK * effort && who >= 0 && found.size() < limit;
                    i++, who = walk.next()) {
                if (Names.contains(people.names(who), pattern) && !skip.contains(who)) {
                    found.add(who);
                }
            }
            if (found.size() == limit) {
                return;
            }
        }
        Set<Integer> hits = new LinkedHashSet<>();
        index.names.each(pattern, who -> {
            if (people.has(who, Trait.SEARCHABLE) && !skip.contains(who)) {
                hits.add(who);
            }
        });
        hits.stream()
                .sorted(people.by(Sort.DISCOVERY_SCORE))
                .limit(limit)
                .takeWhile(who -> found.size() < limit)
                .forEach(found::add);
    }

    private void nearly(byte[] query, Set<Integer> skip, int limit, Set<Integer> found) {
        Typing typing = new Typing(query);
        List<int[]> hits = new ArrayList<>();
        for (int who : likely(query, typing)) {
            if (people.has(who, Trait.SEARCHABLE) && !skip.contains(who) && !found.contains(who)) {
                int slips = typing.slips(people.names(who));
                if (slips <= typing.allowed()) {
                    hits.add(new int[] {slips, who});
                }
            }
        }
        Comparator<Integer> order = people.by(Sort.DISCOVERY_SCORE);
        hits.sort(Comparator.<int[]>comparingInt(hit -> hit[0])
                .thenComparing((one, other) -> order.compare(one[1], other[1])));
        hits.stream().limit(limit - found.size()).forEach(hit -> found.add(hit[1]));
    }

    /**
     * Those who share most pairs of letters with the query, at most {@link #COMPARED}: a slip spoils two or three pairs and leaves the
     * others, so the rarest pairs are enough.
     */
    private int[] likely(byte[] query, Typing typing) {
        if (shared.length < people.size()) {
            shared = new byte[people.size() + people.size() / 8];
            touched = new int[shared.length];
        }
        int pairs = 0;
        int holders = 0;
        touchedCount = 0;
        for (int at : rarestFirst(query)) {
            int count = index.names.holderCount(query[at - 1], query[at]);
            if (pairs > 0 && holders + count > HOLDERS) {
                break;
            }
            holders += count;
            pairs++;
            index.names.holders(query[at - 1], query[at], this::touch);
        }
        int[] likely = most(Math.max(1, pairs - 3 * typing.allowed()), pairs);
        for (int i = 0; i < touchedCount; i++) {
            shared[touched[i]] = 0;
        }
        return likely;
    }

    private List<Integer> rarestFirst(byte[] query) {
        return IntStream.range(1, query.length)
                .boxed()
                .sorted(Comparator.comparingInt(at -> index.names.holderCount(query[at - 1], query[at])))
                .toList();
    }

    private void touch(int who) {
        if (shared[who] == 0) {
            touched[touchedCount++] = who;
        }
        shared[who] = (byte) Math.min(shared[who] + 1, Byte.MAX_VALUE);
    }

    /** Of those touched, the ones who share most, from so many pairs down to so few. */
    private int[] most(int least, int pairs) {
        int[] most = new int[COMPARED];
        int size = 0;
        for (int count = Math.min(pairs + 2, Byte.MAX_VALUE); count >= least && size < COMPARED; count--) {
            for (int i = 0; i < touchedCount && size < COMPARED; i++) {
                if (shared[touched[i]] == count) {
                    most[size++] = touched[i];
                }
            }
        }
        return Arrays.copyOf(most, size);
    }
}
