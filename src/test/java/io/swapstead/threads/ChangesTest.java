package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void backToNow() {
        scene.clock(Instant.now());
    }

    private static Browser.Answer call(Person who, String method, Trade trade, long message, String rest) {
        return call(who, method, trade, message, rest, null);
    }

    private static Browser.Answer call(
            Person who,
            String method,
            Trade trade,
            long message,
            String rest,
            @org.jspecify.annotations.Nullable String body) {
        return who.browser()
                .send(method, trade.messages() + "/" + message + rest, body, Map.of())
                .join();
    }

    private static Browser.Answer edit(Person who, Trade trade, long message, String content) {
        String body = new JsonObject().put("content", content).encode();
        return call(who, "PATCH", trade, message, "", body);
    }

    private static String emoji(String emoji) {
        return "/reactions/" + URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }

    private static JsonObject read(Trade trade, int index) {
        return trade.recipient()
                .browser()
                .get(trade.thread())
                .body()
                .getJsonArray("messages")
                .getJsonObject(index);
    }

    @Test
    void anEditKeepsWhatWasThereBeforeForTheStaff() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "one").getLong("id");
        Browser.Answer edited = edit(trade.proposer(), trade, id, "two");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().getString("edited_at")).isNotNull();
        edit(trade.proposer(), trade, id, "three");
        assertThat(read(trade, 0).getString("content")).isEqualTo("three");
        assertThat(scene.number("select jsonb_array_length(revisions) from trade_thread_messages where id = ?", id))
                .isEqualTo(2);
        assertThat(scene.number("select count(*) from event where kind = 'thread.message_edited'"))
                .isEqualTo(2);
    }

    @Test
    void aDeletedMessageLeavesItsPlace() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "regretted").getLong("id");
        trade.sent(trade.proposer(), "kept");
        assertThat(call(trade.proposer(), "DELETE", trade, id, "").status()).isEqualTo(204);
        assertThat(call(trade.proposer(), "DELETE", trade, id, "").status()).isEqualTo(204);
        JsonObject tombstone = read(trade, 0);
        assertThat(tombstone.getInteger("seq")).isEqualTo(1);
        assertThat(tombstone.getString("content")).isNull();
        assertThat(tombstone.getString("deleted_at")).isNotNull();
        assertThat(edit(trade.proposer(), trade, id, "again").status()).isEqualTo(409);
        assertThat(call(trade.recipient(), "PUT", trade, id, emoji("👍")).status())
                .isEqualTo(409);
        assertThat(scene.number(
                        "select count(*) from trade_thread_messages where id = ? and revisions -> 0 ->> 'content' = 'regretted'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void fiveMinutesLaterItStands() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "said").getLong("id");
        scene.clock(Instant.now().plus(Duration.ofMinutes(5)).plusSeconds(1));
        assertThat(edit(trade.proposer(), trade, id, "unsaid").status()).isEqualTo(409);
        assertThat(call(trade.proposer(), "DELETE", trade, id, "").status()).isEqualTo(409);
        scene.clock(Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(edit(trade.proposer(), trade, id, "unsaid").status()).isEqualTo(200);
    }

    @Test
    void afterAReportItStandsAsWell() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "rude").getLong("id");
        JsonObject reason = new JsonObject().put("reason", "rude words");
        Browser other = trade.recipient().browser();
        assertThat(other.post(trade.messages() + "/" + id + "/report", reason).status())
                .isEqualTo(204);
        assertThat(other.post(trade.messages() + "/" + id + "/report", reason).status())
                .isEqualTo(204);
        assertThat(edit(trade.proposer(), trade, id, "polite").status()).isEqualTo(409);
        assertThat(call(trade.proposer(), "DELETE", trade, id, "").status()).isEqualTo(409);
        assertThat(scene.number("select count(*) from event where kind = 'thread.message_reported'"))
                .isEqualTo(1);
        assertThat(trade.proposer()
                        .browser()
                        .post(trade.messages() + "/" + id + "/report", reason)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theAccusedHearNothingOfAReport() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "rude").getLong("id");
        Vertx vertx = Vertx.vertx();
        Ear accused = Ear.of(vertx, scene.node.address(), trade.proposer());
        trade.recipient()
                .browser()
                .post(trade.messages() + "/" + id + "/report", new JsonObject().put("reason", "rude"));
        trade.sent(trade.recipient(), "what came after it");
        accused.hears("thread.message");
        assertThat(accused.count("thread.message_changed")).isZero();
        vertx.close().await();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "DELETE"})
    void aChangeThatMeetsAReportWaitsForItAndLoses(String method) throws SQLException {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "rude").getLong("id");
        try (Connection staff = DriverManager.getConnection(scene.database.jdbcUrl());
                Statement report = staff.createStatement()) {
            staff.setAutoCommit(false);
            report.execute("update trade_thread_messages set reported_at = now() where id = " + id);
            CompletableFuture<Browser.Answer> change = trade.proposer()
                    .browser()
                    .send(
                            method,
                            trade.messages() + "/" + id,
                            method.equals("PATCH") ? "{\"content\":\"polite\"}" : null,
                            Map.of());
            await().until(() -> scene.number(
                            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    > 0);
            staff.commit();
            assertThat(change.join().status()).isEqualTo(409);
        }
        assertThat(read(trade, 0).getString("content")).isEqualTo("rude");
    }

    @Test
    void othersMessagesAndTheSystemsStand() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "mine").getLong("id");
        assertThat(edit(trade.recipient(), trade, id, "yours").status()).isEqualTo(403);
        assertThat(call(trade.recipient(), "DELETE", trade, id, "").status()).isEqualTo(403);
        scene.run(
                """
                insert into trade_thread_messages (thread_id, seq, payload)
                select id, 2, '{"kind": "trade_accepted"}' from trade_threads where trade_proposal_id = ?""",
                trade.id());
        scene.run("update trade_threads set message_count = 2 where trade_proposal_id = ?", trade.id());
        long system = scene.number("select max(id) from trade_thread_messages");
        assertThat(edit(trade.proposer(), trade, system, "x").status()).isEqualTo(403);
        assertThat(call(trade.proposer(), "DELETE", trade, system, "").status()).isEqualTo(403);
        assertThat(read(trade, 1).getBoolean("is_system_message")).isTrue();
        assertThat(read(trade, 1).getJsonObject("payload")).isEqualTo(new JsonObject().put("kind", "trade_accepted"));
    }

    @Test
    void reactionsThatArriveTogetherAreAllThere() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "nice").getLong("id");
        List<String> kinds = List.of("👍", "❤️", "1️⃣", "🇩🇪", "👩‍👩‍👧");
        List<CompletableFuture<Browser.Answer>> all = kinds.stream()
                .flatMap(kind -> Stream.of(trade.proposer(), trade.recipient()).map(who -> who.browser()
                        .send("PUT", trade.messages() + "/" + id + emoji(kind), null, Map.of())))
                .toList();
        all.forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));
        JsonObject reactions = read(trade, 0).getJsonObject("reactions");
        assertThat(reactions.fieldNames()).containsExactlyInAnyOrderElementsOf(kinds);
        JsonArray both = new JsonArray()
                .add(Math.min(trade.proposer().id(), trade.recipient().id()))
                .add(Math.max(trade.proposer().id(), trade.recipient().id()));
        reactions.forEach(kind -> assertThat(kind.getValue()).hasToString(both.encode()));
        assertThat(call(trade.proposer(), "PUT", trade, id, emoji("👍")).status())
                .isEqualTo(200);
        assertThat(call(trade.proposer(), "DELETE", trade, id, emoji("👍")).status())
                .isEqualTo(204);
        assertThat(call(trade.proposer(), "DELETE", trade, id, emoji("👍")).status())
                .isEqualTo(204);
        assertThat(read(trade, 0).getJsonObject("reactions").getJsonArray("👍"))
                .isEqualTo(new JsonArray().add(trade.recipient().id()));
    }

    @Test
    void thereAreTwentyKindsOfReactions() {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "much loved").getLong("id");
        List<Integer> statuses = Stream.iterate(0x1F600, code -> code + 1)
                .limit(25)
                .map(code -> trade.proposer()
                        .browser()
                        .send("PUT", trade.messages() + "/" + id + emoji(Character.toString(code)), null, Map.of()))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
        String there = read(trade, 0)
                .getJsonObject("reactions")
                .fieldNames()
                .iterator()
                .next();
        assertThat(call(trade.recipient(), "PUT", trade, id, emoji(there)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "__proto__", "7", "👍👍", "👍x", "<b>", "\u202E", "é", "constructor"})
    void onlyEmojiAreReactions(String text) {
        Trade trade = scene.trade();
        long id = trade.sent(trade.proposer(), "hm").getLong("id");
        assertThat(call(trade.proposer(), "PUT", trade, id, emoji(text)).status())
                .isEqualTo(400);
    }

    @Test
    void readMarksNeverGoBackNorBeyondTheEnd() {
        Trade trade = scene.trade();
        for (int i = 0; i < 3; i++) {
            trade.sent(trade.proposer(), "message " + i);
        }
        Browser reader = trade.recipient().browser();
        String path = trade.thread() + "/read";
        assertThat(reader.put(path, new JsonObject().put("seq", 2)).body().getInteger("seq"))
                .isEqualTo(2);
        assertThat(reader.put(path, new JsonObject().put("seq", 1)).body().getInteger("seq"))
                .isEqualTo(2);
        assertThat(reader.put(path, new JsonObject().put("seq", 99)).body().getInteger("seq"))
                .isEqualTo(3);
        assertThat(reader.put(path, new JsonObject().put("seq", -1)).status()).isEqualTo(400);
        JsonObject lastRead = reader.get(trade.thread()).body().getJsonObject("last_read");
        assertThat(lastRead)
                .isEqualTo(new JsonObject()
                        .put("" + trade.proposer().id(), 0)
                        .put("" + trade.recipient().id(), 3));
    }

    @Test
    void partsOfAThread() {
        Trade trade = scene.trade();
        for (int i = 1; i <= 6; i++) {
            trade.sent(trade.proposer(), "message " + i);
        }
        assertThat(seqs(trade, "?after_seq=2&limit=3")).containsExactly(3, 4, 5);
        assertThat(seqs(trade, "?before_seq=3")).containsExactly(1, 2);
        assertThat(seqs(trade, "?limit=2")).containsExactly(5, 6);
        assertThat(seqs(trade, "?after_seq=6")).isEmpty();
        assertThat(seqs(trade, "?after_seq=1&before_seq=4")).containsExactly(2, 3);
    }

    private static List<Integer> seqs(Trade trade, String query) {
        return trade.proposer().browser().get(trade.thread() + query).body().getJsonArray("messages").stream()
                .map(message -> ((JsonObject) message).getInteger("seq"))
                .toList();
    }
}
