package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are not taken, and what is said then. */
class RefusalsTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"content\":\"no client id\"}",
                "{\"client_id\":\"7\",\"content\":\"x\"}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\"}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\" \\n\"}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\"\\u0000\"}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\"\\ud83d\"}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":7}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\"x\",\"sender_id\":1}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\"x\",\"is_system_message\":true}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"attachment_ids\":[1,2,3,4,5]}",
                "{\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"attachment_ids\":[1,1]}",
            })
    void badMessagesAreRefused(String body) {
        Trade trade = scene.trade();
        Browser.Answer answer = trade.proposer()
                .browser()
                .send("POST", trade.messages(), body, Map.of())
                .join();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).isNotEmpty();
        assertThat(scene.stored(trade)).isEmpty();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        Trade trade = scene.trade();
        assertThat(trade.send(trade.proposer(), "🦊".repeat(2000)).status()).isEqualTo(201);
        assertThat(trade.send(trade.proposer(), "🦊".repeat(2001)).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Trade trade = scene.trade();
        Browser browser = trade.proposer().browser();
        Browser.Answer noCard =
                browser.post(trade.messages(), Scene.message("x").put("card_id", 999_999_999));
        assertThat(noCard.status()).isEqualTo(422);
        assertThat(noCard.fields()).containsExactly("card_id");
        Browser.Answer noPhoto = browser.post(
                trade.messages(), Scene.message("x").put("attachment_ids", new JsonArray().add(999_999_999)));
        assertThat(noPhoto.status()).isEqualTo(422);
        assertThat(scene.stored(trade)).isEmpty();
        assertThat(trade.sent(trade.proposer(), "fine").getInteger("seq")).isEqualTo(1);
    }

    @Test
    void othersFindNoThread() {
        Trade trade = scene.trade();
        long message = trade.sent(trade.proposer(), "between us").getLong("id");
        Person stranger = scene.person();
        Browser browser = stranger.browser();
        assertThat(browser.get(trade.thread()).status()).isEqualTo(404);
        assertThat(trade.send(stranger, "hello").status()).isEqualTo(404);
        assertThat(browser.put(trade.thread() + "/read", new JsonObject().put("seq", 1))
                        .status())
                .isEqualTo(404);
        String one = trade.messages() + "/" + message;
        assertThat(browser.send("PUT", one + "/reactions/%F0%9F%91%8D", null, Map.of())
                        .join()
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("PATCH", one, "{\"content\":\"x\"}", Map.of())
                        .join()
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("DELETE", one, null, Map.of()).join().status()).isEqualTo(404);
        assertThat(browser.post(one + "/report", new JsonObject().put("reason", "x"))
                        .status())
                .isEqualTo(404);
        // the message of one thread is not to be reached through another
        Trade own = scene.trade(stranger, scene.person());
        assertThat(browser.send("DELETE", own.messages() + "/" + message, null, Map.of())
                        .join()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBlockEndsWhatIsNotAcceptedYet() {
        Trade trade = scene.trade();
        scene.run(
                "insert into blocks (user_id, blocked_user_id) values (?, ?)",
                trade.recipient().id(),
                trade.proposer().id());
        assertThat(trade.send(trade.proposer(), "still there?").status()).isEqualTo(409);
        assertThat(ended(trade)).isTrue();
        scene.run(
                "update trade_proposals set status = 'accepted', turn_user_id = null, accepted_at = now() where id = ?",
                trade.id());
        assertThat(trade.send(trade.proposer(), "it goes on").status()).isEqualTo(201);
        assertThat(ended(trade)).isFalse();
    }

    private static boolean ended(Trade trade) {
        return trade.proposer().browser().get(trade.thread()).body().getBoolean("ended");
    }

    @Test
    void anArchivedThreadTakesNothingMore() {
        Trade trade = scene.trade();
        JsonObject first = Scene.message("before");
        Browser browser = trade.proposer().browser();
        long id = browser.post(trade.messages(), first).body().getLong("id");
        scene.run("update trade_threads set archived_at = now() where trade_proposal_id = ?", trade.id());
        assertThat(trade.send(trade.proposer(), "after").status()).isEqualTo(409);
        assertThat(browser.post(trade.messages(), first).status()).isEqualTo(200);
        String one = trade.messages() + "/" + id;
        assertThat(browser.send("PATCH", one, "{\"content\":\"x\"}", Map.of())
                        .join()
                        .status())
                .isEqualTo(409);
        assertThat(browser.send("PUT", one + "/reactions/%F0%9F%91%8D", null, Map.of())
                        .join()
                        .status())
                .isEqualTo(409);
        assertThat(browser.get(trade.thread()).status()).isEqualTo(200);
        assertThat(trade.recipient()
                        .browser()
                        .post(one + "/report", new JsonObject().put("reason", "rude"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void unknownTradesAndOddIdsAreNoAccident() {
        Browser browser = scene.person().browser();
        String body = Scene.message("x").encode();
        assertThat(browser.send("POST", "/api/trades/9007199254740991/thread/messages", body, Map.of())
                        .join()
                        .status())
                .isEqualTo(404);
        assertThat(browser.send("POST", "/api/trades/0/thread/messages", body, Map.of())
                        .join()
                        .status())
                .isEqualTo(400);
        assertThat(browser.send("GET", "/api/trades/1e3/thread", null, Map.of())
                        .join()
                        .status())
                .isEqualTo(400);
    }
}
