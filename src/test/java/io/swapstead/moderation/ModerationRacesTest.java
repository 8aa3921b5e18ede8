package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold when things happen at once, hundreds of times. */
class ModerationRacesTest {
    private static final int ROUNDS = 200;
    private static final int LANES = 4;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Court court;
    private static History history;

    @BeforeAll
    static void open(@TempDir Path data) {
        court = new Court(data);
        history = new History(court.database.jdbcUrl());
    }

    @AfterAll
    static void close() {
        court.close();
    }

    @Test
    void ofManyWhoDecideAnAppealOneDoes() {
        Court.Person mod = court.staff(name(), "moderator");
        Court.Person admin = court.staff(name(), "admin");
        for (int round = 0; round < ROUNDS; round++) {
            Court.Person target = court.passive(name());
            long action = history.number(
                    """
                    insert into moderation_actions (target_user_id, action_type, reason, duration_days, expires_at)
                    values (?, 'suspend', 'Because.', 9, now() + interval '9 days') returning id""",
                    target.id());
            history.run("update users set suspended_until = now() + interval '9 days' where id = ?", target.id());
            long appeal = history.number(
                    "insert into appeals (user_id, moderation_action_id, appeal_text) values (?, ?, 'It was not me, believe me.') returning id",
                    target.id(),
                    action);
            String path = "/api/admin/appeals/" + appeal + "/resolve";
            List<String> wishes = List.of("overturned", "upheld", "reduced", "overturned");
            List<Integer> statuses = all(IntStream.range(0, 4).mapToObj(i -> (i % 2 == 0 ? mod : admin)
                    .browser()
                    .send("POST", path, resolution(wishes.get(i)).encode(), Map.of())));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            String status = history.text("select status from appeals where id = ?", appeal);
            long later = history.number("select count(*) from moderation_actions where related_action_id = ?", action);
            assertThat(later).isEqualTo(status.equals("upheld") ? 0 : 1);
            assertThat(history.text("select suspended_until is null from users where id = ?", target.id()))
                    .isEqualTo(status.equals("overturned") ? "t" : "f");
        }
    }

    private static JsonObject resolution(String wish) {
        JsonObject resolution = new JsonObject().put("resolution", wish).put("notes", "So it is.");
        return wish.equals("reduced") ? resolution.put("duration_days", 2) : resolution;
    }

