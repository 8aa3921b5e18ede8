package io.swapstead.trades;

import io.vertx.core.Future;

/** Lets staff look at a trade that is on their desk. */
@FunctionalInterface
public interface Oversight {
    /** Whether a moderator has a case or a dispute about the trade or one of its parties. */
    Future<Boolean> concerns(long moderatorId, long tradeId);
}
