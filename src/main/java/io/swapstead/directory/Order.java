package io.swapstead.directory;

import java.util.Arrays;

/**
 * Traders in an order, in blocks, so that adding, removing and counting to a place cost little at any size. Whoever changes
 * a trader's key takes them out first. Not safe for several threads.
 */
final class Order {
    private static final int FULL = 512;

    private final People people;
    private final Sort sort;
    private int[][] blocks;
    private int[] sizes;
    private int used;
    private int size;

    /** Of those whom the set holds: {@code sorted} are all of them in this order. */
    Order(People people, Sort sort, int[] sorted) {
        this.people = people;
        this.sort = sort;
        int fill = FULL * 3 / 4;
        used = Math.max(1, (sorted.length + fill - 1) / fill);
        blocks = new int[used + used / 4 + 4][];
        sizes = new int[blocks.length];
        for (int i = 0; i < used; i++) {
            int from = Math.min(i * fill, sorted.length);
            int to = Math.min(from + fill, sorted.length);
            blocks[i] = Arrays.copyOf(Arrays.copyOfRange(sorted, from, to), FULL);
            sizes[i] = to - from;
        }
        size = sorted.length;
    }

    int size() {
        return size;
    }

    void add(int who) {
        int block = block(people.key(sort, who), people.id(who));
        if (sizes[block] == FULL) {
            split(block);
            block = block(people.key(sort, who), people.id(who));
        }
        int at = within(block, people.key(sort, who), people.id(who));
        System.arraycopy(blocks[block], at, blocks[block], at + 1, sizes[block] - at);
        blocks[block][at] = who;
        sizes[block]++;
        size++;
    }

    void remove(int who) {
        int block = block(people.key(sort, who), people.id(who));
        int at = within(block, people.key(sort, who), people.id(who));
        if (at == sizes[block] || blocks[block][at] != who) {
            throw new IllegalStateException("number " + who + " is not in its place");
        }
        System.arraycopy(blocks[block], at + 1, blocks[block], at, sizes[block] - at - 1);
        sizes[block]--;
        size--;
        if (sizes[block] == 0 && used > 1) {
            System.arraycopy(blocks, block + 1, blocks, block, used - block - 1);
            System.arraycopy(sizes, block + 1, sizes, block, used - block - 1);
            used--;
        }
    }

    /** How many stand before a place, whether or not anybody is there. */
    int rank(long key, long id) {
        int block = block(key, id);
        int before = within(block, key, id);
        for (int i = 0; i < block; i++) {
            before += sizes[i];
        }
        return before;
    }

    /** A walk that begins behind so many. */
    Walk from(int rank) {
        int block = 0;
        int rest = rank;
        while (block < used && rest >= sizes[block]) {
            rest -= sizes[block++];
        }
        return new Walk(block, rest);
    }

    /** Steps from one to the next. */
    final class Walk {
        private int block;
        private int at;

        private Walk(int block, int at) {
            this.block = block;
            this.at = at;
        }

        /** The next one; {@link People#NOBODY} at the end. */
        int next() {
            while (block < used && at >= sizes[block]) {
                block++;
                at = 0;
            }
            return block < used ? blocks[block][at++] : People.NOBODY;
        }
    }

    /** The first block whose last is at or behind the place; the last block when none is. */
    private int block(long key, long id) {
        int low = 0;
        int high = used - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int last = sizes[middle] == 0 ? People.NOBODY : blocks[middle][sizes[middle] - 1];
            if (last != People.NOBODY && before(last, key, id)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int within(int block, long key, long id) {
        int low = 0;
        int high = sizes[block];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(blocks[block][middle], key, id)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean before(int who, long key, long id) {
        long own = people.key(sort, who);
        return own > key || (own == key && people.id(who) < id);
    }

    private void split(int block) {
        if (used == blocks.length) {
            blocks = Arrays.copyOf(blocks, used + used / 2 + 4);
            sizes = Arrays.copyOf(sizes, blocks.length);
        }
        System.arraycopy(blocks, block, blocks, block + 1, used - block);
        System.arraycopy(sizes, block, sizes, block + 1, used - block);
        used++;
        int half = FULL / 2;
        blocks[block + 1] = Arrays.copyOf(Arrays.copyOfRange(blocks[block], half, FULL), FULL);
        sizes[block + 1] = FULL - half;
        sizes[block] = half;
    }
}
