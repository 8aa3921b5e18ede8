package io.swapstead.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the traders of a page. */
final class Finder {
    /** Walking further than this through the order of everybody is dearer than making the result's own. */
    private static final int FAR = 4096;

    private final Index index;
    private final People people;

    /**
     * A page's traders.
     *
     * @param last where the page ends; null for an empty one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(int[] who, Tally tally, boolean more, @Nullable Place last) {}

    /**
     * What is asked for.
     *
     * @param skip whom the viewer does not see: themself, and whom a block keeps apart
     * @param matches cards that match between the viewer and others; none unless something depends on it
     * @param offset how many stand before the page, when there is no place
     */
    record Wanted(
            Filter filter,
            Sort sort,
            Set<Integer> skip,
            Matches matches,
            long offset,
            @Nullable Place place,
            int limit) {}

    Finder(Index index) {
        this.index = index;
        this.people = index.people;
    }

    Found find(Wanted wanted) {
        Result result = index.result(wanted.filter());
        Tally tally = result.tally().copy();
        wanted.skip().forEach(who -> tally.count(people, who, wanted.filter().failed(people, who), -1));
        List<Integer> page =
                wanted.sort() == Sort.BEST_MATCH ? bestFirst(wanted, result, tally.total()) : inOrder(wanted, result);
        return found(wanted, tally, page);
    }

    /**
     * By the number of matches, one number after the other; who has the same stands in the common order. The numbers that the page
     * needs are known by counting, so that one walk collects them all.
     */
    private List<Integer> bestFirst(Wanted wanted, Result result, int total) {
        int[] counts = wanted.matches().counts(result, wanted.skip(), total);
        Place place = wanted.place();
        long before = place == null ? wanted.offset() : 0;
        int top = counts.length - 1;
        while (top > 0 && (place == null ? before >= counts[top] : top > place.matches())) {
            before -= place == null ? counts[top] : 0;
            top--;
        }
        int bottom = top;
        for (long sure = place == null ? counts[top] - before : 0; bottom > 0 && sure <= wanted.limit(); ) {
            sure += counts[--bottom];
        }
        List<List<Integer>> levels = collect(wanted, result, before, bottom, top);
        List<Integer> page = new ArrayList<>();
        for (int score = top; score >= bottom; score--) {
            page.addAll(levels.get(score - bottom));
        }
        return page.subList(0, Math.min(page.size(), wanted.limit() + 1));
    }

    private List<List<Integer>> collect(Wanted wanted, Result result, long before, int bottom, int top) {
        List<List<Integer>> levels = new ArrayList<>();
        for (int score = bottom; score <= top; score++) {
            levels.add(new ArrayList<>());
        }
        long skip = before;
        Order.Walk walk = index.listed(wanted.sort()).from(0);
        for (int who = walk.next(); who != People.NOBODY; who = walk.next()) {
            int score = wanted.matches().score(who);
            if (score < bottom
                    || score > top
                    || !result.has(who)
                    || wanted.skip().contains(who)) {
                continue;
            }
            List<Integer> level = levels.get(score - bottom);
            if ((score < top || (!passed(wanted, who) && skip-- <= 0)) && level.size() <= wanted.limit()) {
                level.add(who);
            }
            if (score == bottom && level.size() > wanted.limit() && bottom == top) {
                break;
            }
        }
        return levels;
    }

    /** Whether somebody was on a page before. */
    private boolean passed(Wanted wanted, int who) {
        Place at = place(wanted, who);
        Place place = wanted.place();
        return place != null
                && at.matches() == place.matches()
                && (at.key() > place.key() || (at.key() == place.key() && at.id() <= place.id()));
    }

    private List<Integer> inOrder(Wanted wanted, Result result) {
        Order everybody = index.listed(wanted.sort());
        Place place = wanted.place();
        long steps = (place == null ? wanted.offset() : 0) + wanted.limit();
        boolean far = steps * everybody.size() / Math.max(1, result.tally().total()) > FAR;
        boolean own = far || result.ordered(wanted.sort());
        Order order = own ? result.order(wanted.sort(), everybody) : everybody;
        long before = place == null ? wanted.offset() : 0;
        int from = place == null ? 0 : order.rank(place.key(), place.id() + 1);
        if (own && place == null) {
            from = behindSkipped(wanted, result, order);
            before = 0;
        }
        List<Integer> page = new ArrayList<>(wanted.limit() + 1);
        Order.Walk walk = order.from(from);
        while (page.size() <= wanted.limit()) {
            int who = walk.next();
            if (who == People.NOBODY) {
                break;
            }
            if ((own || result.has(who)) && !wanted.skip().contains(who) && before-- <= 0) {
                page.add(who);
            }
        }
        return page;
    }

    /** The place in a result's own order that has so many before it whom the viewer sees. */
    private int behindSkipped(Wanted wanted, Result result, Order order) {
        List<Integer> ranks = wanted.skip().stream()
                .filter(result::has)
                .map(who -> order.rank(people.key(wanted.sort(), who), people.id(who)))
                .sorted()
                .toList();
        long from = wanted.offset();
        for (int rank : ranks) {
            if (rank <= from) {
                from++;
            }
        }
        return (int) Math.min(from, order.size());
    }

    private Found found(Wanted wanted, Tally tally, List<Integer> page) {
        int size = Math.min(page.size(), wanted.limit());
        int[] who = page.stream().limit(size).mapToInt(Integer::intValue).toArray();
        Place last = size == 0 ? null : place(wanted, who[size - 1]);
        return new Found(who, tally, page.size() > size, last);
    }

    private Place place(Wanted wanted, int who) {
        long score = wanted.sort() == Sort.BEST_MATCH ? wanted.matches().score(who) : 0;
        return new Place(score, people.key(wanted.sort(), who), people.id(who));
    }
}
