package io.swapstead.app;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says something to everybody who has a page open, such as that there will be maintenance; the running nodes do. */
@Command(name = "announce", description = "Say something to everybody who is here.", mixinStandardHelpOptions = true)
final class AnnounceCommand implements Callable<Integer> {
    private static final int LONGEST = 200;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Where where;

    @Parameters(paramLabel = "TEXT", description = "Up to " + LONGEST + " characters.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String text;

    @Override
    public Integer call() throws SQLException {
        String said = text.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST) {
            throw Explained.badInput("TEXT must have from 1 to " + LONGEST + " characters.");
        }
        try (Database database = Database.of(where.config());
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "insert into jobs (kind, key) values ('" + Notices.NOTICE + "', ?) on conflict do nothing",
                    said);
            run(
                    connection,
                    "insert into audit_log (target, action, detail, allowed) values ('public', 'platform.notice', ?::jsonb, true)",
                    new JsonObject().put("text", said).encode());
            connection.commit();
        }
        return 0;
    }

    private static void run(Connection connection, String sql, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }
}
