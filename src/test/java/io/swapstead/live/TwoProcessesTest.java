package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.durability.Fleet;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** People on two nodes of a cluster, each a process of its own; in the end one node is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoProcessesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Fleet fleet;
    private static Vertx vertx;

    @BeforeAll
    static void start(@TempDir Path folder) {
        fleet = new Fleet(folder);
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
        fleet.close();
    }

    /** Somebody who has registered on the first node. */
    private record Person(long id, String token) {
        static Person called(String name) {
            String token = at(0, "").register(name).body().getString("access_token");
            return new Person(at(0, token).get("/api/me").body().getLong("id"), token);
        }

        Browser on(int node) {
            return at(node, token);
        }

        Tab tabOn(int node) {
            Tab tab = Tab.open(vertx, fleet.node(node).site().getPort());
            return tab.register("user." + id, token).settled();
        }
    }

    private static Browser at(int node, String token) {
        URI site = fleet.node(node).site();
        return new Browser(site, token);
    }

    private static Tab watching(Person watcher, int node, long subject) {
        Tab tab = watcher.tabOn(node);
        tab.ask("presence.watch", new JsonObject().put("user_ids", new JsonArray().add(subject)));
        return tab;
    }

    @Test
    @Order(1)
    void signingOutOnOneNodeEndsTokenAndSocketOnTheOther() {
        Person ann = Person.called("ann");
        Tab tab = ann.tabOn(1);
        assertThat(ann.on(1).get("/api/me").status()).isEqualTo(200);
        assertThat(ann.on(0).post("/api/auth/logout-all", new JsonObject()).status())
                .isEqualTo(204);
        assertThat(tab.closeCode()).isEqualTo(4401);
        await().atMost(SOON).until(() -> ann.on(1).get("/api/me").status() == 401);
    }

    @Test
    @Order(2)
    void aProfileChangeIsSeenOnTheOtherNode() {
        Person bea = Person.called("bea");
        Tab own = bea.tabOn(1);
        Tab watcher = watching(Person.called("bob"), 1, bea.id());
        JsonObject change = new JsonObject().put("tagline", "Moving to Oslo");
        assertThat(bea.on(0)
                        .send("PATCH", "/api/me", change.encode(), java.util.Map.of())
                        .join()
                        .status())
                .isEqualTo(200);
        JsonObject event = own.event("card.changed");
        assertThat(event.getJsonObject("data").getString("tagline")).isEqualTo("Moving to Oslo");
        assertThat(event.getJsonObject("data").fieldNames())
                .isEqualTo(EnvelopeTest.example("card.changed")
                        .getJsonObject("data")
                        .fieldNames());
        assertThat(watcher.event("card.changed").getJsonObject("data"))
                .isEqualTo(new JsonObject().put("user_id", bea.id()));
    }

    @Test
    @Order(3)
    void presenceIsSeenOnTheOtherNode() {
        Person cat = Person.called("cat");
        Tab watcher = watching(Person.called("cid"), 1, cat.id());
        cat.tabOn(0);
        JsonObject online = new JsonObject().put(String.valueOf(cat.id()), "online");
        assertThat(watcher.event("presence.changed").getJsonObject("data")).isEqualTo(online);
    }

    @Test
    @Order(4)
    void whenANodeIsKilledItsUsersRunOutAndTheOtherServesOn() {
        Person dot = Person.called("dot");
        Person eve = Person.called("eve");
        dot.tabOn(0);
        Tab tab = eve.tabOn(1);
        await().atMost(SOON).until(() -> stay(dot.id()) > 0);
        fleet.node(0).kill();
        for (int i = 0; i < 50; i++) {
            assertThat(eve.on(1).get("/api/me").status()).isEqualTo(200);
            assertThat(eve.on(1).get("/api/users/" + dot.id()).status()).isEqualTo(200);
        }
        assertThat(tab.settled().closedWith()).isEmpty();
        assertThat(stay(dot.id())).isBetween(1L, System.currentTimeMillis() + 90_000);
    }

    /** Until when the registry holds somebody whom nobody refreshes. */
    private static long stay(long user) {
        Redis redis = Redis.createClient(vertx, fleet.redisUrl());
        String stays = redis.send(Request.cmd(Command.HVALS).arg("live:user:" + user))
                .await()
                .toString();
        redis.close().await();
        return stays.equals("[]") ? 0 : Long.parseLong(stays.replaceAll("^\\[([0-9]+),.*", "$1"));
    }
}
