package io.swapstead.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings a database to where the application can use it: the schema, and on an empty one the sample and the demo traders. */
final class FirstStart {
    private FirstStart() {}

    /** Answers whether demo traders exist, whose passwords everybody knows. */
    static boolean prepare(Database database) {
        database.migrate();
        try (Connection connection = database.connect()) {
            boolean fresh = !exists(connection, "select exists (select from users)");
            if (fresh && !exists(connection, "select exists (select from cards)")) {
                Sample.importInto(connection);
            }
            return exists(connection, "select exists (select from setting where key = 'demo')");
        } catch (SQLException e) {
            throw Explained.failed("The first data cannot be written: " + e.getMessage());
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
