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

    private JsonObject card(String who) {
        return cleo.get("/api/users/" + who).body();
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
