package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {
    private final TestStores.Database database = TestStores.freshDatabase();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void threeEntries() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            sql("insert into audit_log (target, action, detail, allowed) values ('user:" + i
                    + "', 'user.role', '{}', true)");
        }
    }

    @Test
    void anUntouchedLogHolds() {
        assertThat(verify()).isZero();
        assertThat(out.toString()).startsWith("3 entries");
    }

    /** What somebody could do who owns the database, and so can switch its triggers off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set allowed = false where id = 2",
                "update audit_log set at = at - interval '1 day' where id = 3",
                "delete from audit_log where id = 2",
                "delete from audit_log where id = 1",
                "update audit_log set hash = sha256('mine') where id = 1"
            })
    void aTamperedLogIsFound(String tampering) throws SQLException {
        sql("alter table audit_log disable trigger all");
        sql(tampering);
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).startsWith("The chain is broken at entry");
    }

    @Test
    void whoKeptTheHeadFindsWhatWasCutOffAtTheEnd() throws SQLException {
        assertThat(verify()).isZero();
        String head = out.toString().strip().replaceAll(".*head is (\\S+)\\.$", "$1");
        sql("insert into audit_log (target, action, detail, allowed) values ('user:4', 'user.role', '{}', true)");
        assertThat(verify("--expect", head)).isZero();
        sql("alter table audit_log disable trigger all");
        sql("delete from audit_log where id >= 3");
        assertThat(verify()).isZero();
        assertThat(verify("--expect", head)).isEqualTo(1);
    }

    private int verify(String... more) {
        return CommandLineOf.swapstead()
                .setOut(new PrintWriter(out))
                .execute(Stream.concat(Stream.of("audit", "verify", "--postgres-url", database.url()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
