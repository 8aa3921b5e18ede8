package io.swapstead.collections;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What trades do to collections, within their own transactions: copies are held while a trade is accepted, and change hands or
 * are set free at its end. Rows are locked in the order of their ids.
 */
public final class Holdings {
    private final EventLog events;
    private final Clock clock;

    public Holdings(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The items as they are, and as they stay until the transaction ends; those that do not exist are left out. */
    public Future<List<Holding>> read(Tx tx, Set<Long> itemIds) {
        return HoldingSql.READ.list(tx.sql(), (Object) itemIds.toArray(Long[]::new));
    }

    /**
     * Holds copies.
     *
     * @return those that cannot be held, because they are gone, changed or held already; the transaction must not be committed
     *     then
     */
    public Future<List<Promised>> hold(Tx tx, List<Promised> promised) {
        List<Promised> there =
                promised.stream().filter(copies -> copies.itemId() != null).toList();
        return lock(tx, there)
                .compose(locked -> run(tx, HoldingSql.HOLD, there))
                .compose(held -> tell(tx, held).map(held))
                .map(held -> {
                    Set<Long> ids = new HashSet<>();
                    held.forEach(change -> ids.add(change.itemId()));
                    return promised.stream()
                            .filter(copies -> !ids.contains(copies.itemId()))
                            .toList();
                });
    }

    /** Sets held copies free. */
    public Future<Void> free(Tx tx, List<Promised> promised) {
        return lock(tx, promised)
                .compose(locked -> run(tx, HoldingSql.FREE, promised))
                .compose(freed -> tell(tx, freed));
    }

    /**
     * Moves held copies from the givers' collections to the receivers'. What a giver no longer has, because they left the
     * platform, reaches the receiver nevertheless: it was sent.
     */
    public Future<Void> handOver(Tx tx, List<Promised> promised) {
        return lock(tx, promised)
                .compose(locked -> run(tx, HoldingSql.TAKE_LAST, promised))
                .compose(taken -> tell(tx, taken))
                .compose(told -> run(tx, HoldingSql.TAKE_SOME, promised))
                .compose(taken -> tell(tx, taken))
                .compose(told -> run(tx, HoldingSql.GIVE, promised))
                .compose(given -> tell(tx, given));
    }

    private Future<?> lock(Tx tx, List<Promised> promised) {
        return HoldingSql.LOCK.list(
                tx.sql(),
                column(promised, Promised::itemId, Long[]::new),
                column(promised, Promised::receiverId, Long[]::new),
                column(promised, Promised::cardId, Long[]::new),
                column(promised, Promised::finish, String[]::new),
                column(promised, Promised::condition, String[]::new),
                column(promised, Promised::language, String[]::new));
    }

    private Future<List<HoldingSql.Changed>> run(
            Tx tx, io.swapstead.db.Sql<HoldingSql.Changed> statement, List<Promised> promised) {
        return statement.list(
                tx.sql(),
                column(promised, Promised::itemId, Long[]::new),
                column(promised, Promised::giverId, Long[]::new),
                column(promised, Promised::receiverId, Long[]::new),
                column(promised, Promised::cardId, Long[]::new),
                column(promised, Promised::quantity, Integer[]::new),
                column(promised, Promised::finish, String[]::new),
                column(promised, Promised::condition, String[]::new),
                column(promised, Promised::language, String[]::new),
                clock.nowUtc());
    }

    private static <T> Object column(
            List<Promised> promised, Function<Promised, T> field, java.util.function.IntFunction<T[]> array) {
        return promised.stream().map(field).toArray(array);
    }

    private Future<Void> tell(Tx tx, List<HoldingSql.Changed> changes) {
        Future<Void> told = Future.succeededFuture();
        for (HoldingSql.Changed change : changes) {
            JsonObject data = new JsonObject()
                    .put("user_id", change.ownerId())
                    .put("item_id", change.itemId())
                    .put("card_id", change.cardId());
            told = told.compose(before -> events.append(tx, "collection.changed", change.ownerId(), data));
        }
        return told;
    }
}
