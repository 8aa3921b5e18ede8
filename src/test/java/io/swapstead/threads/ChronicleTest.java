package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trade writes into its thread. */
class ChronicleTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
        scene.card("Ash Wolf");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static JsonObject proposed(Person from, Person to) {
        JsonObject item = new JsonObject()
                .put("card_id", scene.number("select min(id) from cards"))
                .put("quantity", 1)
                .put("for_trade", 1)
                .put("finish", "nonfoil");
        long id = from.browser().post("/api/me/inventory", item).body().getLong("id");
        JsonObject line = new JsonObject().put("inventory_item_id", id).put("quantity", 1);
        Browser.Answer answer = from.browser()
                .post(
                        "/api/trades",
                        new JsonObject()
                                .put("recipient_id", to.id())
                                .put("offer", new JsonArray().add(line))
                                .put("request", new JsonArray())
                                .put("message", "A gift"));
        assertThat(answer.status()).as(answer.body().encode()).isEqualTo(201);
        return answer.body();
    }

    private static List<JsonObject> messages(Person who, JsonObject trade) {
        return who
                .browser()
                .get("/api/trades/" + trade.getLong("id") + "/thread")
                .body()
                .getJsonArray("messages")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void everyTransitionIsAMessageThatNobodySent() {
        Person ada = scene.person();
        Person ben = scene.person();
        JsonObject trade = proposed(ada, ben);
        assertThat(trade.getLong("thread_id")).isNotNull();
        String path = "/api/trades/" + trade.getLong("id");
        ben.browser().post(path + "/thread/messages", Scene.message("For me?"));
        JsonObject seen = new JsonObject()
                .put("version", trade.getInteger("version"))
                .put("revision", trade.getInteger("current_revision"))
                .put("confirm", true);
        assertThat(ben.browser().post(path + "/accept", seen).status()).isEqualTo(200);
        List<JsonObject> messages = messages(ben, trade);
        assertThat(messages)
                .extracting(m -> m.getInteger("seq"))
                .isEqualTo(IntStream.rangeClosed(1, messages.size()).boxed().toList());
        assertThat(messages)
                .filteredOn(m -> m.getBoolean("is_system_message"))
                .allMatch(m -> m.getValue("sender_id") == null && m.getValue("client_id") == null)
                .extracting(m -> m.getJsonObject("payload").getString("kind"))
                .contains("trade_proposed", "trade_accepted");
        assertThat(messages.get(0).getJsonObject("payload").getLong("actor_id")).isEqualTo(ada.id());
        assertThat(messages.get(0).getJsonObject("payload").getString("message"))
                .isEqualTo("A gift");
        assertThat(messages.get(1).getString("content")).isEqualTo("For me?");
    }

    @Test
    void whatTheOtherDidIsUnread() {
        Person ada = scene.person();
        Person ben = scene.person();
        JsonObject trade = proposed(ada, ben);
        assertThat(unread(ben)).isEqualTo(1);
        assertThat(unread(ada)).isZero();
        String path = "/api/trades/" + trade.getLong("id");
        ben.browser().post(path + "/decline", new JsonObject().put("version", trade.getInteger("version")));
        assertThat(unread(ada)).isEqualTo(1);
        assertThat(unread(ben)).isEqualTo(1);
        ben.browser().put(path + "/thread/read", new JsonObject().put("seq", 1));
        assertThat(unread(ben)).isZero();
    }

    private static int unread(Person who) {
        return who.browser()
                .get("/api/messages")
                .body()
                .getJsonArray("conversations")
                .getJsonObject(0)
                .getInteger("unread_count");
    }

    @Test
    void theThreadKnowsWhenItsTradeClosed() {
        Person ada = scene.person();
        Person ben = scene.person();
        JsonObject trade = proposed(ada, ben);
        long id = trade.getLong("id");
        assertThat(closed(id)).isFalse();
        ben.browser()
                .post("/api/trades/" + id + "/decline", new JsonObject().put("version", trade.getInteger("version")));
        assertThat(closed(id)).isTrue();
        assertThat(ada.browser()
                        .post("/api/trades/" + id + "/thread/messages", Scene.message("a pity"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBlockEndsTheTalkOfAnOpenTrade() {
        Person ada = scene.person();
        Person ben = scene.person();
        JsonObject trade = proposed(ada, ben);
        assertThat(ben.browser()
                        .post("/api/blocks/" + ada.id(), new JsonObject())
                        .status())
                .isIn(200, 201);
        String path = "/api/trades/" + trade.getLong("id") + "/thread/messages";
        assertThat(ada.browser().post(path, Scene.message("why?")).status()).isEqualTo(409);
        assertThat(ben.browser().post(path, Scene.message("because")).status()).isEqualTo(409);
    }

    private static boolean closed(long trade) {
        return scene.number(
                        "select count(*) from trade_threads where trade_proposal_id = ? and closed_at is not null",
                        trade)
                == 1;
    }
}
