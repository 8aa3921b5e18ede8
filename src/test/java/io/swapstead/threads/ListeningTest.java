package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads through sockets: what is heard, what may be sent, and that both ways refuse alike. */
class ListeningTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
        VERTX.close().await();
    }

    private static Ear ear(Person person) {
        return Ear.of(VERTX, scene.node.address(), person);
    }

    private static JsonObject command(Trade trade) {
        return Scene.message("by socket").put("trade_id", trade.id());
    }

    @Test
    void bothHearAMessageAndEachChangeOfIt() {
        Trade trade = scene.trade();
        Ear one = ear(trade.proposer());
        Ear other = ear(trade.recipient());
        JsonObject sent = trade.sent(trade.proposer(), "hello");
        for (Ear ear : new Ear[] {one, other}) {
            JsonObject data = ear.hears("thread.message");
            assertThat(data.getLong("trade_id")).isEqualTo(trade.id());
            assertThat(data.getJsonObject("message")).isEqualTo(sent);
        }
        trade.recipient()
                .browser()
                .send("PUT", trade.messages() + "/" + sent.getLong("id") + "/reactions/%F0%9F%91%8D", null, Map.of())
                .join();
        JsonObject changed = one.hears("thread.message_changed");
        assertThat(changed.getLong("id")).isEqualTo(sent.getLong("id"));
        assertThat(changed.getInteger("seq")).isEqualTo(1);
        assertThat(changed.getJsonObject("reactions").getJsonArray("👍").getLong(0))
                .isEqualTo(trade.recipient().id());
        trade.recipient().browser().put(trade.thread() + "/read", new JsonObject().put("seq", 1));
        JsonObject read = one.hears("thread.read");
        assertThat(read.getLong("user_id")).isEqualTo(trade.recipient().id());
        assertThat(read.getInteger("seq")).isEqualTo(1);
    }

    @Test
    void aSocketSendsReadsAndTypes() {
        Trade trade = scene.trade();
        Ear one = ear(trade.proposer());
        Ear other = ear(trade.recipient());
        JsonObject message = command(trade);
        JsonObject reply = one.asks("thread.send", message).getJsonObject("body");
        assertThat(reply.getString("content")).isEqualTo("by socket");
        assertThat(reply.getLong("sender_id")).isEqualTo(trade.proposer().id());
        assertThat(one.asks("thread.send", message).getJsonObject("body")).isEqualTo(reply);
        assertThat(other.asks(
                                "thread.read",
                                new JsonObject().put("trade_id", trade.id()).put("seq", 1))
                        .getJsonObject("body")
                        .getInteger("seq"))
                .isEqualTo(1);
        JsonObject typing = new JsonObject().put("trade_id", trade.id());
        one.asks("thread.typing", typing);
        one.asks("thread.typing", typing);
        JsonObject heard = other.hears("thread.typing");
        assertThat(heard.getLong("user_id")).isEqualTo(trade.proposer().id());
        assertThat(Instant.parse(heard.getString("until"))).isAfter(Instant.now());
        other.settled();
        assertThat(other.count("thread.typing")).isEqualTo(1);
        assertThat(scene.number(
                        "select count(*) from trade_thread_messages m join trade_threads t on t.id = m.thread_id where t.trade_proposal_id = ?",
                        trade.id()))
                .isEqualTo(1);
    }

    @Test
    void strangersHearNothing() {
        Trade trade = scene.trade();
        Person stranger = scene.person();
        Ear ear = ear(stranger);
        trade.sent(trade.proposer(), "between us");
        ear.settled();
        assertThat(ear.count("thread.message")).isZero();
        assertThat(trade.send(stranger, "x").status()).isEqualTo(404);
    }

    @Test
    void badFramesNameWhatIsWrong() {
        Trade trade = scene.trade();
        Ear ear = ear(trade.proposer());
        JsonObject noId = new JsonObject().put("trade_id", trade.id()).put("content", "x");
        assertThat(ear.asks("thread.send", noId).getInteger("failureCode")).isEqualTo(400);
        JsonObject badId = noId.copy().put("client_id", "7");
        assertThat(ear.asks("thread.send", badId).getString("message")).contains("client_id");
        JsonObject blank =
                noId.copy().put("client_id", UUID.randomUUID().toString()).put("content", " ");
        assertThat(ear.asks("thread.send", blank).getInteger("failureCode")).isEqualTo(400);
        JsonObject nul = blank.copy().put("content", "a\u0000b");
        assertThat(ear.asks("thread.send", nul).getInteger("failureCode")).isEqualTo(400);
        assertThat(ear.asks("thread.read", new JsonObject().put("trade_id", "x").put("seq", 1))
                        .getInteger("failureCode"))
                .isEqualTo(400);
    }

    @Test
    void afterABlockNothingIsHeardOfTheOther() {
        Trade trade = scene.trade();
        trade.sent(trade.proposer(), "one");
        scene.run(
                "update trade_proposals set status = 'declined', turn_user_id = null, closed_at = now() where id = ?",
                trade.id());
        scene.run(
                "insert into blocks (user_id, blocked_user_id) values (?, ?)",
                trade.recipient().id(),
                trade.proposer().id());
        Ear other = ear(trade.proposer());
        Ear own = ear(trade.recipient());
        trade.recipient().browser().put(trade.thread() + "/read", new JsonObject().put("seq", 1));
        own.hears("thread.read");
        assertThat(other.asks("thread.typing", new JsonObject().put("trade_id", trade.id()))
                        .getInteger("failureCode"))
                .isEqualTo(409);
        other.settled();
        assertThat(other.count("thread.read")).isZero();
    }
}
