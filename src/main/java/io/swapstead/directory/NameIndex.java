package io.swapstead.directory;

import java.util.function.IntConsumer;

/**
 * Finds people by parts of their names. Names that have changed since the grams were built are few, and looked at one by one until
 * the grams are built anew.
 */
final class NameIndex {
    /** So many changed names cost less than a millisecond to look through. */
    private static final int CHANGED = 20_000;

    private final People people;
    private Grams grams;
    private Bits changed;
    private int changes;

    NameIndex(People people, Grams grams) {
        this.people = people;
        this.changed = new Bits(0);
        this.grams = grams;
        use(grams);
    }

    /** Takes grams that were built from {@link People#allNames} a moment ago. */
    final void use(Grams built) {
        grams = built;
        changed = new Bits(people.size());
        changes = 0;
        for (int who = 0; who < people.size(); who++) {
            changed(who);
        }
    }

    /** To be told when a trader is new or has other names. */
    void changed(int who) {
        if (!grams.knows(who, people.names(who)) && !changed.get(who)) {
            changed.set(who);
            changes++;
        }
    }

    /** Whether the grams should be built anew. */
    boolean stale() {
        return changes > CHANGED;
    }

    /** How many have to be looked at for a query, at most. */
    int effort(byte[] query) {
        return grams.rarest(query).size() + changes;
    }

    /** Everybody whose names hold the query. */
    Bits find(byte[] query) {
        Bits found = new Bits(people.size());
        each(query, found::set);
        return found;
    }

    /** The same one by one; somebody may come more than once. */
    void each(byte[] query, IntConsumer found) {
        Grams.Range range = grams.rarest(query);
        for (int at = range.from(); at < range.to(); at++) {
            int who = grams.holder(at);
            if (Names.contains(people.names(who), query)) {
                found.accept(who);
            }
        }
        for (int who = changed.next(0); who >= 0; who = changed.next(who + 1)) {
            if (Names.contains(people.names(who), query)) {
                found.accept(who);
            }
        }
    }

    /** Everybody who holds two bytes in a row, and some others. */
    void holders(byte first, byte second, IntConsumer holder) {
        Grams.Range range = grams.pair(first, second);
        for (int at = range.from(); at < range.to(); at++) {
            holder.accept(grams.holder(at));
        }
        for (int who = changed.next(0); who >= 0; who = changed.next(who + 1)) {
            holder.accept(who);
        }
    }

    /** How many grams begin with two bytes. */
    int holderCount(byte first, byte second) {
        return grams.pair(first, second).size() + changes;
    }
}
