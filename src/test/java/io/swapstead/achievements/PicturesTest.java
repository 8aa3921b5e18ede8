package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.core.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final int QUEUE = 32;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    /** Pictures cost a core's time: what is too much is refused at once, and drawn a moment later. */
    @Test
    void aFullQueueRefusesAndIsEmptyAgainSoon() {
        Pictures pictures = new Pictures(vertx, "cards.example.org");
        List<Failure> refused = new ArrayList<>();
        for (int id = 1; id <= QUEUE + 8; id++) {
            try {
                pictures.draw(card(id), wish()).onComplete(drawn -> {});
            } catch (Failure e) {
                refused.add(e);
            }
        }
        assertThat(refused).isNotEmpty().allSatisfy(each -> assertThat(each.kind())
                .isEqualTo(Failure.Kind.UNAVAILABLE));
        Awaitility.await().ignoreException(Failure.class).untilAsserted(() -> assertThat(
                        pictures.draw(card(QUEUE + 8), wish()).await().base64())
                .isNotNull());
    }

    private static Achievements.Draw wish() {
        return new Achievements.Draw("1", "full", "");
    }

    private static JsonObject card(int id) {
        return new JsonObject()
                .put("id", (long) id)
                .put("username", "ife")
                .put("display_name", "Ife")
                .put("card_type", "trader")
                .put("trade_count", 1)
                .put("reputation_count", 0)
                .put("frame_tier", "legendary")
                .put("badges", new JsonArray())
                .put("formats", new JsonArray())
                .put("member_since", "2024-03-01T00:00:00.000Z");
    }
}
