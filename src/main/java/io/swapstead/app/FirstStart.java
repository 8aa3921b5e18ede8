package io.swapstead.app;

import io.swapstead.config.Config;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to where the application can use it: the schema, and on an empty one the sample and the demo traders. */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private FirstStart() {}

    /** Answers whether demo traders exist, whose passwords everybody knows. */
    static boolean prepare(Database database, Config config) {
        database.migrate();
        try (Connection connection = database.connect()) {
            boolean fresh = !exists(connection, "select exists (select from users)");
            if (fresh) {
                cards(connection);
            }
            if (fresh && config.demoUsers() > 0) {
                LOG.info("making {} demo traders; --demo-users 0 starts without", config.demoUsers());
                Demo.populate(connection, config.demoUsers(), 0, (what, done, total) -> {});
                DemoEarnings.settle(database);
            }
            return exists(connection, "select exists (select from setting where key = 'demo')");
        } catch (SQLException e) {
            throw Explained.failed("The first data cannot be written: " + e.getMessage());
        }
    }

    /** An empty catalogue gets the demo set. */
    static void cards(Connection connection) throws SQLException {
        if (!exists(connection, "select exists (select from cards)")) {
            Sample.importInto(connection);
        }
    }

    static boolean hasRealUsers(Connection connection) throws SQLException {
        return exists(connection, "select exists (select from users where email::text not like '%@demo.invalid')");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
