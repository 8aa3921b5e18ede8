package io.swapstead.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReputationTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static History history;
    private static TestNode node;
    private static Browser nobody;

    private String adaName;
    private String benName;
    private Browser ada;
    private Browser ben;
    private Browser cleo;
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
        ben = nobody.as(nobody.register(benName));
        cleo = nobody.as(nobody.register("cleo" + number));
        adaId = history.number("select id from users where username = ?::citext", adaName);
        benId = history.number("select id from users where username = ?::citext", benName);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void reviewsAreBlindUntilBothHaveWrittenAndThenCount() {
        long trade = history.completed(adaId, benId);
        assertThat(review(ada, trade, 5).status()).isEqualTo(201);
        assertThat(reviewsOf(benName)).isEmpty();
        assertThat(ben.get("/api/trades/" + trade + "/reviews").body().getJsonArray("reviews"))
                .isEmpty();
        assertThat(ada.get("/api/trades/" + trade + "/reviews").body().getJsonArray("reviews"))
                .hasSize(1);
        assertThat(review(ben, trade, 4).status()).isEqualTo(201);
        assertThat(reviewsOf(benName)).hasSize(1);
        JsonObject card = cleo.get("/api/users/" + adaName).body();
        assertThat(card.getDouble("reputation_score")).isEqualTo(4.0);
        assertThat(card.getInteger("reputation_count")).isEqualTo(1);
        JsonObject shown = cleo.get("/api/users/" + adaName + "/back")
                .body()
                .getJsonArray("recent_reviews")
                .getJsonObject(0);
        assertThat(shown.getJsonObject("author").getString("username")).isEqualTo(benName);
        assertThat(history.text("select weighted_score from user_reputation where user_id = ?", adaId))
                .isEqualTo("3.1667"); // (5 × 3 + 4) / 6
        assertThat(history.number(
                        "select count(*) from event where kind = 'review.published' and (data ->> 'trade_id')::bigint = ?",
                        trade))
                .isEqualTo(2);
    }

    @Test
    void aLonelyReviewShowsAfterFourteenDays() {
        long trade = history.completed(adaId, benId);
        review(ada, trade, 2);
        nobody.post(
                "/api/test/clock",
                new JsonObject()
                        .put("now", Instant.now().plus(14, ChronoUnit.DAYS).toString()));
        await().until(() -> !reviewsOf(benName).isEmpty());
        assertThat(nobody.get("/api/users/" + benName + "/back").body().getJsonArray("recent_reviews"))
                .hasSize(1);
        nobody.post("/api/test/clock", new JsonObject().put("now", Instant.now().toString()));
    }

    @Test
    void whoMayNotReviewIsTold() {
        long trade = history.completed(adaId, benId);
        assertThat(review(cleo, trade, 5).status()).isEqualTo(404);
        assertThat(review(ada, trade + 1000, 5).status()).isEqualTo(404);
        assertThat(review(ada, trade, 6).fields()).containsExactly("rating");
        assertThat(List.of(review(ada, trade, 5).status(), review(ada, trade, 5).status()))
                .containsExactly(201, 409);
        long open = history.completed(benId, adaId);
        history.run(
                "update trade_proposals set status = 'disputed', completed_at = null, closed_at = null where id = ?",
                open);
        assertThat(review(ada, open, 5).status()).isEqualTo(409);
        long old = history.completed(adaId, benId, "now() - interval '31 days'", "1 hour", 1, 1);
        assertThat(review(ada, old, 5).status()).isEqualTo(409);
    }

    @Test
    void bothWritingAtOncePublishesBoth() {
        for (int i = 0; i < 10; i++) {
            long trade = history.completed(adaId, benId);
            String body = rating(5).encode();
            String path = "/api/trades/" + trade + "/reviews";
            var first = ada.send("POST", path, body, Map.of());
            var second = ben.send("POST", path, body, Map.of());
            assertThat(first.join().status()).isEqualTo(201);
            assertThat(second.join().status()).isEqualTo(201);
        }
        assertThat(history.number(
                        "select count(*) from reviews where visible_at is null and subject_id in (?, ?)", adaId, benId))
                .isZero();
        assertThat(history.number("select total_reviews from user_reputation where user_id = ?", benId))
                .isEqualTo(10);
    }

    @Test
    void aReviewIsAnsweredOnceByWhomItIsAbout() {
        long trade = history.completed(adaId, benId);
        review(ada, trade, 3);
        long id = history.number("select id from reviews where author_id = ?", adaId);
        JsonObject thanks = new JsonObject().put("text", "Thank you");
        assertThat(ben.post("/api/reviews/" + id + "/reply", thanks).status()).isEqualTo(404);
        review(ben, trade, 5);
        assertThat(ada.post("/api/reviews/" + id + "/reply", thanks).status()).isEqualTo(404);
        assertThat(ben.post("/api/reviews/" + id + "/reply", thanks).body().getString("reply"))
                .isEqualTo("Thank you");
        assertThat(ben.post("/api/reviews/" + id + "/reply", thanks).status()).isEqualTo(409);
    }

    @Test
    void endorsementsNeedACompletedTradeTogether() {
        JsonObject kind = new JsonObject().put("kind", "fair_trader");
        assertThat(ada.post("/api/users/" + benName + "/endorsements", kind).status())
                .isEqualTo(403);
        history.completed(benId, adaId);
        assertThat(ada.post("/api/users/" + adaName + "/endorsements", kind).status())
                .isEqualTo(400);
        assertThat(ada.post("/api/users/nobody/endorsements", kind).status()).isEqualTo(404);
        List<Browser.Answer> many = ada.together(8, "POST", "/api/users/" + benName + "/endorsements", kind, Map.of());
        assertThat(many).extracting(Browser.Answer::status).isSubsetOf(201, 409, 503); // 503: a busy machine
        assertThat(many).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(endorsements("fair_trader")).isEqualTo(1);
        assertThat(ada.send("DELETE", "/api/users/" + benName + "/endorsements?kind=fair_trader", null, Map.of())
                        .join()
                        .status())
                .isEqualTo(204);
        assertThat(ada.delete("/api/users/" + benName + "/endorsements", kind).status())
                .isEqualTo(404);
        assertThat(endorsements("fair_trader")).isZero();
    }

    @Test
    void theCardsNumbersFollowTheTrades() {
        history.completed(adaId, benId, "now()", "3 hours", 10, 10);
        history.run(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, closed_at, fault_user_id, accepted_at)
                values (?, ?, 'cancelled', now(), now(), ?, now())""",
                adaId,
                benId,
                benId);
        history.tell("trade.cancelled", 99, adaId, benId);
        await().until(() ->
                card(benName).getDouble("success_rate") != null && card(benName).getDouble("success_rate") == 50);
        assertThat(card(adaName).getDouble("success_rate")).isEqualTo(100);
        assertThat(card(benName).getInteger("trade_count")).isEqualTo(1);
        assertThat(card(benName).getDouble("response_time_hours")).isEqualTo(3.0);
        assertThat(card(adaName).getDouble("response_time_hours")).isNull();
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
    void reviewsComeInPagesTheLatestFirst() {
        for (int hours = 0; hours < 3; hours++) {
            long partner = history.person("partner" + hours + benName);
            history.run(
                    """
                    insert into reviews (trade_proposal_id, author_id, subject_id, rating, text, visible_at)
                    values (?, ?, ?, 4, ?::text, now() - ?::int * interval '1 hour')""",
                    history.completed(partner, benId),
                    partner,
                    benId,
                    "" + hours,
                    hours);
        }
        String path = "/api/users/" + benName + "/reviews?limit=2";
        JsonObject first = nobody.get(path).body();
        assertThat(first.getInteger("total")).isEqualTo(3);
        assertThat(texts(first)).containsExactly("0", "1");
        JsonObject second =
                nobody.get(path + "&cursor=" + first.getString("next_cursor")).body();
        assertThat(texts(second)).containsExactly("2");
        assertThat(second.getString("next_cursor")).isNull();
        assertThat(nobody.get("/api/users/" + adaName + "/reviews?cursor=" + first.getString("next_cursor"))
                        .status())
                .isEqualTo(400);
    }

    private static List<String> texts(JsonObject page) {
        return page.getJsonArray("reviews").stream()
                .map(each -> ((JsonObject) each).getString("text"))
                .toList();
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

    @Test
    void theBackOfACardNamesNobodyWhomTheViewerMayNotSee() {
        long trade = history.completed(adaId, benId);
        review(ada, trade, 5);
        review(ben, trade, 5);
        history.run("insert into user_frames (user_id, frame_tier, is_active) values (?, 'gold', true)", adaId);
        history.run("update users set active_frame_tier = 'gold', show_portfolio_tier = false where id = ?", adaId);
        history.run(
                """
                insert into user_achievements (user_id, achievement_id, unlocked_at)
                select ?, id, now() from achievement_definitions where key = 'serious_collector'""",
                adaId);
        assertThat(named("recent_reviews", "author").getString("frame_tier")).isEqualTo("bronze");
        assertThat(named("recent_trades", "with_user").getString("frame_tier")).isEqualTo("bronze");
        history.run(
                "insert into blocks (user_id, blocked_user_id) select ?, id from users where username = ?::citext",
                adaId,
                "cleo" + NEXT.get());
        assertThat(named("recent_reviews", "author")).isNull();
        assertThat(named("recent_trades", "with_user")).isNull();
    }

    @Test
    void theBackSaysWhatTheCallerVouchesFor() {
        assertThat(back(ada).getBoolean("can_endorse")).isFalse();
        history.completed(benId, adaId);
        ada.post("/api/users/" + benName + "/endorsements", new JsonObject().put("kind", "responsive"));
        assertThat(back(ada).getBoolean("can_endorse")).isTrue();
        assertThat(back(ada).getJsonArray("endorsed_for")).containsExactly("responsive");
        assertThat(back(cleo).getBoolean("can_endorse")).isFalse();
        assertThat(back(cleo).getJsonArray("endorsed_for")).isEmpty();
    }

    private JsonObject back(Browser viewer) {
        return viewer.get("/api/users/" + benName + "/back").body();
    }

    /** Who is named in the first entry of a list on the back of Ben's card, as Cleo sees it. */
    private JsonObject named(String list, String role) {
        return back(cleo).getJsonArray(list).getJsonObject(0).getJsonObject(role);
    }

    private JsonObject card(String who) {
        return cleo.get("/api/users/" + who).body();
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

    private int endorsements(String kind) {
        return cleo.get("/api/users/" + benName + "/back")
                .body()
                .getJsonObject("endorsement_counts")
                .getInteger(kind);
    }

    private JsonArray reviewsOf(String who) {
        return nobody.get("/api/users/" + who + "/reviews").body().getJsonArray("reviews");
    }

    private static Browser.Answer review(Browser author, long trade, int rating) {
        return author.post("/api/trades/" + trade + "/reviews", rating(rating));
    }

    private static JsonObject rating(int rating) {
        return new JsonObject().put("rating", rating).put("text", "Well packed");
    }
}
