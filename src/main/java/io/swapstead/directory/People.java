package io.swapstead.directory;

import java.util.Arrays;
import java.util.Comparator;

/**
 * All traders in columns. A trader is a number here, given in the order of arrival and kept for good; ids are only for the world
 * outside. Not safe for several threads.
 */
final class People {
    /** No trader has it. */
    static final int NOBODY = -1;

    /** Where they live. */
    final Countries countries = new Countries();

    private int size;
    private long[] ids;
    private int[] traits;
    private int[] country;
    private Countries.Spelling[] spelling;
    private byte[][] names;
    private final long[][] keys = new long[Sort.COMMON.size()][];
    private int[] slots;
    private final Bits[] byTrait = new Bits[Trait.COUNT];

    People(int capacity) {
        int room = Math.max(64, capacity + capacity / 8);
        ids = new long[room];
        traits = new int[room];
        country = new int[room];
        spelling = new Countries.Spelling[room];
        names = new byte[room][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new long[room];
        }
        slots = new int[Integer.highestOneBit(room) * 4];
        for (int i = 0; i < Trait.COUNT; i++) {
            byTrait[i] = new Bits(room);
        }
    }

    int size() {
        return size;
    }

    long id(int who) {
        return ids[who];
    }

    int traits(int who) {
        return traits[who];
    }

    boolean has(int who, int trait) {
        return (traits[who] & trait) != 0;
    }

    int country(int who) {
        return country[who];
    }

    byte[] names(int who) {
        return names[who];
    }

    /** Everybody's names, by number; a copy of what is there now. */
    byte[][] allNames() {
        return Arrays.copyOf(names, size);
    }

    long key(Sort sort, int who) {
        return keys[sort.number][who];
    }

    /** Everybody's keys in one of the common orders. */
    long[] keys(Sort sort) {
        return keys[sort.number];
    }

    /** Who stands before whom. */
    Comparator<Integer> by(Sort sort) {
        return (one, other) -> {
            int first = Long.compare(key(sort, other), key(sort, one));
            return first != 0 ? first : Long.compare(ids[one], ids[other]);
        };
    }

    /** Who has a trait, by its number. */
    Bits with(int trait) {
        return byTrait[trait];
    }

    /** Who lives in a country, by its code. */
    Bits in(int code) {
        Bits in = new Bits(size);
        for (int who = 0; who < size; who++) {
            if (country[who] == code) {
                in.set(who);
            }
        }
        return in;
    }

    /** The number of an id; {@link #NOBODY} for an unknown one. */
    int find(long id) {
        int mask = slots.length - 1;
        for (int slot = hash(id) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (ids[slots[slot] - 1] == id) {
                return slots[slot] - 1;
            }
        }
        return NOBODY;
    }

    /** The number of an id, a new one if need be. */
    int findOrAdd(long id) {
        int who = find(id);
        if (who != NOBODY) {
            return who;
        }
        if (size == ids.length) {
            grow();
        }
        ids[size] = id;
        names[size] = new byte[0];
        spelling[size] = countries.none;
        size++;
        enter(size - 1);
        return size - 1;
    }

    /** Whether everything known of a trader is as it was. */
    boolean same(int who, Trader trader, int newTraits) {
        boolean same = traits[who] == newTraits
                && spelling[who].text.equals(trader.country() == null ? "" : trader.country())
                && Arrays.equals(names[who], trader.names());
        for (int i = 0; same && i < keys.length; i++) {
            same = keys[i][who] == trader.key(Sort.COMMON.get(i));
        }
        return same;
    }

    void set(int who, Trader trader, int newTraits) {
        setTraits(who, newTraits);
        Countries.Spelling before = spelling[who];
        spelling[who] = countries.enter(trader.country());
        countries.leave(before);
        country[who] = spelling[who].code;
        if (!Arrays.equals(names[who], trader.names())) {
            names[who] = trader.names(); // the same object tells the grams that nothing has changed
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i][who] = trader.key(Sort.COMMON.get(i));
        }
    }

    void setTraits(int who, int newTraits) {
        int changed = traits[who] ^ newTraits;
        while (changed != 0) {
            int trait = Integer.numberOfTrailingZeros(changed);
            byTrait[trait].put(who, (newTraits >> trait & 1) != 0);
            changed &= changed - 1;
        }
        traits[who] = newTraits;
    }

    private void grow() {
        int room = size + size / 2;
        ids = Arrays.copyOf(ids, room);
        traits = Arrays.copyOf(traits, room);
        country = Arrays.copyOf(country, room);
        spelling = Arrays.copyOf(spelling, room);
        names = Arrays.copyOf(names, room);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Arrays.copyOf(keys[i], room);
        }
        if (room * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int who = 0; who < size; who++) {
                enter(who);
            }
        }
    }

    private void enter(int who) {
        int mask = slots.length - 1;
        int slot = hash(ids[who]) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = who + 1;
    }

    private static int hash(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