    @Test
    void aMessageGoesBeforeTheBanOrNotAtAll() {
        List<CompletableFuture<Void>> lanes = IntStream.range(0, LANES)
                .mapToObj(i -> new Lane(court.staff(name(), "admin"), court.trader(name())))
                .map(lane -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < ROUNDS / LANES; round++) {
                        lane.round();
                    }
                }))
                .toList();
        lanes.forEach(CompletableFuture::join);
        assertThat(history.number("select count(*) from moderation_actions where action_type = 'ban'"))
                .isEqualTo(ROUNDS);
        assertThat(
                        history.number(
                                """
                        select count(*) from trade_threads t where message_count <> (select coalesce(max(seq), 0)
                          from trade_thread_messages m where m.thread_id = t.id)
                          or message_count <> (select count(*) from trade_thread_messages m where m.thread_id = t.id)"""))
                .isZero();
    }

    /** One admin, and one author who is banned again and again; what a ban leaves behind is taken back by hand. */
    private record Lane(Court.Person admin, Court.Person author) {
        void round() {
            long thread = thread(author.id(), court.passive(name()).id());
            // Sessions stay: only the epoch ends the token, and it can be set back.
            history.run("delete from refresh_tokens where user_id = ?", author.id());
            long id = history.number(
                    "insert into moderation_cases (target_user_id, due_at) values (?, now()) returning id",
                    author.id());
            await().until(() -> says(thread).join().status() == 201);
            admin.post("/admin/moderation/cases/" + id + "/claim");
            CompletableFuture<Browser.Answer> ban = admin.browser()
                    .send(
                            "POST",
                            "/api/admin/moderation/cases/" + id + "/actions",
                            Court.decision("ban").encode(),
                            Map.of());
            List<CompletableFuture<Browser.Answer>> sends =
                    IntStream.range(0, 4).mapToObj(i -> says(thread)).toList();
            assertThat(ban.join().status()).as(ban.join().body().encode()).isEqualTo(201);
            assertThat(sends.stream().map(CompletableFuture::join).map(Browser.Answer::status))
                    .allMatch(status -> status == 201 || status == 403);
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> says(thread).join().status() == 403);
            long stored = count(thread);
            assertThat(says(thread).join().status()).isEqualTo(403);
            assertThat(count(thread)).isEqualTo(stored);
            assertThat(history.text("select status from trade_proposals where id = ?", thread))
                    .isEqualTo("cancelled");
            history.run("update users set banned_at = null, security_epoch = 0 where id = ?", author.id());
        }

        private CompletableFuture<Browser.Answer> says(long thread) {
            return author.browser()
                    .send(
                            "POST",
                            "/api/trades/" + thread + "/thread/messages",
                            new JsonObject()
                                    .put("client_id", UUID.randomUUID().toString())
                                    .put("content", "ok")
                                    .encode(),
                            Map.of());
        }

        private static long count(long thread) {
            return history.number(
                    """
                    select count(*) from trade_thread_messages m join trade_threads t on t.id = m.thread_id
                    where t.trade_proposal_id = ?""",
                    thread);
        }
    }

    @Test
    void whatIsReportedWhileItIsDeletedIsKept() {
        Court.Person author = court.trader(name());
        Court.Person reporter = court.trader(name());
        long trade = thread(author.id(), reporter.id());
        long thread = history.number("select id from trade_threads where trade_proposal_id = ?", trade);
        int kept = 0;
        long took = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = "Words " + round;
            long message = history.number(
                    """
                    with raised as (update trade_threads set message_count = message_count + 1 where id = ? returning message_count)
                    insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content)
                    select ?, message_count, ?, gen_random_uuid(), ? from raised returning id""",
                    thread,
                    thread,
                    author.id(),
                    text);
            JsonObject report = new JsonObject()
                    .put("reported_user_id", author.id())
                    .put("report_type", "harassment")
                    .put("reason", text)
                    .put("message_ids", new JsonArray().add(message));
            long began = System.nanoTime();
            CompletableFuture<Browser.Answer> filed =
                    reporter.browser().send("POST", "/api/reports", report.encode(), Map.of());
            // From at once to well after a report is through, so that each wins some rounds on any machine.
            CompletableFuture<Browser.Answer> deleted = CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(took * (round % 10) / 5, TimeUnit.NANOSECONDS))
                    .thenCompose(now -> author.browser()
                            .send("DELETE", "/api/trades/" + trade + "/thread/messages/" + message, null, Map.of()));
            assertThat(filed.join().status()).isEqualTo(201);
            took = System.nanoTime() - began;
            boolean gone = deleted.join().status() == 204;
            assertThat(gone || deleted.join().status() == 409).isTrue();
            kept += gone ? 0 : 1;
            JsonObject cited = new JsonArray(history.text(
                            "select evidence_snapshot -> 'messages' from user_reports where id = ?",
                            filed.join().body().getLong("id")))
                    .stream()
                            .map(JsonObject.class::cast)
                            .filter(each -> each.getLong("id") == message)
                            .findFirst()
                            .orElseThrow();
            assertThat(cited.encode()).contains(text);
            assertThat(history.text("select content is null from trade_thread_messages where id = ?", message))
                    .isEqualTo(gone ? "t" : "f");
        }
        assertThat(kept).as("rounds that the report won").isBetween(1, ROUNDS - 1);
    }

    private static List<Integer> all(Stream<CompletableFuture<Browser.Answer>> calls) {
        return calls.toList().stream()
                .map(CompletableFuture::join)
                .map(Browser.Answer::status)
                .toList();
    }

    private static String name() {
        return "racer" + NAMES.incrementAndGet();
    }

    private static long thread(long one, long other) {
        long trade = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, turn_user_id, expires_at)
                values (?, ?, ?, now() + interval '7 days') returning id""",
                one,
                other,
                other);
        history.run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, 0, 0)",
                trade,
                one);
        history.run("insert into trade_threads (trade_proposal_id) values (?)", trade);
        return trade;
    }
}
