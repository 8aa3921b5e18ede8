package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people report, and what they hear of it. */
class ReportsTest {
    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void aReportOpensACaseThatExplainsItself() {
        Court.Person victim = court.someone();
        Court.Person bad = court.someone();
        long id = court.report(victim, bad, "scam");
        court.report(court.someone(), bad, "spam");
        JsonObject file = court.mod().get("/admin/moderation/cases/" + id).body();
        assertThat(file.getInteger("score")).isEqualTo(40 + 20);
        assertThat(file.getString("flag_level")).isEqualTo("medium");
        assertThat(file.getString("flag_type")).isEqualTo("scam");
        assertThat(file.getInteger("report_count")).isEqualTo(2);
        assertThat(file.getJsonObject("target_user").getLong("id")).isEqualTo(bad.id());
        assertThat(file.getJsonArray("reports")).hasSize(2);
        JsonObject explained =
                court.mod().get("/admin/moderation/cases/" + id + "/explain").body();
        int sum = explained.getJsonArray("addends").stream()
                .mapToInt(addend -> ((JsonObject) addend).getInteger("value"))
                .sum();
        assertThat(sum).isEqualTo(explained.getInteger("score")).isEqualTo(file.getInteger("score"));
    }

    @Test
    void aReporterLearnsThatItWasDealtWithAndTheAccusedNeverWho() {
        Court.Person victim = court.someone();
        Court.Person bad = court.someone();
        long id = court.report(victim, bad, "harassment");
        assertThat(court.mine(victim).getString("status")).isEqualTo("open");
        court.act(court.mod(), id, decision("warn"));
        JsonObject seen = court.mine(victim);
        assertThat(seen.getString("status")).isEqualTo("closed");
        assertThat(seen.fieldNames()).doesNotContain("resolution", "weight", "resolved_by");
        JsonObject told = bad.get("/me/moderation").body();
        assertThat(told.encode())
                .doesNotContain(victim.name())
                .doesNotContain(court.mod().name());
        assertThat(told.getJsonArray("actions").getJsonObject(0).getString("action_type"))
                .isEqualTo("warn");
    }

    @Test
    void nobodyReportsThemselfAndEvidenceMustBeBetweenTheTwo() {
        Court.Person someone = court.someone();
        JsonObject report = new JsonObject().put("report_type", "spam").put("reason", "why");
        assertThat(someone.post("/reports", report.copy().put("reported_user_id", someone.id()))
                        .status())
                .isEqualTo(422);
        assertThat(someone.post("/reports", report.copy().put("reported_user_id", Integer.MAX_VALUE))
                        .status())
                .isEqualTo(404);
        Browser.Answer foreign = someone.post(
                "/reports",
                report.copy().put("reported_user_id", court.someone().id()).put("message_ids", List.of(999_999)));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.fields()).containsExactly("message_ids");
    }

    @Test
    void aReportMayBlockAsWell() {
        Court.Person victim = court.someone();
        Court.Person bad = court.someone();
        JsonObject report = new JsonObject()
                .put("reported_user_id", bad.id())
                .put("report_type", "spam")
                .put("reason", "why")
                .put("block", true);
        assertThat(victim.post("/reports", report).status()).isEqualTo(201);
        assertThat(bad.get("/users/" + victim.id()).status()).isEqualTo(404);
    }
}
