package io.swapstead.collections;

import io.swapstead.core.Clock;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;

/** What collections are worth: answers it, and keeps it day by day as collections change. */
final class Portfolios {
    /** A year of history: as much as a small chart can show. */
    private static final int HISTORY_DAYS = 365;

    private final Db db;
    private final Clock clock;

    Portfolios(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<Worth> worth(long user) {
        return PortfolioSql.WORTH.one(db.sql(), user).map(Worth::of);
    }

    Future<Buffer> portfolio(long user) {
        LocalDate today = clock.today();
        LocalDate since = today.minusDays(HISTORY_DAYS);
        return PortfolioSql.PARTS
                .list(db.sql(), user)
                .compose(parts -> PortfolioSql.MOVES.list(db.sql(), user, since).compose(moves -> PortfolioSql.RECORDED
                        .list(db.sql(), user, since)
                        .map(recorded -> Json.bytes(Portfolio.of(parts, moves, recorded, today)))));
    }

    /** The effect of events: today's value of every collection that changed. */
    Future<Void> record(Tx tx, List<Event> events) {
        Long[] users = events.stream()
                .filter(event -> event.kind().equals("collection.changed"))
                .map(event -> event.id("user_id"))
                .distinct()
                .toArray(Long[]::new);
        return users.length == 0
                ? Future.succeededFuture()
                : PortfolioSql.RECORD.run(tx.sql(), users, clock.today()).mapEmpty();
    }
}
