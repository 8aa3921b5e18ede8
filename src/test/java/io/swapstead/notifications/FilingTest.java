package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {
    private static TestNode node;

    @BeforeAll
    static void open(@TempDir Path data) {
        node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), data, Map.of());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void doneLeavesTheListAndComesBackAsItWas() {
        Person liked = Person.at(node.address());
        Person fan = Person.at(node.address());
        fan.favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        JsonObject before = liked.told().getJsonObject(0);
        for (int i = 0; i < 2; i++) {
            assertThat(move(liked, "done", before).body().getLong("total")).isZero();
        }
        assertThat(liked.told()).isEmpty();
        assertThat(move(liked, "undo", before).status()).isEqualTo(200);
        assertThat(liked.told().getJsonObject(0).getLong("id")).isEqualTo(before.getLong("id"));
        assertThat(liked.told().getJsonObject(0).getString("read_at")).isNotNull();
        assertThat(move(liked, "unread", before).body().getLong("social")).isEqualTo(1);
        assertThat(liked.told().getJsonObject(0)).isEqualTo(before);
    }

    @Test
    void nobodyMovesWhatIsNotTheirs() {
        Person liked = Person.at(node.address());
        Person fan = Person.at(node.address());
        fan.favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        JsonObject theirs = liked.told().getJsonObject(0);
        assertThat(move(fan, "done", theirs).status()).isEqualTo(200);
        assertThat(liked.told()).hasSize(1);
        assertThat(liked.post("/notifications/done", new JsonObject().put("notification_ids", new JsonArray()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBlockedPersonDoesNotComeBackWithUndo() {
        Person liked = Person.at(node.address());
        Person fan = Person.at(node.address());
        fan.favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        JsonObject told = liked.told().getJsonObject(0);
        move(liked, "done", told);
        liked.post("/blocks/" + fan.id(), new JsonObject());
        Person other = Person.at(node.address());
        other.favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        move(liked, "undo", told);
        assertThat(liked.told()).hasSize(1);
        assertThat(liked.told().encode()).doesNotContain(fan.name() + "\"").contains(other.name() + "\"");
    }

    private static Browser.Answer move(Person who, String where, JsonObject one) {
        return who.post(
                "/notifications/" + where,
                new JsonObject().put("notification_ids", new JsonArray().add(one.getLong("id"))));
    }
}
