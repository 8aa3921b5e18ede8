package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Storage;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of photos go when they must, stay while they must, and are never forgotten about. */
class PurgeTest {
    /** A folder whose files cannot all be written or forgotten. */
    private record Failing(Storage folder, Predicate<String> put, Predicate<String> delete) implements Storage {
        @Override
        public Future<Void> put(String key, Buffer bytes, String type) {
            return put.test(key) ? Future.failedFuture(Failure.unavailable("full", 1)) : folder.put(key, bytes, type);
        }

        @Override
        public Future<Buffer> get(String key) {
            return folder.get(key);
        }

        @Override
        public Future<Void> delete(String key) {
            return delete.test(key) ? Future.failedFuture(Failure.unavailable("away", 1)) : folder.delete(key);
        }
    }

    private static final Vertx VERTX = Vertx.vertx();
    private static Scene scene;
    private static Storage storage;
    private static Db db;
    private static Path picture;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        scene = Scene.open(folder, Map.of());
        storage = Storage.open(VERTX, Optional.empty(), folder.resolve("uploads"));
        db = new Db(VERTX, scene.database.url());
        picture = Files.write(folder.resolve("picture"), Pictures.of("jpg", 40, 30));
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
        scene.close();
    }

    private static Photos photos(Storage where) {
        return new Photos(VERTX, where, db, new Clock());
    }

    private static void purge(Storage where, Duration ahead) {
        Clock clock = new Clock();
        clock.move(ahead);
        new Attachments(db, clock, (moderator, trade) -> Future.succeededFuture(false), photos(where))
                .purge()
                .await();
    }

    private static boolean kept(String key) throws IOException {
        return scene.files("uploads").stream().anyMatch(file -> file.endsWith(key));
    }

    @Test
    void aPhotoOfWhichOneSizeCannotBeWrittenLeavesNone() throws IOException {
        int before = scene.files("uploads").size();
        Storage full = new Failing(storage, key -> !key.contains("small"), key -> false);
        assertThatThrownBy(() -> photos(full).keep(picture).await()).isInstanceOf(Failure.class);
        assertThat(scene.files("uploads")).hasSize(before);
    }

    @Test
    void bytesThatNoRowHasNamedGoAfterADay() throws IOException {
        Threads.NewPhoto stray = photos(storage).keep(picture).await();
        purge(storage, Duration.ofHours(23));
        assertThat(kept(stray.key())).isTrue();
        purge(storage, Duration.ofHours(25));
        assertThat(kept(stray.key())).isFalse();
        assertThat(kept(stray.thumbnailKey())).isFalse();
        assertThat(scene.number("select count(*) from photo_notes")).isZero();
    }

    @Test
    void oneThatCannotBeForgottenDoesNotKeepTheOthers() throws IOException {
        Threads.NewPhoto stuck = photos(storage).keep(picture).await();
        Threads.NewPhoto other = photos(storage).keep(picture).await();
        purge(new Failing(storage, key -> false, key -> key.equals(stuck.key())), Duration.ofHours(25));
        assertThat(kept(stuck.key())).isTrue();
        assertThat(kept(other.key())).isFalse();
        purge(storage, Duration.ofHours(25));
        assertThat(kept(stuck.key())).isFalse();
    }

    @Test
    void photosStayWhileAReportAboutTheirTradeIsOpen() {
        Trade trade = scene.trade();
        long photo = trade.uploaded(trade.proposer(), Pictures.of("jpg", 60, 40))
                .getJsonObject(0)
                .getLong("id");
        trade.proposer()
                .browser()
                .post(trade.messages(), Scene.message("look").put("attachment_ids", new JsonArray().add(photo)));
        scene.run(
                "update trade_threads set closed_at = now(), archived_at = now() where trade_proposal_id = ?",
                trade.id());
        scene.run("update trade_thread_attachments set purge_after = now() where id = ?", photo);
        trade.recipient()
                .browser()
                .post(
                        "/api/reports",
                        new JsonObject()
                                .put("reported_user_id", trade.proposer().id())
                                .put("report_type", "scam")
                                .put("reason", "another card")
                                .put("trade_id", trade.id()));
        purge(storage, Duration.ofDays(40));
        assertThat(purged(photo)).isFalse();
        scene.run("update user_reports set resolution = 'upheld', resolved_at = now()");
        purge(storage, Duration.ofDays(40));
        assertThat(purged(photo)).isTrue();
    }

    private static boolean purged(long photo) {
        return scene.number("select count(*) from trade_thread_attachments where id = ? and file_url = ''", photo) == 1;
    }
}
