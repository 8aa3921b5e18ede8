package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What staff decide, and that it holds at once. */
class DecisionsTest {
    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void aSuspensionSignsOutAtOnceAndLeavesTheWayToAppeal() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "scam");
        court.act(court.mod(), id, decision("suspend").put("duration_days", 3));
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
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "spam");
        court.act(
                court.mod(), id, decision("restrict").put("duration_days", 1).put("capabilities", List.of("propose")));
        JsonObject proposal =
                new JsonObject().put("recipient_id", court.someone().id());
        await().atMost(Duration.ofSeconds(1))
                .until(() -> bad.post("/trades", proposal).status() == 403);
        assertThat(bad.get("/me/inventory").status()).isEqualTo(200);
        court.clock(Instant.now().plus(Duration.ofHours(25)));
        try {
            Court.Person later = court.again(bad);
            assertThat(later.post("/trades", proposal).status()).isNotEqualTo(403);
        } finally {
            court.clock(Instant.now());
        }
    }

    @Test
    void badDecisionsAreRefusedWithTheFieldNamed() {
        long id = court.report(court.someone(), court.someone(), "spam");
        court.claim(court.mod(), id);
        assertThat(court.tried(court.mod(), id, decision("suspend")).fields()).containsExactly("duration_days");
        assertThat(court.tried(court.mod(), id, decision("suspend").put("duration_days", 366))
                        .status())
                .isEqualTo(400);
        assertThat(court.tried(court.mod(), id, decision("warn").put("duration_days", 1))
                        .status())
                .isEqualTo(400);
        assertThat(court.tried(court.mod(), id, decision("warn").put("reason", "  "))
                        .status())
                .isEqualTo(400);
        assertThat(court.tried(court.mod(), id, decision("warn").put("related_report_id", 987_654))
                        .status())
                .isEqualTo(400);
        assertThat(court.tried(court.mod(), id, decision("warn").put("version", 99))
                        .status())
                .isEqualTo(409);
        assertThat(court.tried(court.mod(), id, decision("ban")).status()).isEqualTo(403);
        assertThat(court.tried(court.mod(), id, decision("lift")).status()).isEqualTo(409);
        assertThat(court.tried(court.mod(), id, decision("dismiss").put("version", 1))
                        .status())
                .isEqualTo(201);
        assertThat(court.tried(court.mod(), id, decision("dismiss")).status()).isEqualTo(409);
    }

    @Test
    void aDecisionRepeatedUnderItsKeyIsTakenOnce() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "spam");
        court.claim(court.mod(), id);
        List<Browser.Answer> answers = court.mod()
                .browser()
                .together(
                        2,
                        "POST",
                        "/api/admin/moderation/cases/" + id + "/actions",
                        decision("warn"),
                        Map.of("idempotency-key", "once-and-for-all"));
        Browser.Answer again = court.mod()
                .browser()
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
        assertThat(court.actions(bad)).isEqualTo(1);
    }

    @Test
    void aBanIsAnAdminsAndSoIsItsEnd() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "threat");
        court.act(court.mod(), id, decision("escalate"));
        assertThat(court.mod().get("/admin/moderation/cases/" + id).body().getString("status"))
                .isEqualTo("escalated");
        court.act(court.admin(), id, decision("ban"));
        Court.Person again = court.again(bad);
        assertThat(again.get("/me/inventory").status()).isEqualTo(403);
        assertThat(court.tried(court.mod(), id, decision("lift")).status()).isEqualTo(403);
        assertThat(court.tried(court.admin(), id, decision("lift")).status()).isEqualTo(201);
        assertThat(court.again(bad).get("/me/inventory").status()).isEqualTo(200);
    }

    @Test
    void eachSanctionThatIsLiftedHasItsOwnTraceAndWhatIsReportedNowIsNotHeldAgainstThem() {
        Court.Person bad = court.someone();
        long first = court.report(court.someone(), bad, "spam");
        court.act(court.mod(), first, decision("restrict").put("duration_days", 3));
        long second = court.report(court.someone(), bad, "spam");
        court.act(court.mod(), second, decision("suspend").put("duration_days", 3));
        Court.Person reporter = court.someone();
        long open = court.report(reporter, bad, "spam");
        court.act(court.mod(), open, decision("lift"));
        assertThat(court.log("case:" + open).stream()
                        .filter(entry ->
                                ((JsonObject) entry).getString("action").equals("case.lift")))
                .hasSize(2);
        assertThat(court.history()
                        .number(
                                "select count(*) from event where kind = 'action.lifted' and (data ->> 'target_user_id')::bigint = ?",
                                bad.id()))
                .isEqualTo(2);
        assertThat(court.history().text("select resolution from user_reports where case_id = ?", open))
                .isEqualTo("dismissed");
        assertThat(court.again(bad).get("/me/inventory").status()).isEqualTo(200);
    }

    @Test
    void whyADecisionGoesFurtherIsKeptWithItOrNotAtAll() {
        Court.Person bad = court.target();
        long id = court.report(court.someone(), bad, "spam");
        JsonObject far =
                decision("suspend").put("duration_days", 30).put("override_reason", "It is the third account.");
        assertThat(court.tried(court.mod(), id, far).status()).isEqualTo(423);
        assertThat(court.file(id).getJsonArray("mod_notes")).isEmpty();
        court.act(court.mod(), id, far);
        assertThat(court.file(id).getJsonArray("mod_notes").getJsonObject(0).getString("content"))
                .isEqualTo("It is the third account.");
    }

    @Test
    void whoMayProposeAgainIsOpenToTradesAgain() {
        Court.Person bad = court.someone();
        long card = court.history().number("select coalesce(min(id), 0) from cards");
        card = card != 0
                ? card
                : court.history()
                        .number(
                                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, colors, type_line, image_url, legalities, released_at, price_usd)
                values (gen_random_uuid(), gen_random_uuid(), 'Ten', 'ten', 'tst', 'Test', '1', 'rare', 'en', 'normal', '{nonfoil}',
                  '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', 10) returning id""");
        bad.post(
                "/me/inventory",
                new JsonObject()
                        .put("card_id", card)
                        .put("quantity", 1)
                        .put("for_trade", 1)
                        .put("finish", "nonfoil"));
        long id = court.report(court.someone(), bad, "spam");
        court.act(court.mod(), id, decision("restrict").put("duration_days", 1));
        assertThat(open(bad)).isFalse();
        try {
            court.clock(Instant.now().plus(Duration.ofHours(25)));
            assertThat(open(bad)).isTrue();
        } finally {
            court.clock(Instant.now());
        }
    }

    private static boolean open(Court.Person who) {
        return court.again(court.admin()).get("/users/" + who.id()).body().getBoolean("open_to_trades");
    }
}
