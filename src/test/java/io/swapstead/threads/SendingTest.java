package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void whatIsAnsweredIsWhatIsReadLater() {
        Trade trade = scene.trade();
        long card = scene.card("Ash Wolf");
        JsonObject sent = trade.proposer()
                .browser()
                .post(trade.messages(), Scene.message("  Grüße\r\nzwei\u0007 ").put("card_id", card))
                .body();
        assertThat(sent.getString("content")).isEqualTo("Grüße\nzwei");
        assertThat(sent.getJsonObject("card").getDouble("price")).isEqualTo(2.25);
        assertThat(sent.getInteger("seq")).isEqualTo(1);
        JsonObject thread = trade.recipient().browser().get(trade.thread()).body();
        assertThat(thread.getJsonArray("messages")).isEqualTo(new JsonArray().add(sent));
        assertThat(thread.getInteger("message_count")).isEqualTo(1);
        assertThat(thread.getString("last_message_at")).isEqualTo(sent.getString("created_at"));
    }

    @Test
    void fiftyAtOnceLeaveNoGapAndTheCountersAreRight() {
        Trade trade = scene.trade();
        List<CompletableFuture<Browser.Answer>> sends = IntStream.range(0, 50)
                .mapToObj(i -> (i % 2 == 0 ? trade.proposer() : trade.recipient())
                        .browser()
                        .send(
                                "POST",
                                trade.messages(),
                                Scene.message("number " + i).encode(),
                                Map.of()))
                .toList();
        List<Integer> seqs = sends.stream()
                .map(send -> send.join().body().getInteger("seq"))
                .sorted()
                .toList();
        assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(stored(trade))
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(scene.number("select message_count from trade_threads where trade_proposal_id = ?", trade.id()))
                .isEqualTo(50);
        assertThat(scene.numbers(
                        """
                        select (data ->> 'seq')::bigint from event where kind = 'thread.message_sent'
                        and (data ->> 'trade_id')::bigint = ? order by 1""",
                        trade.id()))
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void oneClientIdStoresOnceHoweverOftenItIsSent() {
        Trade trade = scene.trade();
        JsonObject message = Scene.message("once");
        List<Browser.Answer> answers =
                trade.proposer().browser().together(20, "POST", trade.messages(), message, Map.of());
        assertThat(answers)
                .extracting(Browser.Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(answers)
                .extracting(Browser.Answer::body)
                .containsOnly(answers.get(0).body());
        assertThat(stored(trade)).containsExactly(1L);
        trade.sent(trade.proposer(), "another");
        assertThat(stored(trade)).containsExactly(1L, 2L);
    }

    @Test
    void aReplayComparesWithWhatWasSentAtFirst() {
        Trade trade = scene.trade();
        JsonObject message = Scene.message("first words");
        Browser browser = trade.proposer().browser();
        JsonObject first = browser.post(trade.messages(), message).body();
        browser.send(
                        "PATCH",
                        trade.messages() + "/" + first.getLong("id"),
                        "{\"content\":\"second thoughts\"}",
                        Map.of())
                .join();
        Browser.Answer again = browser.post(trade.messages(), message);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().getString("content")).isEqualTo("second thoughts");
        Browser.Answer other = browser.post(trade.messages(), message.copy().put("content", "second thoughts"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.fields()).containsExactly("client_id");
        Browser.Answer stolen = trade.recipient().browser().post(trade.messages(), message);
        assertThat(stolen.status()).isEqualTo(409);
    }

    @Test
    void anIdempotencyKeyGetsTheFirstAnswer() {
        Trade trade = scene.trade();
        List<Browser.Answer> answers = trade.proposer()
                .browser()
                .together(
                        5,
                        "POST",
                        trade.messages(),
                        Scene.message("keyed"),
                        Map.of("idempotency-key", "k-" + trade.id()));
        assertThat(answers).extracting(Browser.Answer::status).containsOnly(201);
        assertThat(stored(trade)).containsExactly(1L);
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
        assertThat(stored(trade)).isEmpty();
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
        assertThat(stored(trade)).isEmpty();
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
        scene.run(
                "update trade_proposals set status = 'accepted', turn_user_id = null, accepted_at = now() where id = ?",
                trade.id());
        assertThat(trade.send(trade.proposer(), "it goes on").status()).isEqualTo(201);
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

    private static List<Long> stored(Trade trade) {
        return scene.numbers(
                """
                select seq from trade_thread_messages m join trade_threads t on t.id = m.thread_id
                where t.trade_proposal_id = ? order by seq""",
                trade.id());
    }
}
