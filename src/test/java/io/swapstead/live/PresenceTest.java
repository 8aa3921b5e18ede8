package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is seen to be online, and by whom. */
class PresenceTest {
    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = LiveNode.alone();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JsonObject watch(Tab tab, Object... ids) {
        JsonObject body = new JsonObject().put("user_ids", new JsonArray(List.of(ids)));
        return tab.ask("presence.watch", body);
    }

    private static String online(Tab tab, long user) {
        return watch(tab, user).getJsonObject("body").getJsonObject("online").getString(String.valueOf(user));
    }

    private static JsonObject change(Tab tab, long user) {
        return tab.hear(m -> m.getValue("body") instanceof JsonObject body
                        && "presence.changed".equals(body.getString("type"))
                        && body.getJsonObject("data").containsKey(String.valueOf(user)))
                .getJsonObject("body");
    }

    @Test
    void aWatcherIsToldWhoComes() {
        Tab watcher = Tab.of(node.vertx, node.port(), 501);
        assertThat(online(watcher, 502)).isEqualTo("offline");
        Tab.of(node.vertx, node.port(), 502);
        JsonObject event = change(watcher, 502);
        assertThat(event.getJsonObject("data")).isEqualTo(new JsonObject().put("502", "online"));
        assertThat(event.containsKey("seq")).isFalse();
        assertThat(online(watcher, 502)).isEqualTo("online");
    }

    @Test
    void whoLeavesIsOfflineAfterAWhile() {
        Tab watcher = Tab.of(node.vertx, node.port(), 503);
        Tab leaver = Tab.of(node.vertx, node.port(), 504);
        Tab.until(() -> "online".equals(online(watcher, 504)));
        leaver.close();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(25))
                .until(() -> watcher.heard.toString().contains("\"504\":\"offline\""));
    }

    @Test
    void whoHidesIsOfflineToOthersAndIsTakenAwayAtOnce() {
        Tab watcher = Tab.of(node.vertx, node.port(), 505);
        Tab.of(node.vertx, node.port(), 506);
        Tab.until(() -> "online".equals(online(watcher, 506)));
        node.visible.hidden.add(506L);
        node.live.presence().reconsider(506);
        assertThat(change(watcher, 506).getJsonObject("data").getString("506")).isEqualTo("offline");
        assertThat(online(watcher, 506)).isEqualTo("offline");
    }

    @Test
    void newsOfACardReachOnlyWhoMayKnowOfIt() {
        Tab friend = Tab.of(node.vertx, node.port(), 507);
        Tab blocked = Tab.of(node.vertx, node.port(), 508);
        node.visible.noCards.add(new Visibility.Sight(508, 509));
        online(friend, 509);
        online(blocked, 509);
        node.live.watched(509, "card.changed", new JsonObject().put("user_id", 509));
        friend.hear(m -> m.encode().contains("card.changed"));
        assertThat(blocked.settled().heard).noneMatch(m -> m.encode().contains("card.changed"));
    }

    @Test
    void nonsenseIsRefused() {
        Tab tab = Tab.of(node.vertx, node.port(), 510);
        assertThat(tab.ask("presence.watch", new JsonObject()).getInteger("failureCode"))
                .isEqualTo(400);
        assertThat(watch(tab, "502").getInteger("failureCode")).isEqualTo(400);
        Object[] many = java.util.stream.LongStream.range(0, 51).boxed().toArray();
        assertThat(watch(tab, many).getInteger("failureCode")).isEqualTo(400);
        assertThat(online(tab, -7)).isEqualTo("offline");
    }
}
