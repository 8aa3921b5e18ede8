package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModerationTest {
    private static final int ROUNDS = 100;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Court court;
    private static Court.Person mod;
    private static Court.Person colleague;
    private static Court.Person admin;

    @BeforeAll
    static void open(@TempDir Path data) {
        court = new Court(data);
        mod = court.staff("mod", "moderator");
        colleague = court.staff("colleague", "moderator");
        admin = court.staff("admin", "admin");
    }

    @AfterAll
    static void close() {
        court.close();
    }

    @Test
    void aReportOpensACaseThatExplainsItself() {
        Court.Person victim = someone();
        Court.Person bad = someone();
        long id = court.report(victim, bad, "scam");
        court.report(someone(), bad, "spam");
        JsonObject file = mod.get("/admin/moderation/cases/" + id).body();
        assertThat(file.getInteger("score")).isEqualTo(40 + 20);
        assertThat(file.getString("flag_level")).isEqualTo("medium");
        assertThat(file.getString("flag_type")).isEqualTo("scam");
        assertThat(file.getInteger("report_count")).isEqualTo(2);
        assertThat(file.getJsonObject("target_user").getLong("id")).isEqualTo(bad.id());
        assertThat(file.getJsonArray("reports")).hasSize(2);
        JsonObject explained =
                mod.get("/admin/moderation/cases/" + id + "/explain").body();
        int sum = explained.getJsonArray("addends").stream()
                .mapToInt(addend -> ((JsonObject) addend).getInteger("value"))
                .sum();
        assertThat(sum).isEqualTo(explained.getInteger("score")).isEqualTo(file.getInteger("score"));
    }

    @Test
    void aReporterLearnsThatItWasDealtWithAndTheAccusedNeverWho() {
        Court.Person victim = someone();
        Court.Person bad = someone();
        long id = court.report(victim, bad, "harassment");
        assertThat(mine(victim).getString("status")).isEqualTo("open");
        act(mod, id, decision("warn"));
        JsonObject seen = mine(victim);
        assertThat(seen.getString("status")).isEqualTo("closed");
        assertThat(seen.fieldNames()).doesNotContain("resolution", "weight", "resolved_by");
        JsonObject told = bad.get("/me/moderation").body();
        assertThat(told.encode()).doesNotContain(victim.name()).doesNotContain(mod.name());
        assertThat(told.getJsonArray("actions").getJsonObject(0).getString("action_type"))
                .isEqualTo("warn");
    }

    @Test
    void nobodyReportsThemselfAndEvidenceMustBeBetweenTheTwo() {
        Court.Person someone = someone();
        JsonObject report = new JsonObject().put("report_type", "spam").put("reason", "why");
        assertThat(someone.post("/reports", report.copy().put("reported_user_id", someone.id()))
                        .status())
                .isEqualTo(422);
        assertThat(someone.post("/reports", report.copy().put("reported_user_id", Integer.MAX_VALUE))
                        .status())
                .isEqualTo(404);
        Browser.Answer foreign = someone.post(
                "/reports",
                report.copy().put("reported_user_id", someone().id()).put("message_ids", List.of(999_999)));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.fields()).containsExactly("message_ids");
    }

    @Test
    void aReportMayBlockAsWell() {
        Court.Person victim = someone();
        Court.Person bad = someone();
        JsonObject report = new JsonObject()
                .put("reported_user_id", bad.id())
                .put("report_type", "spam")
                .put("reason", "why")
                .put("block", true);
        assertThat(victim.post("/reports", report).status()).isEqualTo(201);
        assertThat(bad.get("/users/" + victim.id()).status()).isEqualTo(404);
    }

    @Test
    void oneModeratorHoldsACaseAtATime() {
        long id = court.report(someone(), someone(), "spam");
        assertThat(mod.post("/admin/moderation/cases/" + id + "/actions", decision("dismiss"))
                        .status())
                .isEqualTo(423);
        assertThat(claim(mod, id).status()).isEqualTo(200);
        Browser.Answer second = claim(colleague, id);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().getString("claimed_by_username")).isEqualTo("mod");
        assertThat(colleague
                        .post("/admin/moderation/cases/" + id + "/actions", decision("dismiss"))
                        .status())
                .isEqualTo(409);
        assertThat(mod.post("/admin/moderation/cases/" + id + "/release").status())
                .isEqualTo(200);
        assertThat(claim(colleague, id).status()).isEqualTo(200);
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() {
        Court.Person reporter = someone();
        for (int round = 0; round < ROUNDS; round++) {
            long id = court.report(reporter, target(), "spam");
            List<Integer> statuses = Stream.of(mod, colleague, admin, mod, colleague, admin)
                    .map(who ->
                            who.browser().send("POST", "/api/admin/moderation/cases/" + id + "/claim", null, Map.of()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Browser.Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        }
    }

    @Test
    void ofTwoDecisionsOneCounts() {
        Court.Person reporter = someone();
        for (int round = 0; round < ROUNDS; round++) {
            Court.Person bad = target();
            long id = court.report(reporter, bad, "spam");
            claim(mod, id);
            List<Integer> statuses = IntStream.range(0, 4)
                    .mapToObj(i -> mod.browser()
                            .send(
                                    "POST",
                                    "/api/admin/moderation/cases/" + id + "/actions",
                                    decision("warn").encode(),
                                    Map.of()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Browser.Answer::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(actions(bad)).isEqualTo(1);
        }
    }

    @Test
    void nobodyJudgesThemselfTheirOwnReportOrTheirEqual() {
        long own = court.report(someone(), mod, "spam");
        assertThat(claim(mod, own).status()).isEqualTo(403);
        assertThat(claim(colleague, own).status()).isEqualTo(403);
        assertThat(claim(admin, own).status()).isEqualTo(200);
        long reported = court.report(mod, someone(), "spam");
        assertThat(claim(mod, reported).status()).isEqualTo(403);
        JsonObject log = admin.get("/admin/audit?target=case:" + reported).body();
        JsonObject refusal = log.getJsonArray("entries").getJsonObject(0);
        assertThat(refusal.getBoolean("allowed")).isFalse();
        assertThat(refusal.getString("action")).isEqualTo("case.claim");
    }

    @Test
    void aSuspensionSignsOutAtOnceAndLeavesTheWayToAppeal() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "scam");
        act(mod, id, decision("suspend").put("duration_days", 3));
        await().atMost(Duration.ofSeconds(1))
                .until(() -> bad.get("/cards").status() == 200 // public
                        && bad.get("/me/inventory").status() == 403);
        Court.Person again = court.again(bad);
        assertThat(again.get("/me").status()).isEqualTo(200);
        assertThat(again.get("/me/inventory").status()).isEqualTo(403);
        JsonObject sanction =
                again.get("/me/moderation").body().getJsonArray("actions").getJsonObject(0);
        assertThat(sanction.getBoolean("in_force")).isTrue();
        JsonObject appeal = new JsonObject()
                .put("moderation_action_id", sanction.getLong("id"))
                .put("appeal_text", "I did not do that, and here is why you can believe me.");
        assertThat(again.post("/appeals", appeal).status()).isEqualTo(201);
        assertThat(again.post("/appeals", appeal).status()).isEqualTo(409);
    }

    @Test
    void aRestrictionTakesOnlyWhatItNames() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "spam");
        act(mod, id, decision("restrict").put("duration_days", 1).put("capabilities", List.of("propose")));
        JsonObject proposal = new JsonObject().put("recipient_id", someone().id());
        await().atMost(Duration.ofSeconds(1))
                .until(() -> bad.post("/trades", proposal).status() == 403);
        assertThat(bad.get("/me/inventory").status()).isEqualTo(200);
        clock(Instant.now().plus(Duration.ofHours(25)));
        try {
            Court.Person later = court.again(bad);
            assertThat(later.post("/trades", proposal).status()).isNotEqualTo(403);
        } finally {
            clock(Instant.now());
        }
    }

    @Test
    void badDecisionsAreRefusedWithTheFieldNamed() {
        long id = court.report(someone(), someone(), "spam");
        claim(mod, id);
        assertThat(tried(mod, id, decision("suspend")).fields()).containsExactly("duration_days");
        assertThat(tried(mod, id, decision("suspend").put("duration_days", 366)).status())
                .isEqualTo(400);
        assertThat(tried(mod, id, decision("warn").put("duration_days", 1)).status())
                .isEqualTo(400);
        assertThat(tried(mod, id, decision("warn").put("reason", "  ")).status())
                .isEqualTo(400);
        assertThat(tried(mod, id, decision("warn").put("related_report_id", 987_654))
                        .status())
                .isEqualTo(400);
        assertThat(tried(mod, id, decision("warn").put("version", 99)).status()).isEqualTo(409);
        assertThat(tried(mod, id, decision("ban")).status()).isEqualTo(403);
        assertThat(tried(mod, id, decision("lift")).status()).isEqualTo(409);
        assertThat(tried(mod, id, decision("dismiss").put("version", 1)).status())
                .isEqualTo(201);
        assertThat(tried(mod, id, decision("dismiss")).status()).isEqualTo(409);
    }

    @Test
    void aDecisionRepeatedUnderItsKeyIsTakenOnce() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "spam");
        claim(mod, id);
        List<Browser.Answer> answers = mod.browser()
                .together(
                        2,
                        "POST",
                        "/api/admin/moderation/cases/" + id + "/actions",
                        decision("warn"),
                        Map.of("idempotency-key", "once-and-for-all"));
        Browser.Answer again = mod.browser()
                .send(
                        "POST",
                        "/api/admin/moderation/cases/" + id + "/actions",
                        decision("warn").encode(),
                        Map.of("idempotency-key", "once-and-for-all"))
                .join();
        assertThat(again.status()).isEqualTo(201);
        assertThat(answers)
                .anyMatch(answer -> answer.status() == 201
                        && answer.body().getLong("id").equals(again.body().getLong("id")));
        assertThat(actions(bad)).isEqualTo(1);
    }

    @Test
    void whatTheEdgeRefusesIsOnRecordToo() {
        Court.Person curious = someone();
        assertThat(curious.get("/admin/moderation/queue").status()).isEqualTo(403);
        long id = court.report(someone(), someone(), "spam");
        claim(mod, id);
        assertThat(tried(mod, id, decision("vanish")).status()).isEqualTo(400);
        JsonObject tried = admin.get("/admin/audit?actor=" + curious.id())
                .body()
                .getJsonArray("entries")
                .getJsonObject(0);
        assertThat(tried.getString("action")).isEqualTo("call.list_cases");
        assertThat(tried.getBoolean("allowed")).isFalse();
        JsonObject wrong = admin.get("/admin/audit?actor=" + mod.id())
                .body()
                .getJsonArray("entries")
                .getJsonObject(0);
        assertThat(wrong.getString("action")).isEqualTo("call.act_on_case");
        assertThat(wrong.getString("target")).isEqualTo("/admin/moderation/cases/" + id + "/actions");
        assertThat(wrong.getBoolean("allowed")).isFalse();
    }

    @Test
    void staffDoNotReadWhatIsKeptAboutThem() {
        long own = court.report(someone(), mod, "spam");
        for (String path : List.of(
                "/admin/moderation/cases/" + own,
                "/admin/moderation/cases/" + own + "/explain",
                "/admin/moderation/users/" + mod.id() + "/notes",
                "/admin/moderation/users/" + mod.id() + "/history")) {
            assertThat(mod.get(path).status()).as(path).isEqualTo(403);
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aBanIsAnAdminsAndSoIsItsEnd() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "threat");
        act(mod, id, decision("escalate"));
        assertThat(mod.get("/admin/moderation/cases/" + id).body().getString("status"))
                .isEqualTo("escalated");
        act(admin, id, decision("ban"));
        Court.Person again = court.again(bad);
        assertThat(again.get("/me/inventory").status()).isEqualTo(403);
        assertThat(tried(mod, id, decision("lift")).status()).isEqualTo(403);
        assertThat(tried(admin, id, decision("lift")).status()).isEqualTo(201);
        assertThat(court.again(bad).get("/me/inventory").status()).isEqualTo(200);
    }

    @Test
    void anAppealIsDecidedOnceBySomebodyElse() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "scam");
        act(mod, id, decision("suspend").put("duration_days", 30));
        long appeal = appeal(bad);
        JsonObject overturned = new JsonObject().put("resolution", "overturned").put("notes", "It was somebody else.");
        assertThat(mod.post("/admin/appeals/" + appeal + "/resolve", overturned).status())
                .isEqualTo(403);
        assertThat(colleague
                        .post(
                                "/admin/appeals/" + appeal + "/resolve",
                                new JsonObject().put("resolution", "reduced").put("notes", "x"))
                        .fields())
                .containsExactly("duration_days");
        List<Integer> statuses = Stream.of(colleague, admin, colleague, admin)
                .map(who -> who.browser()
                        .send("POST", "/api/admin/appeals/" + appeal + "/resolve", overturned.encode(), Map.of()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Browser.Answer::status)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        Court.Person free = court.again(bad);
        assertThat(free.get("/me/inventory").status()).isEqualTo(200);
        JsonObject told =
                free.get("/me/moderation").body().getJsonArray("actions").getJsonObject(1);
        assertThat(told.getJsonObject("appeal").getString("status")).isEqualTo("overturned");
        assertThat(told.getBoolean("in_force")).isFalse();
    }

    @Test
    void aReducedSanctionRunsFromItsOriginalStart() {
        Court.Person bad = someone();
        long id = court.report(someone(), bad, "scam");
        act(mod, id, decision("suspend").put("duration_days", 30));
        long appeal = appeal(bad);
        JsonObject reduced = new JsonObject()
                .put("resolution", "reduced")
                .put("notes", "Two days are enough.")
                .put("duration_days", 2);
        assertThat(colleague
                        .post("/admin/appeals/" + appeal + "/resolve", reduced)
                        .status())
                .isEqualTo(200);
        JsonObject file = mod.get("/admin/moderation/cases/" + id).body();
        Instant until = Instant.parse(file.getJsonObject("target_user").getString("suspended_until"));
        assertThat(until).isBefore(Instant.now().plus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(court.again(bad).get("/me/inventory").status()).isEqualTo(403);
    }

    @Test
    void theLogCannotBeChangedAndIsAnAdminsToRead() {
        court.report(someone(), someone(), "spam");
        assertThat(mod.get("/admin/audit").status()).isEqualTo(403);
        assertThat(admin.get("/admin/audit").status()).isEqualTo(200);
        assertThat(someone().get("/admin/moderation/queue").status()).isEqualTo(403);
        long before = count();
        assertThat(Sql.update("delete from audit_log")
                        .run(court.db.sql())
                        .otherwise(-1)
                        .await())
                .isEqualTo(-1);
        assertThat(Sql.update("update audit_log set allowed = true")
                        .run(court.db.sql())
                        .otherwise(-1)
                        .await())
                .isEqualTo(-1);
        assertThat(count()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void theQueueIsInOrderAndPagesWithoutRepeats() {
        Court.Person reporter = someone();
        for (int i = 0; i < 6; i++) {
            court.report(reporter, target(), i % 2 == 0 ? "threat" : "spam");
        }
        List<String> ranks = List.of("critical", "high", "medium", "low");
        List<JsonObject> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page =
                    mod.get("/admin/moderation/queue?limit=4" + cursor).body();
            page.getJsonArray("items").forEach(item -> all.add((JsonObject) item));
            cursor = page.getString("next_cursor") == null ? "" : "&cursor=" + page.getString("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(all).extracting(item -> item.getLong("id")).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(item -> ranks.indexOf(item.getString("flag_level")))
                .isSorted();
        assertThat(mod.get("/admin/moderation/queue?flag_type=threat").body().getJsonArray("items"))
                .allSatisfy(item ->
                        assertThat(((JsonObject) item).getString("flag_type")).isEqualTo("threat"));
    }

    private static long appeal(Court.Person bad) {
        Court.Person again = court.again(bad);
        long action = again.get("/me/moderation")
                .body()
                .getJsonArray("actions")
                .getJsonObject(0)
                .getLong("id");
        return again.post(
                        "/appeals",
                        new JsonObject()
                                .put("moderation_action_id", action)
                                .put("appeal_text", "I did not do that, and here is why you can believe me."))
                .body()
                .getLong("id");
    }

    private static long count() {
        return Sql.of("select count(*) as n from audit_log", row -> row.getLong("n"))
                .one(court.db.sql())
                .await();
    }

    private static JsonObject mine(Court.Person reporter) {
        return reporter.get("/reports/mine").body().getJsonArray("reports").getJsonObject(0);
    }

    private static Browser.Answer claim(Court.Person who, long id) {
        return who.post("/admin/moderation/cases/" + id + "/claim");
    }

    private static Browser.Answer tried(Court.Person who, long id, JsonObject decision) {
        return who.post("/admin/moderation/cases/" + id + "/actions", decision);
    }

    private static void act(Court.Person who, long id, JsonObject decision) {
        claim(who, id);
        Browser.Answer done = tried(who, id, decision);
        assertThat(done.status()).as(done.response().body()).isEqualTo(201);
    }

    private static long actions(Court.Person target) {
        return Sql.of("select count(*) as n from moderation_actions where target_user_id = $1", row -> row.getLong("n"))
                .one(court.db.sql(), target.id())
                .await();
    }

    private static Court.Person target() {
        return court.passive("target" + NAMES.incrementAndGet());
    }

    private static Court.Person someone() {
        return court.trader("trader" + NAMES.incrementAndGet());
    }

    private static void clock(Instant now) {
        court.nobody.post("/api/test/clock", new JsonObject().put("now", now.toString()));
    }
}
