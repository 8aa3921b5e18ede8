package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who works on which case, and who may not. */
class CasesTest {
    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void oneModeratorHoldsACaseAtATime() {
        long id = court.report(court.someone(), court.someone(), "spam");
        assertThat(court.mod()
                        .post("/admin/moderation/cases/" + id + "/actions", decision("dismiss"))
                        .status())
                .isEqualTo(423);
        assertThat(court.claim(court.mod(), id).status()).isEqualTo(200);
        Browser.Answer second = court.claim(court.colleague(), id);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().getString("claimed_by_username")).isEqualTo("mod");
        assertThat(court.colleague()
                        .post("/admin/moderation/cases/" + id + "/actions", decision("dismiss"))
                        .status())
                .isEqualTo(409);
        assertThat(court.mod()
                        .post("/admin/moderation/cases/" + id + "/release")
                        .status())
                .isEqualTo(200);
        assertThat(court.claim(court.colleague(), id).status()).isEqualTo(200);
    }

    @Test
    void nobodyJudgesThemselfTheirOwnReportOrTheirEqual() {
        long own = court.report(court.someone(), court.mod(), "spam");
        assertThat(court.claim(court.mod(), own).status()).isEqualTo(403);
        assertThat(court.claim(court.colleague(), own).status()).isEqualTo(403);
        assertThat(court.claim(court.admin(), own).status()).isEqualTo(200);
        long reported = court.report(court.mod(), court.someone(), "spam");
        assertThat(court.claim(court.mod(), reported).status()).isEqualTo(403);
        JsonObject log =
                court.admin().get("/admin/audit?target=case:" + reported).body();
        JsonObject refusal = log.getJsonArray("entries").getJsonObject(0);
        assertThat(refusal.getBoolean("allowed")).isFalse();
        assertThat(refusal.getString("action")).isEqualTo("case.claim");
    }

    @Test
    void staffDoNotReadWhatIsKeptAboutThem() {
        long own = court.report(court.someone(), court.mod(), "spam");
        for (String path : List.of(
                "/admin/moderation/cases/" + own,
                "/admin/moderation/cases/" + own + "/explain",
                "/admin/moderation/users/" + court.mod().id() + "/notes",
                "/admin/moderation/users/" + court.mod().id() + "/history")) {
            assertThat(court.mod().get(path).status()).as(path).isEqualTo(403);
            assertThat(court.admin().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theQueueIsInOrderAndPagesWithoutRepeats() {
        Court.Person reporter = court.someone();
        for (int i = 0; i < 6; i++) {
            court.report(reporter, court.target(), i % 2 == 0 ? "threat" : "spam");
        }
        List<String> ranks = List.of("critical", "high", "medium", "low");
        List<JsonObject> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page =
                    court.mod().get("/admin/moderation/queue?limit=4" + cursor).body();
            page.getJsonArray("items").forEach(item -> all.add((JsonObject) item));
            cursor = page.getString("next_cursor") == null ? "" : "&cursor=" + page.getString("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(all).extracting(item -> item.getLong("id")).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(item -> ranks.indexOf(item.getString("flag_level")))
                .isSorted();
        assertThat(court.mod()
                        .get("/admin/moderation/queue?flag_type=threat")
                        .body()
                        .getJsonArray("items"))
                .allSatisfy(item ->
                        assertThat(((JsonObject) item).getString("flag_type")).isEqualTo("threat"));
    }

    @Test
    void whoTakesAnotherCaseGivesTheFirstBackAndAClosedOneIsNobodys() {
        long first = court.report(court.someone(), court.target(), "spam");
        long second = court.report(court.someone(), court.target(), "spam");
        Court.Person mod = court.staff("moderator");
        court.claim(mod, first);
        court.claim(mod, second);
        assertThat(court.file(first).getValue("claimed_by")).isNull();
        assertThat(court.log("case:" + first).getJsonObject(0).getString("action"))
                .isEqualTo("case.release");
        assertThat(court.tried(mod, second, decision("dismiss")).status()).isEqualTo(201);
        Browser.Answer late = court.claim(mod, second);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().getJsonObject("current").getString("status")).isEqualTo("dismissed");
        assertThat(court.file(second).getValue("claimed_by")).isNull();
    }

    @Test
    void aClaimLastsTwentyMinutesAndLongerByWork() {
        long id = court.report(court.someone(), court.target(), "spam");
        Court.Person mod = court.staff("moderator");
        Court.Person other = court.staff("moderator");
        court.claim(mod, id);
        try {
            court.clock(Instant.now().plus(Duration.ofMinutes(15)));
            JsonObject seen =
                    court.again(mod).get("/admin/moderation/cases/" + id).body();
            assertThat(Instant.parse(seen.getString("claimed_until")))
                    .isAfter(Instant.now().plus(Duration.ofMinutes(34)));
            court.clock(Instant.now().plus(Duration.ofMinutes(25)));
            assertThat(court.claim(court.again(other), id).status()).isEqualTo(409);
            court.clock(Instant.now().plus(Duration.ofMinutes(36)));
            assertThat(court.claim(court.again(other), id).status()).isEqualTo(200);
            assertThat(court.tried(court.again(mod), id, decision("dismiss")).status())
                    .isEqualTo(409);
        } finally {
            court.clock(Instant.now());
        }
    }

    @Test
    void whatComesBetweenALookAndADecisionIsLookedAtFirst() {
        Court.Person bad = court.target();
        long id = court.report(court.someone(), bad, "spam");
        int seen = court.file(id).getInteger("version");
        court.report(court.someone(), bad, "threat");
        court.claim(court.mod(), id);
        Browser.Answer blind = court.tried(court.mod(), id, decision("dismiss").put("version", seen));
        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.body().getInteger("version")).isEqualTo(seen + 1);
        court.mod().post("/admin/moderation/cases/" + id + "/release");
        JsonObject all = new JsonObject()
                .put("case_ids", List.of(id))
                .put("reason", "Nothing in it.")
                .put("versions", List.of(seen));
        JsonObject refused = court.mod()
                .post("/admin/moderation/cases/dismiss", all)
                .body()
                .getJsonArray("refused")
                .getJsonObject(0);
        assertThat(refused.getLong("id")).isEqualTo(id);
        assertThat(court.file(id).getValue("closed_at")).isNull();
    }

    @Test
    void dismissingManyTakesNothingFromAnybody() {
        Court.Person reporter = court.someone();
        long held = court.report(reporter, court.target(), "spam");
        long own = court.report(reporter, court.target(), "spam");
        long free = court.report(reporter, court.target(), "spam");
        Court.Person mod = court.staff("moderator");
        court.claim(court.colleague(), held);
        court.claim(mod, own);
        JsonObject all =
                new JsonObject().put("case_ids", List.of(held, free, 987_654)).put("reason", "Nothing in it.");
        JsonObject done = mod.post("/admin/moderation/cases/dismiss", all).body();
        assertThat(done.getJsonArray("dismissed"))
                .extracting(id -> ((Number) id).longValue())
                .containsExactly(free);
        assertThat(done.getJsonArray("refused")).hasSize(2);
        assertThat(court.file(own).getLong("claimed_by")).isEqualTo(mod.id());
        assertThat(court.file(free).getString("status")).isEqualTo("dismissed");
        assertThat(court.log("case:" + held).getJsonObject(0).getBoolean("allowed"))
                .isFalse();
    }

    @Test
    void whoHasTradedWithSomebodyIsNoJudge() {
        Court.Person bad = court.someone();
        Court.Person partner = court.staff("moderator");
        court.traded(partner, bad);
        long id = court.report(court.someone(), bad, "scam");
        assertThat(court.claim(partner, id).status()).isEqualTo(403);
        court.act(court.mod(), id, decision("suspend").put("duration_days", 5));
        long appeal = court.appeal(bad);
        JsonObject overturned = new JsonObject().put("resolution", "overturned");
        assertThat(court.resolve(partner, appeal, overturned.copy()).status()).isEqualTo(403);
        assertThat(court.resolve(court.colleague(), appeal, overturned).status())
                .isEqualTo(200);
    }

    @Test
    void whoReadsPrivateWordsLeavesATrace() {
        Court.Person victim = court.someone();
        Court.Person bad = court.someone();
        long said = court.history()
                .number(
                        "insert into messages (sender_id, recipient_id, client_id, content) values (?, ?, gen_random_uuid(), 'Give!') returning id",
                        bad.id(),
                        victim.id());
        JsonObject report = new JsonObject()
                .put("reported_user_id", bad.id())
                .put("report_type", "threat")
                .put("reason", "This.")
                .put("direct_message_ids", List.of(said));
        assertThat(victim.post("/reports", report).status()).isEqualTo(201);
        long id = court.history().number("select id from moderation_cases where target_user_id = ?", bad.id());
        JsonObject file = court.mod().get("/admin/moderation/cases/" + id).body();
        assertThat(file.getJsonArray("reported_messages").getJsonObject(0).getString("content"))
                .isEqualTo("Give!");
        JsonObject trace = court.log("case:" + id).getJsonObject(0);
        assertThat(trace.getString("action")).isEqualTo("case.read_messages");
        assertThat(trace.getJsonObject("actor").getLong("id"))
                .isEqualTo(court.mod().id());
    }
}
