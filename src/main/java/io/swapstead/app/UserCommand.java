package io.swapstead.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the operator does with accounts. */
@Command(name = "user", description = "Manage accounts.", mixinStandardHelpOptions = true)
final class UserCommand {
    private static final Set<String> ROLES = Set.of("user", "moderator", "admin");

    @Command(
            name = "role",
            description = "Make somebody a user, a moderator or an admin. Holds at once on every node.",
            mixinStandardHelpOptions = true)
    int role(
            @Parameters(paramLabel = "USERNAME") String username,
            @Parameters(paramLabel = "user|moderator|admin") String role,
            @Mixin Where where)
            throws SQLException {
        if (!ROLES.contains(role)) {
            throw Explained.badInput("The role must be user, moderator or admin, not " + role + ".");
        }
        try (Database database = Database.of(where.config());
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            if (update(
                            connection,
                            "update users set role = ? where username = ?::citext and deleted_at is null",
                            role,
                            username)
                    == 0) {
                throw Explained.badInput("There is no user called " + username + ".");
            }
            update(
                    connection,
                    "insert into audit_log (actor_id, target, action, detail, allowed) select null, 'user:' || id, 'user.role', jsonb_build_object('role', ?::text), true from users where username = ?::citext",
                    role,
                    username);
            connection.commit();
        }
        System.out.println(username + " is now " + role + ".");
        return 0;
    }

    private static int update(Connection connection, String sql, String role, String username) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, role);
            statement.setString(2, username);
            return statement.executeUpdate();
        }
    }
}
