package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityNewsTest {
    private static final Sql<Void> USER =
            Sql.update("insert into users (public_id, username, email, password_hash, display_name) "
                    + "values ('publicid1', 'ada', 'ada@example.org', 'x', 'Ada')");
    private static final Sql<Void> ENDED = Sql.update(
            "insert into refresh_tokens (user_id, family, token_hash, expires_at, revoked_at) select id, $1, "
                    + "sha256($1::uuid::text::bytea), now() + interval '1 day', clock_timestamp() - $2 * interval '1 minute' from users");

    private final Vertx vertx = Vertx.vertx();
    private TestStores.Database database;
    private Db db;

    @BeforeEach
    void open() {
        database = TestStores.freshDatabase();
        db = new Db(vertx, database.url());
        USER.run(db.sql()).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aLookAfterAGapFindsWhatEndedInIt() {
        SecurityNews news = SecurityNews.open(db).await();
        UUID session = UUID.randomUUID();
        ENDED.run(db.sql(), session, 5.0).await();
        assertThat(news.next().await().ended())
                .as("five minutes after the last good look")
                .containsExactly(session);
        UUID later = UUID.randomUUID();
        ENDED.run(db.sql(), later, 0.0).await();
        assertThat(news.next().await().ended()).contains(later).doesNotContain(session);
    }

    @Test
    void aLookThatFailsIsMadeUpFor() throws SQLException {
        SecurityNews news = SecurityNews.open(db).await();
        execute("alter table refresh_tokens rename to elsewhere");
        assertThat(news.next()
                        .transform(end -> Future.succeededFuture(end.failed()))
                        .await())
                .isTrue();
        execute("alter table elsewhere rename to refresh_tokens");
        UUID session = UUID.randomUUID();
        ENDED.run(db.sql(), session, 5.0).await();
        assertThat(news.next().await().ended()).containsExactly(session);
    }

    @Test
    void aRotatedKeyIsBelievedWhileItsTokensLive() throws SQLException {
        String first = SigningKeys.load(db).await().get(0).kid();
        String second = rotate(false);
        assertThat(kids())
                .as("the old one signs until all nodes know the new one")
                .containsExactly(first, second);
        execute("update signing_keys set retired_at = retired_at - interval '2 minutes'");
        assertThat(kids()).containsExactly(second, first);
        execute("update signing_keys set retired_at = retired_at - interval '20 minutes'");
        assertThat(kids()).containsExactly(second);
        String third = rotate(true);
        assertThat(kids()).as("those before may have leaked").containsExactly(third);
    }

    private List<String> kids() {
        return SigningKeys.load(db).await().stream()
                .map(SigningKeys.SigningKey::kid)
                .toList();
    }

    private String rotate(boolean atOnce) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            connection.setAutoCommit(false);
            String kid = KeyRotation.rotate(connection, atOnce);
            connection.commit();
            return kid;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
