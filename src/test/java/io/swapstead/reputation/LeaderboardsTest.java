package io.swapstead.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who leads, and who does not. */
class LeaderboardsTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static History history;
    private static TestNode node;
    private static Browser nobody;

    private String adaName;
    private String benName;
    private Browser ada;
    private long adaId;
    private long benId;

    @BeforeAll
    static void start(@TempDir Path folder) {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        node = TestNode.start(database, TestStores.freshRedis(), folder, Map.of());
        nobody = Browser.at(node.address());
    }

    @BeforeEach
    void people() {
        int number = NEXT.incrementAndGet();
        adaName = "ada" + number;
        benName = "ben" + number;
        ada = nobody.as(nobody.register(adaName));
        adaId = history.number("select id from users where username = ?::citext", adaName);
        benId = history.person(benName);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void leaderboardsRankThoseInTheDirectory() {
        history.completed(adaId, benId);
        history.completed(adaId, benId, "now() - interval '40 days'", "1 hour", 1, 1);
        await().until(() -> values("trades", "all").containsKey(benName));
        assertThat(values("trades", "all")).containsEntry(adaName, 2.0).containsEntry(benName, 2.0);
        assertThat(values("trades", "month")).containsEntry(adaName, 1.0);
        assertThat(nobody.get("/api/leaderboards/trades?limit=100&period=all").body().getJsonArray("users").stream()
                        .map(each -> (JsonObject) each)
                        .filter(each -> List.of(adaName, benName).contains(each.getString("username")))
                        .map(each -> each.getInteger("rank"))
                        .distinct())
                .hasSize(1);
        ada.put("/api/me/privacy", new JsonObject().put("show_in_directory", false));
        assertThat(values("trades", "all")).containsKey(benName).doesNotContainKey(adaName);
        assertThat(values("points", "all")).doesNotContainKey(adaName);
        assertThat(values("reputation", "year")).doesNotContainKey(benName);
        assertThat(nobody.get("/api/leaderboards/money").status()).isEqualTo(400);
    }

    @Test
    void whoIsKeptOutOfTheDirectoryLeadsNowhere() {
        history.completed(adaId, benId);
        await().until(() -> values("trades", "all").containsKey(benName));
        history.run(
                "update users set restrictions = jsonb_build_object('list', now() + interval '1 day') where id = ?",
                adaId);
        history.run("update users set banned_at = now() where id = ?", benId);
        for (String period : List.of("all", "month")) {
            assertThat(values("trades", period)).doesNotContainKeys(adaName, benName);
        }
        assertThat(values("points", "all")).doesNotContainKeys(adaName, benName);
        history.run(
                "update users set restrictions = jsonb_build_object('list', now() - interval '1 day') where id = ?",
                adaId);
        assertThat(values("trades", "all")).containsKey(adaName);
    }

    @Test
    void whatIsVerifiedGivesNoPointsOnTheBoard() {
        history.run("update users set show_in_directory = false where username <> ?::citext", benName);
        history.completed(adaId, benId);
        await().until(() -> values("points", "all").containsKey(benName));
        history.run(
                """
                insert into users (public_id, username, email, password_hash, display_name, email_verified, id_verified, discord_id)
                select left(md5('v' || n), 12), 'verified' || n, 'v' || n || '@example.org', 'x', 'V', true, true, 'v' || n
                from generate_series(1, 1001) n""");
        assertThat(values("points", "all")).containsOnlyKeys(benName);
        history.run("update users set show_in_directory = false where username like 'verified%'");
    }

    private static Map<String, Double> values(String board, String period) {
        Map<String, Double> values = new HashMap<>();
        nobody.get("/api/leaderboards/" + board + "?limit=100&period=" + period)
                .body()
                .getJsonArray("users")
                .forEach(each -> {
                    JsonObject card = (JsonObject) each;
                    values.put(card.getString("username"), card.getDouble("value"));
                });
        return values;
    }
}
