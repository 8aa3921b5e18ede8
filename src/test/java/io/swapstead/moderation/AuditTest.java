package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.db.Sql;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log of what staff did and tried. */
class AuditTest {
    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void whatTheEdgeRefusesIsOnRecordToo() {
        Court.Person curious = court.someone();
        assertThat(curious.get("/admin/moderation/queue").status()).isEqualTo(403);
        long id = court.report(court.someone(), court.someone(), "spam");
        court.claim(court.mod(), id);
        assertThat(court.tried(court.mod(), id, decision("vanish")).status()).isEqualTo(400);
        JsonObject tried = court.admin()
                .get("/admin/audit?actor=" + curious.id())
                .body()
                .getJsonArray("entries")
                .getJsonObject(0);
        assertThat(tried.getString("action")).isEqualTo("call.list_cases");
        assertThat(tried.getBoolean("allowed")).isFalse();
        JsonObject wrong = court.admin()
                .get("/admin/audit?actor=" + court.mod().id())
                .body()
                .getJsonArray("entries")
                .getJsonObject(0);
        assertThat(wrong.getString("action")).isEqualTo("call.act_on_case");
        assertThat(wrong.getString("target")).isEqualTo("/admin/moderation/cases/" + id + "/actions");
        assertThat(wrong.getBoolean("allowed")).isFalse();
    }

    @Test
    void theLogCannotBeChangedAndIsAnAdminsToRead() {
        court.report(court.someone(), court.someone(), "spam");
        assertThat(court.mod().get("/admin/audit").status()).isEqualTo(403);
        assertThat(court.admin().get("/admin/audit").status()).isEqualTo(200);
        assertThat(court.someone().get("/admin/moderation/queue").status()).isEqualTo(403);
        long before = court.logged();
        assertThat(Sql.update("delete from audit_log")
                        .run(court.db().sql())
                        .otherwise(-1)
                        .await())
                .isEqualTo(-1);
        assertThat(Sql.update("update audit_log set allowed = true")
                        .run(court.db().sql())
                        .otherwise(-1)
                        .await())
                .isEqualTo(-1);
        assertThat(court.logged()).isGreaterThanOrEqualTo(before);
    }
}
