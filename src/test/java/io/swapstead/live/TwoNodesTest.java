package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tabs on two nodes of one cluster. */
class TwoNodesTest {
    private static LiveNode one;
    private static LiveNode two;

    @BeforeAll
    static void start() throws IOException {
        LiveNode.Places places = LiveNode.Places.fresh();
        int first = freePort();
        int second = freePort();
        List<String> members = List.of("127.0.0.1:" + first, "127.0.0.1:" + second);
        one = LiveNode.start(LiveNode.clustered(first, members), places, Map.of(), 0, 1);
        two = LiveNode.start(LiveNode.clustered(second, members), places, Map.of(), 0, 1);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void anEventReachesTheNodeThatHoldsTheTab() {
        Tab here = Tab.of(one.vertx, one.port(), 601);
        Tab there = Tab.of(two.vertx, two.port(), 601);
        one.tell(601, new JsonObject());
        two.tell(601, new JsonObject());
        Tab.until(() -> here.seqs().size() == 2 && there.seqs().size() == 2);
        assertThat(here.seqs()).containsExactly(1L, 2L);
        assertThat(there.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void aTabResumesOnTheOtherNode() {
        Tab here = Tab.of(one.vertx, one.port(), 602);
        one.tell(602, new JsonObject());
        String epoch = here.hear(m -> m.encode().contains("\"seq\":1"))
                .getJsonObject("body")
                .getString("epoch");
        here.close();
        one.tell(602, new JsonObject());
        Tab there = Tab.of(two.vertx, two.port(), 602);
        there.resume(epoch, 1);
        // Once at least: the second may have been under way to this node when the tab came.
        assertThat(there.seqs()).containsOnly(2L);
    }

    @Test
    void presenceIsSeenAcrossNodes() {
        Tab watcher = Tab.of(one.vertx, one.port(), 603);
        watcher.ask("presence.watch", new JsonObject().put("user_ids", new JsonArray().add(604)));
        Tab.of(two.vertx, two.port(), 604);
        watcher.hear(m -> m.encode().contains("{\"604\":\"online\"}"));
    }

    @Test
    void tabsAreCountedOnAllNodesTogether() {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            LiveNode node = i % 2 == 0 ? one : two;
            tabs.add(Tab.of(node.vertx, node.port(), 605));
        }
        assertThat(tabs.get(0).closeCode()).isEqualTo(4009);
    }

    @Test
    void aBrowserAddsNothingToTheClustersSubscriptions() {
        Set<?> before = subscriptions();
        for (long user = 700; user < 720; user++) {
            Tab.of(one.vertx, one.port(), user)
                    .register("public", String.valueOf(user))
                    .settled();
        }
        assertThat(before).isNotEmpty();
        assertThat(subscriptions()).isEqualTo(before);
    }

    private static Set<?> subscriptions() {
        HazelcastClusterManager manager = (HazelcastClusterManager) ((VertxInternal) one.vertx).clusterManager();
        return Set.copyOf(
                manager.getHazelcastInstance().getMultiMap("__vertx.subs").keySet());
    }
}
