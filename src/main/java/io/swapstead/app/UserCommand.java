package io.swapstead.app;

import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does to one user, beside the site: the way to the first administrator. */
@Command(name = "user", description = "Look after one user.", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    private static final Set<String> ROLES = Set.of("user", "moderator", "admin");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Gives a user a role. A running server honours it within a second; the user's tokens go on.
     *
     * @param where the database
     */
    @Command(name = "role", description = "Give a user a role.", mixinStandardHelpOptions = true)
    int role(
            @Mixin Where where,
            @Parameters(paramLabel = "USERNAME", description = "Whose role it is.") String username,
            @Parameters(paramLabel = "ROLE", description = "user, moderator or admin") String role)
            throws SQLException {
        String wanted = role.toLowerCase(Locale.ROOT);
        if (!ROLES.contains(wanted)) {
            throw Explained.badInput("\"" + role + "\" is no role: choose user, moderator or admin.");
        }
        try (Database database = Database.of(where.config());
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            String before = change(connection, username, wanted);
            connection.commit();
            spec.commandLine().getOut().println(username + " was " + before + " and is " + wanted + ".");
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static String change(Connection connection, String username, String role) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(
                "select id, role from users where username = ?::citext and deleted_at is null for update")) {
            find.setString(1, username);
            try (ResultSet rows = find.executeQuery()) {
                if (!rows.next()) {
                    throw Explained.badInput("There is no user \"" + username + "\".");
                }
                long id = rows.getLong("id");
                String before = rows.getString("role");
                set(connection, id, role);
                log(connection, id, new JsonObject().put("from", before).put("to", role));
                return before;
            }
        }
    }

    private static void set(Connection connection, long id, String role) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("update users set role = ?, updated_at = now() where id = ?")) {
            set.setString(1, role);
            set.setLong(2, id);
            set.executeUpdate();
        }
    }

    /** No actor: whoever has the command line is the operator. */
    private static void log(Connection connection, long id, JsonObject detail) throws SQLException {
        try (PreparedStatement log = connection.prepareStatement(
                "insert into audit_log (target, action, detail, allowed) values (?, 'user.role', ?::jsonb, true)")) {
            log.setString(1, "user:" + id);
            log.setString(2, detail.encode());
            log.executeUpdate();
        }
    }
}
