package io.swapstead.trades;

import io.swapstead.collections.Holding;
import io.swapstead.collections.Holdings;
import io.swapstead.collections.Promised;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** The copies that trades are about: held from the acceptance on, they change hands or are free again at the end. */
final class Stakes {
    private final Holdings holdings;

    Stakes(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Items as the collections have them, which stay so until the transaction ends. */
    Future<List<Holding>> holdings(Tx tx, Set<Long> itemIds) {
        return holdings.read(tx, itemIds);
    }

    /** What a step means for the copies. */
    Future<Void> follow(Tx tx, Trade trade, Step step) {
        boolean held = !trade.status().open() && !trade.handedOver();
        if (step.kind() == Step.Kind.ACCEPTED) {
            return promised(tx, trade).compose(copies -> hold(tx, trade, copies));
        }
        if (held && step.to() == Status.COMPLETED) {
            return promised(tx, trade).compose(copies -> holdings.handOver(tx, copies));
        }
        if (held && step.to() == Status.CANCELLED) {
            return promised(tx, trade).compose(copies -> holdings.free(tx, copies));
        }
        return Future.succeededFuture();
    }

    private Future<Void> hold(Tx tx, Trade trade, List<Promised> copies) {
        return holdings.hold(tx, copies).map(missing -> {
            if (!missing.isEmpty()) {
                throw trade.conflict("A copy that this trade needs is no longer there.")
                        .with("card_ids", missing.stream().map(Promised::cardId).toList());
            }
            return null;
        });
    }

    private static Future<List<Promised>> promised(Tx tx, Trade trade) {
        return TradeSql.LINES
                .list(tx.sql(), trade.id())
                .map(lines -> lines.stream().map(side -> promised(trade, side)).toList());
    }

    private static Promised promised(Trade trade, TradeSql.SideLine side) {
        Line line = side.line();
        long giver = side.fromProposer() ? trade.proposerId() : trade.recipientId();
        return new Promised(
                line.inventoryItemId(),
                giver,
                trade.other(giver),
                line.card().id(),
                line.quantity(),
                line.finish(),
                line.condition(),
                line.language());
    }
}
