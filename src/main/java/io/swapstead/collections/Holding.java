package io.swapstead.collections;

/**
 * An item and whose it is.
 *
 * @param ownerId the user in whose collection it lies
 */
public record Holding(long ownerId, Item item) {
    /** How many copies no accepted trade holds. */
    public int free() {
        return item.quantity() - item.reserved();
    }

    /** How many of the copies that are for trade are not spoken for. */
    public int onOffer() {
        return Math.max(0, item.forTrade() - item.reserved());
    }
}
