package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many messages somebody may send. */
class LimitsTest {
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void factor(double factor) {
        Browser.at(scene.node.address()).post("/api/test/limits", new JsonObject().put("factor", factor));
    }

    private static List<Integer> send(Trade trade, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> trade.proposer()
                        .browser()
                        .send(
                                "POST",
                                trade.messages(),
                                Scene.message("message " + i).encode(),
                                Map.of()))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();
    }

    @Test
    void fiveInTwoSecondsAndThenAWait() {
        Trade trade = scene.trade();
        trade.sent(trade.proposer(), "warm");
        factor(1);
        List<Integer> statuses = send(trade, 12);
        assertThat(statuses).contains(201, 429).containsOnly(201, 429);
        assertThat(statuses).filteredOn(status -> status == 201).hasSizeBetween(4, 10);
        Browser.Answer refused = trade.send(trade.proposer(), "one more");
        if (refused.status() == 429) {
            assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 3);
        }
        await().until(() -> trade.send(trade.proposer(), "later").status() == 201);
    }

    @Test
    void aHundredInAnHourHalfOfThatWhenNew() {
        Trade trade = scene.trade();
        scene.run(
                "update users set created_at = now() where id = ?",
                trade.recipient().id());
        factor(0.02); // two in an hour, one for the new one
        assertThat(storedUntilTheHourIsFull(trade, trade.proposer())).isEqualTo(2);
        assertThat(storedUntilTheHourIsFull(trade, trade.recipient())).isEqualTo(1);
    }

    /** One in two seconds gets through; a wait of minutes is the hour's. */
    private long storedUntilTheHourIsFull(Trade trade, Person who) {
        await().pollInterval(Duration.ofMillis(2200))
                .atMost(Duration.ofSeconds(30))
                .until(() -> trade.send(who, "on and on").header("retry-after").length() > 2);
        return scene.number("select count(*) from trade_thread_messages where sender_id = ?", who.id());
    }
}
