package io.swapstead.threads;

import io.swapstead.db.Tx;
import io.vertx.core.Future;

/**
 * Takes what somebody reports about a message, in the transaction that marks it. Whoever keeps order among people comes later in
 * the order of rooms.
 */
@FunctionalInterface
public interface Complaints {
    /** Keeps the mark alone. */
    Complaints NONE = (tx, complaint) -> Future.succeededFuture();

    /** A report about a message of a trade's thread, in the words of who made it. */
    record Complaint(long reporterId, long reportedUserId, long tradeId, long messageId, String reason) {}

    /** Files it; a failure undoes the report. */
    Future<Void> filed(Tx tx, Complaint complaint);
}
