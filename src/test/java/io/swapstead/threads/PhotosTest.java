package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos in messages: who sends them, who sees them, and for how long. */
class PhotosTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void nothingIsLeftInQuarantine() {
        await().untilAsserted(() -> assertThat(scene.files("quarantine")).isEmpty());
    }

    private static JsonArray ids(JsonArray attachments) {
        return new JsonArray(attachments.stream()
                .map(each -> ((JsonObject) each).getValue("id"))
                .toList());
    }

    @Test
    void aMessageNamesPhotosAndOnlyTheTwoSeeThem() {
        Trade trade = scene.trade();
        JsonArray photos = trade.uploaded(trade.proposer(), Pictures.of("jpg", 60, 40), Pictures.of("png", 60, 40));
        String path = photos.getJsonObject(0).getString("file_url");
        assertThat(trade.recipient().read(path).statusCode()).isEqualTo(404);
        Browser sender = trade.proposer().browser();
        JsonObject message = Scene.message("look").put("attachment_ids", ids(photos));
        Browser.Answer sent = sender.post(trade.messages(), message);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.body().getJsonArray("attachments")).isEqualTo(photos);
        assertThat(sender.post(trade.messages(), message).status()).isEqualTo(200);
        assertThat(sender.post(trade.messages(), Scene.message("again").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
        assertThat(trade.recipient().read(path).statusCode()).isEqualTo(200);
        for (String size : List.of("", "/thumbnail")) {
            assertThat(scene.person().read(path + size).statusCode()).isEqualTo(404);
            assertThat(Browser.at(scene.node.address()).get(path + size).status())
                    .isEqualTo(401);
        }
        assertThat(trade.recipient()
                        .browser()
                        .get(trade.thread())
                        .body()
                        .getJsonArray("messages")
                        .getJsonObject(0)
                        .getBoolean("has_attachments"))
                .isTrue();
        sender.send("DELETE", trade.messages() + "/" + sent.body().getLong("id"), null, Map.of())
                .join();
        assertThat(trade.recipient().read(path).statusCode()).isEqualTo(404);
    }

    @Test
    void photosAreShownInTheOrderInWhichTheyAreNamed() {
        Trade trade = scene.trade();
        JsonArray photos = trade.uploaded(
                trade.proposer(), Pictures.of("jpg", 60, 40), Pictures.of("jpg", 60, 40), Pictures.of("png", 60, 40));
        JsonArray all = ids(photos);
        JsonArray named =
                new JsonArray().add(all.getValue(2)).add(all.getValue(0)).add(all.getValue(1));
        JsonObject message = Scene.message("look").put("attachment_ids", named);
        JsonObject sent =
                trade.proposer().browser().post(trade.messages(), message).body();
        JsonObject stored = trade.recipient()
                .browser()
                .get(trade.thread())
                .body()
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(ids(sent.getJsonArray("attachments"))).isEqualTo(named);
        assertThat(ids(stored.getJsonArray("attachments"))).isEqualTo(named);
    }

    @Test
    void nobodySendsAnothersPhotos() {
        Trade trade = scene.trade();
        JsonArray photos = trade.uploaded(trade.proposer(), Pictures.of("jpg", 60, 40));
        assertThat(trade.recipient()
                        .browser()
                        .post(trade.messages(), Scene.message("mine").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
        Trade other = scene.trade(trade.proposer(), scene.person());
        assertThat(trade.proposer()
                        .browser()
                        .post(other.messages(), Scene.message("there").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void photosGoWhenTheirTimeIsOver() throws IOException {
        Trade trade = scene.trade();
        JsonArray unsent = trade.uploaded(trade.proposer(), Pictures.of("jpg", 60, 40));
        JsonArray sent = trade.uploaded(trade.proposer(), Pictures.of("jpg", 60, 40));
        trade.proposer().browser().post(trade.messages(), Scene.message("look").put("attachment_ids", ids(sent)));
        long unsentId = unsent.getJsonObject(0).getLong("id");
        long sentId = sent.getJsonObject(0).getLong("id");
        try {
            scene.clock(Instant.now().plus(Duration.ofHours(25)));
            await().atMost(Duration.ofSeconds(60)).until(() -> gone(unsentId));
            assertThat(gone(sentId)).isFalse();
            scene.run("update trade_threads set closed_at = now() where trade_proposal_id = ?", trade.id());
            scene.clock(Instant.now().plus(Duration.ofDays(29)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> scene.number(
                                    "select count(*) from trade_thread_attachments where id = ? and purge_after is not null",
                                    sentId)
                            == 1);
            assertThat(gone(sentId)).isFalse();
            scene.clock(Instant.now().plus(Duration.ofDays(31)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gone(sentId) && scene.files("uploads").isEmpty());
        } finally {
            scene.clock(Instant.now());
        }
    }

    private static boolean gone(long id) {
        return scene.number("select count(*) from trade_thread_attachments where id = ? and file_url = ''", id) == 1;
    }
}
