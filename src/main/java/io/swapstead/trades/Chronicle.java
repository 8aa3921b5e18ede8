package io.swapstead.trades;

import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/**
 * Where a trade writes down what became of it, in the transaction of each change: whoever keeps the trade's thread. A failure
 * undoes the change. By then the transaction holds the streams of everyone whom it tells something, and the trade's row.
 *
 * <p>A payload is {@code {kind, actor_id, status, version, revision}}: {@code kind} is the event's name with {@code _} for
 * {@code .}, such as {@code trade_accepted}, and {@code actor_id} is null for the system. Some kinds add to it: {@code message}
 * (what the one who made an offer said with it), {@code warning} (why that may be trouble: soft, hard), {@code reason}, {@code fault_user_id}, {@code card_ids} and {@code
 * card_names} (the cards of copies that are gone), {@code dispute_id}.
 */
public interface Chronicle {
    /** The trade that is written about, and between whom it is. */
    record About(long tradeId, long proposerId, long recipientId) {}

    /** Opens the thread of a trade that has just been proposed, with its first entry. */
    Future<Void> opened(Tx tx, About trade, JsonObject payload);

    /** Adds an entry that nobody sent. */
    Future<Void> told(Tx tx, About trade, JsonObject payload);
}
