package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.History;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews go only through staff: reported, judged, taken away, and no longer counted. */
class ReviewRemovalTest {
    private static Court court;
    private static History history;
    private static Court.Person judge;
    private static Court.Person ada;
    private static Court.Person ben;
    private static Court.Person cleo;

    @BeforeAll
    static void open(@TempDir Path data) {
        court = new Court(data);
        history = new History(court.database.jdbcUrl());
        judge = court.staff("judge", "moderator");
        ada = court.trader("ada");
        ben = court.trader("ben");
        cleo = court.trader("cleo");
    }

    @AfterAll
    static void close() {
        court.close();
    }

    @Test
    void aSlanderousReviewIsReportedRemovedAndCountsNoMore() {
        long trade = history.completed(ada.id(), ben.id());
        long slander = review(ben, trade, 1);
        review(ada, trade, 5);
        assertThat(card("ada").getInteger("reputation_count")).isEqualTo(1);
        assertThat(report(cleo, ada, slander).fields()).containsExactly("review_id"); // ben wrote it, not ada
        assertThat(report(ada, ben, slander + 1000).status()).isEqualTo(422);
        assertThat(report(ada, ben, slander).status()).isEqualTo(201);

        long file = history.number("select id from moderation_cases where target_user_id = ?", ben.id());
        assertThat(judge.post("/admin/moderation/cases/" + file + "/actions", Court.decision("remove_review"))
                        .status())
                .isEqualTo(423);
        judge.post("/admin/moderation/cases/" + file + "/claim");
        JsonObject cited = judge.get("/admin/moderation/cases/" + file)
                .body()
                .getJsonArray("reports")
                .getJsonObject(0);
        assertThat(cited.getLong("review_id")).isEqualTo(slander);
        assertThat(cited.getJsonObject("evidence").getJsonObject("review").getString("text"))
                .isEqualTo("As it was.");
        assertThat(cited.getJsonObject("weight_parts").getInteger("evidence")).isEqualTo(10);
        Browser.Answer removed =
                judge.post("/admin/moderation/cases/" + file + "/actions", Court.decision("remove_review"));
        assertThat(removed.status()).isEqualTo(201);
        assertThat(removed.body().getString("action_type")).isEqualTo("remove_review");

        assertThat(reviews("ada")).isEmpty();
        assertThat(court.nobody.get("/api/users/ada/back").body().getJsonArray("recent_reviews"))
                .isEmpty();
        assertThat(card("ada").getInteger("reputation_count")).isZero();
        assertThat(card("ada").getDouble("reputation_score")).isNull();
        assertThat(reviews("ben")).hasSize(1);
        assertThat(history.text("select status from moderation_cases where id = ?", file))
                .isEqualTo("resolved");
        assertThat(history.text("select resolution from user_reports where review_id = ?", slander))
                .isEqualTo("upheld");
        assertThat(history.number(
                        "select count(*) from event where kind = 'review.removed' and (data ->> 'review_id')::bigint = ? and (data ->> 'subject_id')::bigint = ?",
                        slander,
                        ada.id()))
                .isEqualTo(1);
        assertThat(history.number(
                        "select count(*) from audit_log where action = 'case.remove_review' and allowed and target = ?",
                        "case:" + file))
                .isEqualTo(1);
        theAuthorKnowsAndCannotWriteItAgain(trade);
    }

    private static void theAuthorKnowsAndCannotWriteItAgain(long trade) {
        assertThat(ben.get("/trades/" + trade + "/reviews").body().getJsonArray("reviews"))
                .extracting(each -> ((JsonObject) each).getBoolean("removed"))
                .containsExactlyInAnyOrder(true, false);
        assertThat(ada.get("/trades/" + trade + "/reviews").body().getJsonArray("reviews"))
                .hasSize(1);
        assertThat(ben.get("/me/moderation").body().getJsonArray("actions"))
                .extracting(each -> ((JsonObject) each).getString("action_type"))
                .contains("remove_review");
        assertThat(ben.post("/trades/" + trade + "/reviews", rating(1)).status())
                .isEqualTo(409);
    }

    @Test
    void aCaseWithoutAReviewHasNoneToRemove() {
        long file = court.report(cleo, court.passive("dan"), "spam");
        judge.post("/admin/moderation/cases/" + file + "/claim");
        assertThat(judge.post("/admin/moderation/cases/" + file + "/actions", Court.decision("remove_review"))
                        .status())
                .isEqualTo(409);
        assertThat(history.text("select status from moderation_cases where id = ?", file))
                .isEqualTo("in_review");
        judge.post("/admin/moderation/cases/" + file + "/release");
    }

    @Test
    void whoIsKeptFromReviewingNeitherReviewsNorAnswersNorVouches() {
        Court.Person eve = court.trader("eve");
        long trade = history.completed(eve.id(), cleo.id());
        history.run(
                "update users set restrictions = jsonb_build_object('review', now() + interval '1 day') where id = ?",
                eve.id());
        Awaitility.await()
                .until(() ->
                        eve.post("/trades/" + trade + "/reviews", rating(5)).status() == 403);
        assertThat(eve.post("/reviews/1/reply", new JsonObject().put("text", "No"))
                        .status())
                .isEqualTo(403);
        assertThat(eve.post("/users/cleo/endorsements", new JsonObject().put("kind", "responsive"))
                        .status())
                .isEqualTo(403);
    }

    private static long review(Court.Person author, long trade, int stars) {
        return author.post("/trades/" + trade + "/reviews", rating(stars))
                .body()
                .getLong("id");
    }

    private static JsonObject rating(int stars) {
        return new JsonObject().put("rating", stars).put("text", "As it was.");
    }

    private static Browser.Answer report(Court.Person by, Court.Person about, long review) {
        return by.post(
                "/reports",
                new JsonObject()
                        .put("reported_user_id", about.id())
                        .put("report_type", "harassment")
                        .put("reason", "It is not true.")
                        .put("review_id", review));
    }

    private static JsonObject card(String who) {
        return court.nobody.get("/api/users/" + who).body();
    }

    private static JsonArray reviews(String who) {
        return court.nobody.get("/api/users/" + who + "/reviews").body().getJsonArray("reviews");
    }
}
