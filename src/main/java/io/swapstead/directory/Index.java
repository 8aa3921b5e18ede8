package io.swapstead.directory;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everybody in memory, in all orders, with the results that are asked for again and again. Whatever changes goes through here,
 * so that all of it agrees at any moment. Not safe for several threads.
 */
final class Index {
    /** Results kept; each costs a bit per trader, and four bytes for each it holds once somebody pages deep. */
    private static final int RESULTS = 200;

    final People people;
    final NameIndex names;

    private final Map<Sort, Order> listed;
    private final Order searchable;
    private final Bits here = new Bits(0);
    private final LinkedHashMap<String, Result> results = new LinkedHashMap<>(RESULTS, 0.75f, true);

    Index(Loading.Loaded loaded) {
        this.people = loaded.people();
        this.names = new NameIndex(people, loaded.grams());
        this.listed = new EnumMap<>(loaded.orders());
        this.searchable = loaded.searchable();
    }

    /** Everybody who is listed, in an order. */
    Order listed(Sort sort) {
        return Objects.requireNonNull(listed.get(sort.common()));
    }

    /** Everybody whom the quick search finds, by discovery score. */
    Order searchable() {
        return searchable;
    }

    /** Everybody whom a filter lets in. */
    Result result(Filter filter) {
        Result result = results.get(filter.name);
        if (result == null) {
            result = new Result(people, names, filter);
            results.put(filter.name, result);
            if (results.size() > RESULTS) {
                results.remove(results.keySet().iterator().next());
            }
        }
        return result;
    }

    /**
     * Takes over what is now known of somebody.
     *
     * @param now in seconds
     */
    void put(Trader trader, long now) {
        int who = people.findOrAdd(trader.id());
        int traits = online(trader.traits(now), here.get(who));
        if (people.same(who, trader, traits)) {
            return;
        }
        int countries = people.countries.version();
        leave(who);
        people.set(who, trader, traits);
        names.changed(who);
        enter(who);
        if (people.countries.version() != countries) {
            results.values().removeIf(result -> !result.current());
        }
    }

    /** Somebody has come or gone, whether or not others may see it. */
    void present(long id, boolean present) {
        int who = people.find(id);
        if (who == People.NOBODY || here.get(who) == present) {
            return;
        }
        here.put(who, present);
        int traits = online(people.traits(who), present);
        if (traits != people.traits(who)) {
            leave(who);
            people.setTraits(who, traits);
            enter(who);
        }
    }

    /** Who is here now, as far as is known. */
    Bits here() {
        return here;
    }

    private static int online(int traits, boolean present) {
        return present && (traits & Trait.PRESENCE) != 0 ? traits | Trait.ONLINE : traits & ~Trait.ONLINE;
    }

    private void leave(int who) {
        if (people.has(who, Trait.LISTED)) {
            Sort.COMMON.forEach(sort -> listed(sort).remove(who));
        }
        if (people.has(who, Trait.SEARCHABLE)) {
            searchable.remove(who);
        }
        results.values().forEach(result -> result.leave(who));
    }

    private void enter(int who) {
        if (people.has(who, Trait.LISTED)) {
            Sort.COMMON.forEach(sort -> listed(sort).add(who));
        }
        if (people.has(who, Trait.SEARCHABLE)) {
            searchable.add(who);
        }
        results.values().forEach(result -> result.enter(who));
    }
}
