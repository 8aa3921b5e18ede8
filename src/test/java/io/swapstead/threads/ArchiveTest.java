package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private static Scene scene;
    private static Vertx vertx;
    private static Db db;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
        vertx = Vertx.vertx();
        db = new Db(vertx, scene.database.url());
    }

    @AfterAll
    static void close() {
        vertx.close().await();
        scene.close();
    }

    private static int sweep(Duration ahead) {
        Clock clock = new Clock();
        clock.move(ahead);
        return new Archive(db, clock).sweep().await();
    }

    private static boolean archived(Trade trade) {
        return scene.number(
                        "select count(*) from trade_threads where trade_proposal_id = ? and archived_at is not null",
                        trade.id())
                == 1;
    }

    private static Trade closed() {
        Trade trade = scene.trade();
        scene.run("update trade_threads set closed_at = now() where trade_proposal_id = ?", trade.id());
        return trade;
    }

    @Test
    void aFortnightAfterTheEndAndNotBefore() {
        Trade open = scene.trade();
        Trade over = closed();
        sweep(FORTNIGHT.minusMinutes(1));
        assertThat(archived(over)).isFalse();
        sweep(FORTNIGHT.plusMinutes(1));
        assertThat(archived(over)).isTrue();
        assertThat(archived(open)).isFalse();
    }

    @Test
    void notWhileTheStaffLookAtIt() {
        Trade disputed = closed();
        scene.run(
                """
                insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, evidence_snapshot)
                values (?, ?, ?, 'other', 'x', '{}')""",
                disputed.id(),
                disputed.proposer().id(),
                disputed.recipient().id());
        Trade reported = closed();
        long message = reported.sent(reported.proposer(), "rude").getLong("id");
        reported.recipient()
                .browser()
                .post(reported.messages() + "/" + message + "/report", new JsonObject().put("reason", "rude"));
        scene.run(
                """
                insert into user_reports (reporter_id, reported_user_id, report_type, reason, message_ids, evidence_snapshot)
                values (?, ?, 'harassment', 'rude', array[?], '{}')""",
                reported.recipient().id(),
                reported.proposer().id(),
                message);
        sweep(FORTNIGHT.plusDays(100));
        assertThat(archived(disputed)).isFalse();
        assertThat(archived(reported)).isFalse();
        scene.run("update user_reports set resolution = 'dismissed', resolved_at = now()");
        scene.run("update trade_disputes set status = 'resolved', resolution = 'inconclusive', resolved_at = now()");
        sweep(FORTNIGHT.plusDays(100));
        assertThat(archived(disputed)).isTrue();
        assertThat(archived(reported)).isTrue();
    }

    @Test
    void notWhileAReportAboutTheTradeItselfIsOpen() {
        Trade trade = closed();
        Browser.Answer report = trade.recipient()
                .browser()
                .post(
                        "/api/reports",
                        new JsonObject()
                                .put("reported_user_id", trade.proposer().id())
                                .put("report_type", "scam")
                                .put("reason", "never sent")
                                .put("trade_id", trade.id()));
        assertThat(report.status()).isEqualTo(201);
        sweep(FORTNIGHT.plusDays(100));
        assertThat(archived(trade)).isFalse();
        scene.run("update user_reports set resolution = 'dismissed', resolved_at = now()");
        sweep(FORTNIGHT.plusDays(100));
        assertThat(archived(trade)).isTrue();
    }

    @Test
    void theNodeDoesItByItself() {
        Trade over = closed();
        scene.clock(Instant.now().plus(FORTNIGHT).plusSeconds(60));
        await().atMost(Duration.ofSeconds(60)).until(() -> archived(over));
        scene.clock(Instant.now());
        assertThat(over.send(over.proposer(), "too late").status()).isEqualTo(409);
    }

    @Test
    void whatWasAcceptedBeforeTheEndIsThereAndNothingCameAfter() {
        for (int round = 0; round < 20; round++) {
            Trade trade = closed();
            List<CompletableFuture<Browser.Answer>> sends = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                sends.add(trade.proposer()
                        .browser()
                        .send(
                                "POST",
                                trade.messages(),
                                Scene.message("last words " + i).encode(),
                                Map.of()));
            }
            Future<?> sweep = Future.future(done ->
                    vertx.executeBlocking(() -> sweep(FORTNIGHT.plusMinutes(1))).onComplete(swept -> done.complete()));
            List<Integer> statuses =
                    sends.stream().map(send -> send.join().status()).toList();
            sweep.await();
            sweep(FORTNIGHT.plusMinutes(1));
            long accepted = statuses.stream().filter(status -> status == 201).count();
            assertThat(statuses).containsAnyOf(201, 409).allMatch(status -> status == 201 || status == 409);
            assertThat(scene.number(
                            """
                            select count(*) from trade_thread_messages m join trade_threads t on t.id = m.thread_id
                            where t.trade_proposal_id = ? and t.message_count = (
                              select count(*) from trade_thread_messages where thread_id = t.id)""",
                            trade.id()))
                    .isEqualTo(accepted);
            assertThat(trade.send(trade.proposer(), "too late").status()).isEqualTo(409);
        }
    }
}
