package io.swapstead.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The quick search: whole names first, then names that begin with what was typed, words that do, names that hold it, and names
 * that nearly do; among equals by discovery score.
 */
final class Search {
    /** More possible hits than this are looked for in the order of discovery, where enough of them come soon. */
    private static final int MANY = 20_000;

    /** Shorter words with a slip in them could mean anything. */
    private static final int TYPED = 4;

    /** Names compared letter by letter for one query, the likeliest first, so that no query takes long. */
    private static final int COMPARED = 6_000;

    /** Pairs of letters that more names than this hold tell too little to be looked through. */
    private static final int COMMON = 150_000;

    private final Index index;
    private final People people;
    private byte[] shared = new byte[0];

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
        if (found.size() < limit && query.length >= TYPED) {
            nearly(query, skip, limit, found);
        }
        return List.copyOf(found);
    }

    private void exact(byte[] pattern, Set<Integer> skip, int limit, Set<Integer> found) {
        if (index.names.effort(pattern) > MANY) {
            Order.Walk walk = index.searchable().from(0);
            for (int who = walk.next(), seen = 0; who >= 0 && seen < MANY && found.size() < limit; seen++) {
                if (Names.contains(people.names(who), pattern) && !skip.contains(who)) {
                    found.add(who);
                }
                who = walk.next();
            }
            return;
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

    /** Those who share most pairs of letters with the query: a slip spoils two or three pairs and leaves the others. */
    private List<Integer> likely(byte[] query, Typing typing) {
        if (shared.length < people.size()) {
            shared = new byte[people.size() + people.size() / 8];
        }
        List<Integer> touched = new ArrayList<>();
        for (int i = 1; i < query.length; i++) {
            if (index.names.holderCount(query[i - 1], query[i]) <= COMMON) {
                index.names.holders(query[i - 1], query[i], who -> {
                    if (shared[who] == 0) {
                        touched.add(who);
                    }
                    shared[who] = (byte) Math.min(shared[who] + 1, Byte.MAX_VALUE);
                });
            }
        }
        int least = Math.max(1, query.length - 1 - 3 * typing.allowed());
        List<List<Integer>> byCount = new ArrayList<>();
        for (int i = 0; i <= Byte.MAX_VALUE; i++) {
            byCount.add(List.of());
        }
        for (int who : touched) {
            if (shared[who] >= least) {
                List<Integer> same = byCount.get(shared[who]);
                if (same.isEmpty()) {
                    same = new ArrayList<>();
                    byCount.set(shared[who], same);
                }
                same.add(who);
            }
            shared[who] = 0;
        }
        List<Integer> likely = new ArrayList<>();
        for (int i = Byte.MAX_VALUE; i > 0 && likely.size() < COMPARED; i--) {
            likely.addAll(byCount.get(i));
        }
        return likely.subList(0, Math.min(likely.size(), COMPARED));
    }
}
