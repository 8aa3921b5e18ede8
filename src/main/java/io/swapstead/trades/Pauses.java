package io.swapstead.trades;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;

/** Who has to wait before they propose again. Whoever keeps order among people comes later in the order of rooms. */
@FunctionalInterface
public interface Pauses {
    /** Lets everybody propose. */
    Pauses NONE = (sql, userId) -> Future.succeededFuture(Optional.empty());

    /** Until when somebody waits, or has waited. */
    Future<Optional<Instant>> until(SqlClient sql, long userId);
}
