package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who has no part in a conversation, or wants to be somebody else in it: refused alike at both doors. */
class OutsiderTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final long NOWHERE = 999_999_999;

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

    private static long messages(Trade trade) {
        return scene.number(
                "select count(*) from trade_thread_messages m join trade_threads t on t.id = m.thread_id where t.trade_proposal_id = ?",
                trade.id());
    }

    /** Everything of an answer but where it was asked. */
    private static JsonObject refusal(Browser.Answer answer) {
        JsonObject body = answer.body().copy().put("status", answer.status());
        body.remove("instance");
        return body;
    }

    /** A request: method, path behind the thread's, body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "POST /messages {\"client_id\":\"5f4d8a8e-4d3c-4f6e-9a57-0f6c5f0a0001\",\"content\":\"x\"}",
                "PATCH /messages/%d {\"content\":\"x\"}",
                "DELETE /messages/%d",
                "PUT /messages/%d/reactions/%%F0%%9F%%91%%8D",
                "DELETE /messages/%d/reactions/%%F0%%9F%%91%%8D",
                "POST /messages/%d/report {\"reason\":\"x\"}",
                "PUT /read {\"seq\":1}",
                "POST /typing",
                "PUT /mute {\"muted\":true}"
            })
    void aForeignThreadAnswersAsOneThatIsNotThere(String request) {
        Trade trade = scene.trade();
        long message = trade.sent(trade.proposer(), "between us").getLong("id");
        Browser stranger = scene.person().browser();
        String[] parts = request.formatted(message).split(" ", 3);
        String body = parts.length > 2 ? parts[2] : null;
        Browser.Answer foreign = stranger.send(parts[0], trade.thread() + parts[1], body, Map.of())
                .join();
        Browser.Answer nothing = stranger.send(
                        parts[0], "/api/trades/" + NOWHERE + "/thread" + parts[1], body, Map.of())
                .join();
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(refusal(foreign)).isEqualTo(refusal(nothing));
        assertThat(messages(trade)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread.send", "thread.read", "thread.typing"})
    void aForeignThreadAnswersASocketAsOneThatIsNotThere(String command) {
        Trade trade = scene.trade();
        Ear ear = ear(scene.person());
        JsonObject body =
                switch (command) {
                    case "thread.send" -> Scene.message("let me in");
                    case "thread.read" -> new JsonObject().put("seq", 1);
                    default -> new JsonObject();
                };
        JsonObject foreign = ear.asks(command, body.copy().put("trade_id", trade.id()));
        JsonObject nothing = ear.asks(command, body.copy().put("trade_id", NOWHERE));
        foreign.remove("address");
        nothing.remove("address");
        assertThat(foreign.getInteger("failureCode")).isEqualTo(404);
        assertThat(foreign).isEqualTo(nothing);
        assertThat(messages(trade)).isZero();
    }

    /** What a party might add to a message so that it came from the other, from staff, or from nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sender_id", "sender_username", "is_system_message", "payload", "actor", "seq", "created_at"})
    void nobodySpeaksAsSomebodyElseNorAsTheSystem(String member) {
        Trade trade = scene.trade();
        Object value =
                switch (member) {
                    case "is_system_message" -> true;
                    case "payload" -> new JsonObject().put("kind", "trade_completed");
                    case "actor" ->
                        new JsonObject().put("user_id", trade.recipient().id()).put("role", "ADMIN");
                    case "sender_username" -> "root";
                    default -> trade.recipient().id();
                };
        JsonObject forged = Scene.message("I agree to everything").put(member, value);
        Browser.Answer refused = trade.proposer().browser().post(trade.messages(), forged);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(member);
        JsonObject err = ear(trade.proposer()).asks("thread.send", forged.put("trade_id", trade.id()));
        assertThat(err.getInteger("failureCode")).isEqualTo(400);
        assertThat(err.getString("message")).contains(member);
        assertThat(messages(trade)).isZero();
    }

    @Test
    void noSocketHearsWhatIsNotItsOwnNorReachesBehindTheDoor() {
        Trade trade = scene.trade();
        Person stranger = scene.person();
        Ear ear = ear(stranger);
        for (String address : List.of(
                "user." + trade.proposer().id(),
                "thread." + trade.id(),
                "trade." + trade.id(),
                "moderation",
                "live.node")) {
            JsonObject refused =
                    ear.isRefused(new JsonObject().put("type", "register").put("address", address));
            assertThat(refused.getString("body")).as(address).isEqualTo("access_denied");
        }
        for (String address : List.of("threads.send", "threads.say", "threads.look", "trades.accept", "live.user")) {
            JsonObject body = new JsonObject()
                    .put("trade_id", trade.id())
                    .put(
                            "actor",
                            new JsonObject().put("user_id", trade.proposer().id()));
            assertThat(ear.asks(address, body).getString("body")).as(address).isEqualTo("access_denied");
        }
        JsonObject event = new JsonObject()
                .put("type", "publish")
                .put("address", "user." + trade.recipient().id())
                .put("body", new JsonObject().put("type", "thread.message"));
        Ear other = ear(trade.recipient());
        assertThat(ear.isRefused(event).getString("body")).isEqualTo("access_denied");
        trade.sent(trade.proposer(), "between us");
        assertThat(other.hears("thread.message").getJsonObject("message").getString("content"))
                .isEqualTo("between us");
        ear.settled();
        assertThat(ear.count("thread.message")).isZero();
        assertThat(other.count("thread.message")).isEqualTo(1);
    }
}
