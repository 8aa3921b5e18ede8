package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
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
        assertThat(scene.stored(trade))
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
        assertThat(scene.stored(trade)).containsExactly(1L);
        trade.sent(trade.proposer(), "another");
        assertThat(scene.stored(trade)).containsExactly(1L, 2L);
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
        assertThat(scene.stored(trade)).containsExactly(1L);
    }

    @Test
    void aKeyThatIsTheMessagesNameNeedsNoKeepingOfItsOwn() {
        Trade trade = scene.trade();
        JsonObject message = Scene.message("named");
        Map<String, String> key = Map.of("idempotency-key", message.getString("client_id"));
        long kept = scene.number("select count(*) from idempotency_keys");
        List<Browser.Answer> answers = trade.proposer().browser().together(20, "POST", trade.messages(), message, key);
        assertThat(answers).extracting(Browser.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Browser.Answer::body)
                .containsOnly(answers.get(0).body());
        assertThat(scene.stored(trade)).containsExactly(1L);
        Browser.Answer other = trade.proposer()
                .browser()
                .send(
                        "POST",
                        trade.messages(),
                        message.copy().put("content", "other").encode(),
                        key)
                .join();
        assertThat(other.status()).isEqualTo(409);
        assertThat(scene.number("select count(*) from idempotency_keys")).isEqualTo(kept);
    }
}
