package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tab missed comes in order, once, and before anything newer; or it is told to read everything anew. */
class ResumeTest {
    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = LiveNode.alone();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void tell(long user, int times) {
        for (int i = 0; i < times; i++) {
            node.tell(user, new JsonObject().put("i", i));
        }
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Numbers from a replay's first on: what was still under way before it was asked for may come twice. */
    private static List<Long> sinceResume(Tab tab, long first) {
        List<Long> all = tab.seqs();
        return all.subList(all.lastIndexOf(first), all.size());
    }

    @Test
    void resumesWithoutAGap() {
        Live.Position start = node.live.position(401).await();
        tell(401, 20);
        Tab tab = Tab.of(node.vertx, node.port(), 401);
        JsonObject reply = tab.resume(start.epoch(), 5);
        assertThat(reply).isEqualTo(new JsonObject().put("epoch", start.epoch()).put("last_seq", 20));
        tell(401, 1);
        Tab.until(() -> tab.seqs().contains(21L));
        assertThat(sinceResume(tab, 6)).containsExactlyElementsOf(numbers(6, 21));
    }

    @Test
    void hasNeitherGapNorRepeatWhileEventsArrive() {
        for (long user = 410; user < 430; user++) {
            long who = user;
            Live.Position start = node.live.position(who).await();
            tell(who, 5);
            Tab tab = Tab.of(node.vertx, node.port(), who);
            List<Future<Long>> racing = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                racing.add(node.db.tx(tx -> node.live.toUser(tx, who, "card.changed", new JsonObject())));
            }
            assertThat(tab.resume(start.epoch(), 2).getLong("last_seq")).isBetween(5L, 15L);
            Future.all(racing).await();
            Tab.until(() -> tab.seqs().contains(15L));
            assertThat(sinceResume(tab, 3)).containsExactlyElementsOf(numbers(3, 15));
        }
    }

    @Test
    void aLostSignalIsNoticedByTheNextOne() {
        Tab tab = Tab.of(node.vertx, node.port(), 402);
        tell(402, 1);
        Tab.until(() -> tab.seqs().size() == 1);
        lose(402);
        tell(402, 1);
        Tab.until(() -> tab.seqs().size() == 3);
        assertThat(tab.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLostSignalIsNoticedWithoutAnother() {
        Tab tab = Tab.of(node.vertx, node.port(), 403);
        tell(403, 1);
        Tab.until(() -> tab.seqs().size() == 1);
        lose(403);
        Tab.until(() -> tab.seqs().size() == 2);
    }

    /** Stores an event that no signal tells of. */
    private static void lose(long user) {
        node.db
                .tx(tx -> new Stream(node.clock)
                        .append(tx, user, "card.changed", null, new JsonObject(), node.clock.now()))
                .await();
    }

    @ParameterizedTest
    @CsvSource({"404,another,0,unknown_epoch", "405,,4,ahead", "406,,-1,ahead"})
    void whatCannotBeToldIsReadAnew(long user, String epoch, long seq, String reason) {
        tell(user, 3);
        Live.Position head = node.live.position(user).await();
        Tab tab = Tab.of(node.vertx, node.port(), user);
        tab.resume(epoch == null ? head.epoch() : epoch, seq);
        JsonObject resync = tab.event("resync");
        assertThat(resync.getJsonObject("data"))
                .isEqualTo(new JsonObject()
                        .put("epoch", head.epoch())
                        .put("last_seq", 3)
                        .put("reason", reason));
        tell(user, 1);
        Tab.until(() -> tab.seqs().contains(4L));
    }

    @Test
    void moreThan500AreNotReplayed() {
        String epoch = node.live.position(407).await().epoch();
        tell(407, 501);
        Tab tab = Tab.of(node.vertx, node.port(), 407);
        tab.resume(epoch, 0);
        assertThat(tab.event("resync").getJsonObject("data").getString("reason"))
                .isEqualTo("too_many");
        Tab other = Tab.of(node.vertx, node.port(), 407);
        other.resume(epoch, 1);
        assertThat(sinceResume(other, 2)).containsExactlyElementsOf(numbers(2, 501));
    }

    @Test
    void whatMayNoLongerBeSeenKeepsItsPlaceOnly() {
        String epoch = node.live.position(408).await().epoch();
        tell(408, 3);
        node.live.replays((user, events) -> Future.succeededFuture(Set.of(2L)));
        try {
            Tab tab = Tab.of(node.vertx, node.port(), 408);
            tab.resume(epoch, 0);
            assertThat(sinceResume(tab, 1)).containsExactly(1L, 2L, 3L);
            JsonObject withheld = tab.event("withheld");
            assertThat(withheld.getLong("seq")).isEqualTo(2);
            assertThat(withheld.getJsonObject("data")).isEmpty();
        } finally {
            node.live.replays((user, events) -> Future.succeededFuture(Set.of()));
        }
    }
}
