package io.swapstead.trades;

import io.swapstead.collections.Holding;
import io.swapstead.core.Failure;
import io.swapstead.trades.Trades.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One side of an offer before it is judged.
 *
 * @param name of the side's field
 * @param giverId who gives it
 * @param own whether the one who makes the offer gives it; of the other's copies they may name only what is for trade
 * @param known items of the other's that the terms before named already
 */
record Tray(String name, long giverId, boolean own, List<Wanted> wanted, Set<Long> known) {
    /**
     * The lines, as the collections have them.
     *
     * @throws Failure IMPOSSIBLE, naming the field, for what the giver does not have or does not offer; CONFLICT for copies that
     *     accepted trades hold; INVALID for an item named twice
     */
    List<Line> lines(Map<Long, Holding> holdings) {
        List<Line> lines = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted each = wanted.get(i);
            String field = name + "." + i;
            if (!seen.add(each.inventoryItemId())) {
                throw Failure.invalid(field + ".inventory_item_id", "is named twice");
            }
            Holding holding = holdings.get(each.inventoryItemId());
            if (holding == null || holding.ownerId() != giverId || !mayName(holding)) {
                throw own
                        ? impossible(
                                "You do not have what you offer.",
                                field + ".inventory_item_id",
                                "you have no such item")
                        : impossible(
                                "A card that you ask for is not for trade.",
                                field + ".inventory_item_id",
                                "is not for trade");
            }
            judge(field + ".quantity", each.quantity(), holding);
            lines.add(Line.of(holding, each.quantity()));
        }
        return lines;
    }

    private boolean mayName(Holding holding) {
        return own
                || holding.item().forTrade() > 0
                || known.contains(holding.item().id());
    }

    private void judge(String field, int quantity, Holding holding) {
        var item = holding.item();
        boolean all = own || known.contains(item.id());
        int there = all ? item.quantity() : item.forTrade();
        if (quantity > there) {
            throw impossible(
                    "There are only " + there + " copies of " + item.card().name() + ".",
                    field,
                    "there are only " + there + " copies");
        }
        int free = all ? holding.free() : holding.onOffer();
        if (quantity > free) {
            throw Failure.conflict(
                            "Accepted trades hold copies of " + item.card().name() + "; " + free + " are free.")
                    .field(field, "only " + free + " copies are free");
        }
    }

    private static Failure impossible(String why, String field, String message) {
        return new Failure(Failure.Kind.IMPOSSIBLE, why).field(field, message);
    }
}
