package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A second look at what was decided. */
class AppealsTest {
    private static final int ROUNDS = 60;

    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void anAppealIsDecidedOnceBySomebodyElse() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "scam");
        court.act(court.mod(), id, decision("suspend").put("duration_days", 30));
        long appeal = court.appeal(bad);
        JsonObject overturned = new JsonObject().put("resolution", "overturned").put("notes", "It was somebody else.");
        assertThat(court.mod()
                        .post("/admin/appeals/" + appeal + "/resolve", overturned)
                        .status())
                .isEqualTo(403);
        assertThat(court.colleague()
                        .post(
                                "/admin/appeals/" + appeal + "/resolve",
                                new JsonObject().put("resolution", "reduced").put("notes", "x"))
                        .fields())
                .containsExactly("duration_days");
        List<Integer> statuses = Stream.of(court.colleague(), court.admin(), court.colleague(), court.admin())
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
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "scam");
        court.act(court.mod(), id, decision("suspend").put("duration_days", 30));
        long appeal = court.appeal(bad);
        JsonObject reduced = new JsonObject()
                .put("resolution", "reduced")
                .put("notes", "Two days are enough.")
                .put("duration_days", 2);
        assertThat(court.colleague()
                        .post("/admin/appeals/" + appeal + "/resolve", reduced)
                        .status())
                .isEqualTo(200);
        JsonObject file = court.mod().get("/admin/moderation/cases/" + id).body();
        Instant until = Instant.parse(file.getJsonObject("target_user").getString("suspended_until"));
        assertThat(until).isBefore(Instant.now().plus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(court.again(bad).get("/me/inventory").status()).isEqualTo(403);
    }

    @Test
    void anAppealIsFiledInTimeInWordsAndByWhomItConcerns() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "scam");
        long action = court.act(court.mod(), id, decision("warn")).getLong("id");
        assertThat(court.appeal(bad, action, "x".repeat(19)).fields()).containsExactly("appeal_text");
        assertThat(court.appeal(bad, action, "x".repeat(2001)).status()).isEqualTo(400);
        assertThat(court.appeal(court.someone(), action, "x".repeat(20)).status())
                .isEqualTo(404);
        try {
            court.clock(Instant.now().plus(Duration.ofDays(31)));
            assertThat(court.appeal(court.again(bad), action, "x".repeat(20)).status())
                    .isEqualTo(409);
        } finally {
            court.clock(Instant.now());
        }
        assertThat(court.appeal(court.again(bad), action, "x".repeat(20)).status())
                .isEqualTo(201);
    }

    @Test
    void reducedIsShorterAndNeverBringsBackWhatIsOver() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "scam");
        court.act(court.mod(), id, decision("suspend").put("duration_days", 7));
        long appeal = court.appeal(bad);
        JsonObject reduced = new JsonObject().put("resolution", "reduced");
        assertThat(court.resolve(court.colleague(), appeal, reduced.copy().put("duration_days", 7))
                        .fields())
                .containsExactly("duration_days");
        try {
            court.clock(Instant.now().plus(Duration.ofDays(8)));
            Court.Person later = court.again(court.colleague());
            assertThat(court.resolve(later, appeal, reduced.copy().put("duration_days", 6))
                            .status())
                    .isEqualTo(422);
        } finally {
            court.clock(Instant.now());
        }
        assertThat(court.actions(bad)).isEqualTo(1);
    }

    @Test
    void aBanMadeShorterIsASuspensionAndAnAdminsToGive() {
        Court.Person bad = court.someone();
        long id = court.report(court.someone(), bad, "threat");
        court.act(court.admin(), id, decision("ban"));
        long appeal = court.appeal(bad);
        JsonObject reduced = new JsonObject().put("resolution", "reduced").put("duration_days", 9);
        assertThat(court.resolve(court.mod(), appeal, reduced.copy()).status()).isEqualTo(403);
        Court.Person other = court.staff("admin");
        assertThat(court.resolve(other, appeal, reduced).status()).isEqualTo(200);
        JsonObject target = court.file(id).getJsonObject("target_user");
        assertThat(target.getBoolean("banned")).isFalse();
        assertThat(target.getString("suspended_until")).isNotNull();
    }

    @Test
    void aSanctionGivenWhileAnOlderOneIsOverturnedHolds() {
        Court.Person reporter = court.someone();
        for (int round = 0; round < ROUNDS; round++) {
            Court.Person bad = court.target();
            long older = court.history()
                    .number(
                            """
                            insert into moderation_actions (target_user_id, action_type, reason, duration_days, expires_at)
                            values (?, 'suspend', 'Because.', 9, now() + interval '9 days') returning id""",
                            bad.id());
            long appeal = court.history()
                    .number(
                            "insert into appeals (user_id, moderation_action_id, appeal_text) values (?, ?, 'It was not me, believe me.') returning id",
                            bad.id(),
                            older);
            long id = court.report(reporter, bad, "scam");
            court.claim(court.mod(), id);
            String suspend = decision("suspend").put("duration_days", 30).encode();
            String overturn = new JsonObject()
                    .put("resolution", "overturned")
                    .put("notes", "So it is.")
                    .encode();
            var sanction = court.mod()
                    .browser()
                    .send("POST", "/api/admin/moderation/cases/" + id + "/actions", suspend, Map.of());
            var second = court.admin()
                    .browser()
                    .send("POST", "/api/admin/appeals/" + appeal + "/resolve", overturn, Map.of());
            assertThat(sanction.join().status()).isEqualTo(201);
            assertThat(second.join().status()).isEqualTo(200);
            assertThat(court.history()
                            .text(
                                    "select suspended_until > now() + interval '29 days' from users where id = ?",
                                    bad.id()))
                    .isEqualTo("t");
        }
    }
}
