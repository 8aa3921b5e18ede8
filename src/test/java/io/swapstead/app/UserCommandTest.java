package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserCommandTest {
    private final TestStores.Database database = TestStores.freshDatabase();

    @BeforeEach
    void someone() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into users (public_id, username, email, password_hash, display_name) values ('abcdefgh', 'ada', 'ada@example.org', 'x', 'Ada')");
        }
    }

    @Test
    void givesARoleAndLeavesATrace() throws SQLException {
        assertThat(user("role", "Ada", "moderator")).isZero();
        assertThat(one("select role from users where username = 'ada'")).isEqualTo("moderator");
        assertThat(one("select action || ' ' || (detail ->> 'to') || ' ' || allowed from audit_log"))
                .isEqualTo("user.role moderator true");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws SQLException {
        assertThat(user("role", "nobody", "admin")).isEqualTo(2);
        assertThat(user("role", "ada", "emperor")).isEqualTo(2);
        assertThat(user("role", "ada")).isEqualTo(2);
        assertThat(one("select count(*) from audit_log")).isEqualTo("0");
    }

    private int user(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "user";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--postgres-url";
        all[arguments.length + 2] = database.url();
        return CommandLineOf.swapstead().execute(all);
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
