package io.swapstead.app;

import io.swapstead.achievements.Recalculation;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.reputation.Standing;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What demo traders have earned by what they did with each other: found out by the rules themselves, and told to nobody. */
final class DemoEarnings {
    private DemoEarnings() {}

    static void settle(Database database) throws SQLException {
        tell(database, "hoards");
        List<Long> traders = traders(database);
        Vertx vertx = Vertx.vertx();
        try {
            Db db = new Db(vertx, database.url());
            db.answers(Limits.DB_START).await();
            Bus bus = new Bus(vertx);
            Clock clock = new Clock();
            Standing standing = new Standing(clock, new EventLog(vertx, bus, clock));
            db.tx(tx -> standing.recompute(tx, traders)).await();
            AchievementsCommand.follow(
                    vertx,
                    Recalculation.quiet(vertx, db, bus, clock),
                    new Recalculation.Wish(null, null, null, false, Recalculation.BATCH),
                    true);
            tell(database, "frames"); // each wears the best that is theirs, as people do
        } finally {
            vertx.close().await();
        }
    }

    /** Runs one of the scripts that go on with the stories. */
    private static void tell(Database database, String story) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Demo.script(story));
        }
    }

    private static List<Long> traders(Database database) throws SQLException {
        List<Long> traders = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select proposer_id from trade_proposals union select recipient_id from trade_proposals")) {
            while (rows.next()) {
                traders.add(rows.getLong(1));
            }
        }
        return traders;
    }
}
