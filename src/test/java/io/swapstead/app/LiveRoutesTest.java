package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRoutesTest {
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path data) {
        node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void whatOneHasMissedCanBeFetched() {
        Browser me = nobody.as(nobody.register("ada"));
        JsonObject before = resume(me, "", 0);
        assertThat(before.getString("resync")).isEqualTo("unknown_epoch");
        long seq = before.getLong("last_seq");
        me.send("PATCH", "/api/me", "{\"tagline\":\"all foil\"}", Map.of()).join();
        await().untilAsserted(() -> {
            JsonObject after = resume(me, before.getString("epoch"), seq);
            assertThat(after.getValue("resync")).isNull();
            assertThat(after.getJsonArray("events")).last().satisfies(event -> assertThat(
                            ((JsonObject) event).getString("type"))
                    .isEqualTo("card.changed"));
            assertThat(after.getJsonArray("events").getJsonObject(0).getLong("seq"))
                    .isEqualTo(seq + 1);
        });
        assertThat(resume(me, before.getString("epoch"), 1_000_000).getString("resync"))
                .isEqualTo("ahead");
    }

    @Test
    void whoHasNoSocketIsOffline() {
        Browser me = nobody.as(nobody.register("ben"));
        Browser.Answer other = nobody.register("cleo");
        long id = other.body().getJsonObject("user").getLong("id");
        JsonObject watch =
                new JsonObject().put("user_ids", new JsonArray().add(id).add(999_999));
        assertThat(me.post("/api/presence/watch", watch).body().getJsonObject("online"))
                .isEqualTo(new JsonObject().put("" + id, "offline").put("999999", "offline"));
        assertThat(me.send("POST", "/api/presence/input", null, Map.of()).join().status())
                .isEqualTo(204);
        assertThat(me.post("/api/presence/watch", new JsonObject()).status()).isEqualTo(400);
    }

    private static JsonObject resume(Browser me, String epoch, long seq) {
        return me.post("/api/live/resume", new JsonObject().put("epoch", epoch).put("seq", seq))
                .body();
    }
}
