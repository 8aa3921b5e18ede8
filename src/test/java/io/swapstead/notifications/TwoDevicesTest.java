package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import io.swapstead.app.CommandLineOf;
import io.swapstead.app.TestNode;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.durability.NodeProcess;
import io.swapstead.live.Tab;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person with a tab on each of two nodes. */
class TwoDevicesTest {
    private static final long A_SECOND = 1_000_000_000L;
    private static final Sql<Void> HAPPEN =
            Sql.update("insert into event (at, kind, actor_id, data) values (now(), $1, null, $2)");
    private static final TestStores.Database DATABASE = TestStores.freshDatabase();
    private static final Vertx VERTX = Vertx.vertx();
    private static final Db STORE = new Db(VERTX, DATABASE.url());
    private static TestNode one;
    private static TestNode two;

    private record Devices(Person person, Tab here, Tab there) {
        static Devices of(Person person) {
            return new Devices(person, tab(one, person), tab(two, person));
        }

        private static Tab tab(TestNode node, Person person) {
            return Tab.open(VERTX, node.address().getPort())
                    .register("user." + person.id(), person.browser().token())
                    .settled();
        }

        void until(long total) {
            Tab.until(() -> unread(here) == total && unread(there) == total);
        }

        /** What the last event says. */
        static long unread(Tab tab) {
            List<JsonObject> events = tab.events().stream()
                    .filter(event -> event.getString("type").startsWith("notification."))
                    .toList();
            return events.isEmpty()
                    ? 0
                    : events.get(events.size() - 1)
                            .getJsonObject("data")
                            .getJsonObject("unread")
                            .getLong("total");
        }
    }

    @BeforeAll
    static void open(@TempDir Path data) {
        String redis = TestStores.freshRedis();
        int first = NodeProcess.freePort();
        int second = NodeProcess.freePort();
        String members = "127.0.0.1:" + first + ",127.0.0.1:" + second;
        one = node(redis, data, first, members);
        two = node(redis, data, second, members);
    }

    private static TestNode node(String redis, Path data, int port, String members) {
        return TestNode.start(
                DATABASE,
                redis,
                data.resolve(String.valueOf(port)),
                Map.of("cluster.enabled", "true", "cluster.port", String.valueOf(port), "cluster.members", members));
    }

    @AfterAll
    static void close() {
        two.close();
        one.close();
        VERTX.close().await();
    }

    @Test
    void countsAreAbsoluteAndRightOnEveryDeviceWithinASecond() {
        Devices ada = Devices.of(Person.at(one.address()));
        Person.at(one.address()).favour(ada.person());
        Person.at(two.address()).connect(ada.person());
        ada.until(2);
        long id = ada.person().told().getJsonObject(0).getLong("id");
        long before = System.nanoTime();
        ada.here().ask("notifications.read", new JsonObject().put("notification_ids", new JsonArray().add(id)));
        ada.until(1);
        assertThat(System.nanoTime() - before).isLessThan(A_SECOND);
        before = System.nanoTime();
        ada.person()
                .post(
                        "/notifications/done",
                        new JsonObject().put("notification_ids", new JsonArray().add(other(ada, id))));
        ada.until(0);
        assertThat(System.nanoTime() - before).isLessThan(A_SECOND);
        assertThat(ada.there().events()).isEqualTo(ada.here().events());
        assertThat(ada.person().unread().getLong("total")).isZero();
    }

    private static long other(Devices who, long id) {
        return who.person()
                .all()
                .map(one -> one.getLong("id"))
                .filter(other -> other != id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allIsOnlyWhatWasThere() {
        Devices ada = Devices.of(Person.at(one.address()));
        Person.at(one.address()).favour(ada.person());
        ada.until(1);
        long seen = ada.person().get("/notifications").body().getLong("last_seq");
        Person.at(two.address()).connect(ada.person());
        ada.until(2);
        ada.here().ask("notifications.read", new JsonObject().put("up_to_seq", seen));
        ada.until(1);
        assertThat(ada.person().get("/notifications?unread_only=true").body().getJsonArray("notifications"))
                .singleElement()
                .extracting(told -> ((JsonObject) told).getString("type"))
                .isEqualTo("connection_requested");
        ada.person().post("/notifications/read-all", new JsonObject());
        ada.until(0);
        Person.at(two.address()).favour(ada.person());
        ada.until(1);
    }

    @Test
    void aSocketSaysWhatToReadAsClearlyAsARequest() {
        Devices ada = Devices.of(Person.at(one.address()));
        Person.at(one.address()).favour(ada.person());
        ada.until(1);
        List<JsonObject> unclear = List.of(
                new JsonObject(),
                new JsonObject().put("notification_ids", new JsonArray().add(1)).put("up_to_seq", 9),
                new JsonObject().put("category", "cats"));
        assertThat(unclear).allSatisfy(body -> assertThat(
                        ada.here().ask("notifications.read", body).getString("type"))
                .isEqualTo("err"));
        assertThat(ada.person().unread().getLong("total")).isEqualTo(1);
    }

    @Test
    void whoIsHereHearsOnceWhatTheOperatorSays() {
        Person ada = Person.at(one.address());
        List<Tab> tabs = List.of(Devices.tab(one, ada), Devices.tab(two, ada));
        tabs.forEach(tab -> tab.register("public", ada.browser().token()).settled());
        assertThat(CommandLineOf.swapstead()
                        .execute("announce", "Back in ten minutes.", "--postgres-url", DATABASE.url()))
                .isZero();
        assertThat(CommandLineOf.swapstead().execute("announce", " ", "--postgres-url", DATABASE.url()))
                .isEqualTo(2);
        Tab.until(() -> tabs.stream().allMatch(tab -> !tab.events().isEmpty()));
        assertThat(tabs)
                .allSatisfy(tab -> assertThat(tab.events()).singleElement().satisfies(event -> {
                    assertThat(event.getString("type")).isEqualTo("platform.notice");
                    assertThat(event.getJsonObject("data").getString("text")).isEqualTo("Back in ten minutes.");
                }));
    }

    @Test
    void fiveMessagesAtOnceAreOne() {
        Devices ada = Devices.of(Person.at(one.address()));
        Person ben = Person.at(two.address());
        for (int i = 1; i <= 5; i++) {
            JsonObject message = new JsonObject()
                    .put("message_id", i)
                    .put("sender_id", ben.id())
                    .put("recipient_id", ada.person().id());
            HAPPEN.run(STORE.sql(), "message.sent", message).await();
        }
        Tab.until(() -> ada.there().events().size() >= 5);
        ada.until(1);
        assertThat(ada.there().events().stream().map(event -> event.getString("type")))
                .containsExactly(
                        "notification.created",
                        "notification.updated",
                        "notification.updated",
                        "notification.updated",
                        "notification.updated");
        assertThat(ada.person().told()).singleElement().satisfies(told -> assertThat(
                        ((JsonObject) told).getJsonObject("metadata").getInteger("count"))
                .isEqualTo(5));
    }
}
