package io.swapstead.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody whom a filter lets in, counted, and kept right by telling it who leaves and who enters. That is how a page costs the same
 * among ten thousand and among a million.
 */
final class Result {
    /** Below this it is quicker to look at each than to intersect sets. */
    private static final int FEW = 20_000;

    private final People people;
    private final Filter filter;
    private final Bits in;
    private final Tally tally = new Tally();
    private final Map<Sort, Order> orders = new EnumMap<>(Sort.class);

    Result(People people, NameIndex names, Filter filter) {
        this.people = people;
        this.filter = filter;
        Bits base = filter.base(people, names);
        if (base.count() < FEW) {
            this.in = new Bits(people.size());
            for (int who = base.next(0); who >= 0; who = base.next(who + 1)) {
                count(who, 1);
            }
        } else {
            this.in = intersect(base);
        }
    }

    /** Whether it may be kept on. */
    boolean current() {
        return filter.current(people);
    }

    Tally tally() {
        return tally;
    }

    boolean has(int who) {
        return in.get(who);
    }

    /** To be told before somebody changes. */
    void leave(int who) {
        if (in.get(who)) {
            orders.values().forEach(order -> order.remove(who));
        }
        count(who, -1);
    }

    /** To be told after somebody has changed. */
    void enter(int who) {
        count(who, 1);
        if (in.get(who)) {
            orders.values().forEach(order -> order.add(who));
        }
    }

    private void count(int who, int by) {
        int failed = filter.failed(people, who);
        tally.count(people, who, failed, by);
        if (failed == 0) {
            in.put(who, by > 0);
        }
    }

    private Bits intersect(Bits base) {
        Bits all = base.copy();
        for (Facet facet : Facet.ALL) {
            if (filter.filters(facet)) {
                all.and(filter.passing(people, facet));
            }
        }
        tally.setTotal(all.count());
        for (Facet facet : Facet.ALL) {
            count(facet, filter.filters(facet) ? without(facet, base) : all);
        }
        return all;
    }

    private Bits without(Facet facet, Bits base) {
        Bits rest = base.copy();
        for (Facet other : Facet.ALL) {
            if (other != facet && filter.filters(other)) {
                rest.and(filter.passing(people, other));
            }
        }
        return rest;
    }

    private void count(Facet facet, Bits among) {
        for (int i = 0; i < facet.values.size(); i++) {
            tally.setValue(facet.trait(i), among.countShared(people.with(facet.trait(i))));
        }
        if (facet == Facet.COUNTRY) {
            for (int who = among.next(0); who >= 0; who = among.next(who + 1)) {
                tally.country(people.country(who), 1);
            }
        }
    }

    /** Its own order, made at the first use from that of everybody. */
    Order order(Sort sort, Order everybody) {
        Order order = orders.get(sort);
        if (order == null) {
            order = new Order(people, sort, sorted(sort, everybody));
            orders.put(sort, order);
        }
        return order;
    }

    /** Whether it has an order of its own already. */
    boolean ordered(Sort sort) {
        return orders.containsKey(sort);
    }

    private int[] sorted(Sort sort, Order everybody) {
        int total = tally.total();
        if (total >= FEW) {
            int[] sorted = new int[total];
            Order.Walk walk = everybody.from(0);
            for (int i = 0; i < total; ) {
                int who = walk.next();
                if (in.get(who)) {
                    sorted[i++] = who;
                }
            }
            return sorted;
        }
        List<Integer> few = new ArrayList<>(total);
        for (int who = in.next(0); who >= 0; who = in.next(who + 1)) {
            few.add(who);
        }
        few.sort(people.by(sort));
        return few.stream().mapToInt(Integer::intValue).toArray();
    }
}
