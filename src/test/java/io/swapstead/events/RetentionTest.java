package io.swapstead.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old goes, each by its rule, and what is not stays. */
class RetentionTest {
    /** That forget something: accounts, profiles, reputation, achievements, moderation. */
    private static final int ROOMS = 5;

    @Test
    void eachRoomForgetsWhatItKeepsNoLonger(@TempDir Path data) {
        TestStores.Database database = TestStores.freshDatabase();
        History history = new History(database.jdbcUrl());
        long ada = history.person("ada");
        long ben = history.person("ben");
        for (String age : new String[] {"89 days", "1 day"}) {
            history.run(
                    "insert into profile_views (viewer_id, viewed_user_id, created_at) values (?, ?, now() - ?::interval)",
                    ada,
                    ben,
                    age);
            history.run(
                    """
                    insert into refresh_tokens (user_id, family, token_hash, issued_at, expires_at)
                    values (?, gen_random_uuid(), sha256(?::bytea), now() - interval '99 days', now() + interval '2 days' - ?::interval)""",
                    ada,
                    age,
                    age);
            history.run(
                    """
                    insert into account_tokens (user_id, kind, token_hash, expires_at)
                    values (?, 'verify_email', sha256(?::bytea), now() + interval '2 days' - ?::interval)""",
                    ada,
                    age,
                    age);
            history.run(
                    """
                    insert into notifications (user_id, seq, type, category, title, created_at)
                    values (?, length(?), 'favorite_added', 'social', 'x', now() - ?::interval)""",
                    ada,
                    age,
                    age);
        }
        history.run(
                """
                insert into profile_views (viewer_id, viewed_user_id, created_at)
                select ?, ?, now() - interval '200 days' from generate_series(1, 1200)""",
                ben,
                ada);
        history.run("insert into takeover_signs values (?, 'new_device', now())", ada);
        history.run("insert into cool_downs values (?, 1, now(), now() + interval '1 hour')", ada);
        try (TestNode node = TestNode.start(database, TestStores.freshRedis(), data, Map.of())) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> history.number("select count(*) from profile_views") == 2
                            && history.number("select count(*) from refresh_tokens") == 1
                            && history.number("select count(*) from account_tokens") == 1);
            await().until(() ->
                    history.number("select count(distinct kind) from jobs where kind like 'retention.%'") == ROOMS);
            assertThat(history.number("select count(*) from jobs where kind like 'retention.%'"))
                    .isEqualTo(ROOMS);
            Browser.at(node.address())
                    .post(
                            "/api/test/clock",
                            new JsonObject()
                                    .put(
                                            "now",
                                            Instant.now()
                                                    .plus(Duration.ofDays(2))
                                                    .toString()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> history.number("select count(*) from profile_views") == 1
                            && history.number("select count(*) from refresh_tokens") == 0
                            && history.number("select count(*) from notifications where archived_at is not null") == 1);
            assertThat(history.number("select count(*) from takeover_signs")).isEqualTo(1);
            assertThat(history.number("select count(*) from cool_downs")).isEqualTo(1);
        }
    }
}
