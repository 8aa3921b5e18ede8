package io.swapstead.trades;

import io.swapstead.cards.CardEmbed;
import io.swapstead.collections.Holding;
import io.swapstead.collections.Holdings;
import io.swapstead.collections.Promised;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
            return TradeSql.LINES.list(tx.sql(), trade.id()).compose(lines -> hold(tx, trade, lines));
        }
        if (held && step.to() == Status.COMPLETED) {
            return promised(tx, trade).compose(copies -> holdings.handOver(tx, copies));
        }
        if (held && step.to() == Status.CANCELLED) {
            return promised(tx, trade).compose(copies -> holdings.free(tx, copies));
        }
        return Future.succeededFuture();
    }

    private Future<Void> hold(Tx tx, Trade trade, List<TradeSql.SideLine> lines) {
        return holdings.hold(tx, promised(trade, lines)).map(missing -> {
            Set<Long> ids = missing.stream().map(Promised::cardId).collect(Collectors.toCollection(TreeSet::new));
            if (!ids.isEmpty()) {
                List<String> names = lines.stream()
                        .map(side -> side.line().card())
                        .filter(card -> ids.contains(card.id()))
                        .map(CardEmbed::name)
                        .distinct()
                        .toList();
                throw trade.conflict(
                                "This trade needs copies that are no longer there: " + String.join(", ", names) + ".")
                        .with("card_ids", List.copyOf(ids))
                        .with("card_names", names);
            }
            return null;
        });
    }

    private static Future<List<Promised>> promised(Tx tx, Trade trade) {
        return TradeSql.LINES.list(tx.sql(), trade.id()).map(lines -> promised(trade, lines));
    }

    private static List<Promised> promised(Trade trade, List<TradeSql.SideLine> lines) {
        return lines.stream().map(side -> promised(trade, side)).toList();
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
