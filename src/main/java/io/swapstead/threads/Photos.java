package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Storage;
import io.swapstead.http.Picture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.coobird.thumbnailator.Thumbnails;

/** Photos on their way from the quarantine to where they are kept: drawn anew, as large as a screen and as small as a stamp. */
public final class Photos {
    /** One photo takes up to 100 MB while it is drawn, and a core for half a second. */
    private static final int WORKERS = 1;

    private static final int QUEUE = 32;
    private static final int SIDE = 2048;
    private static final int THUMBNAIL = 320;
    private static final String TYPE = "image/jpeg";

    private record Drawn(Buffer photo, Buffer thumbnail, int width, int height) {}

    private final Storage storage;
    private final Db db;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();

    public Photos(Vertx vertx, Storage storage, Db db, Clock clock) {
        this.storage = storage;
        this.db = db;
        this.clock = clock;
        this.workers = vertx.createSharedWorkerExecutor("photos", WORKERS, 20, TimeUnit.SECONDS);
    }

    /** Draws what is in a file anew and keeps it; fails as {@link Picture#read} does, or UNAVAILABLE when too many wait. */
    Future<Threads.NewPhoto> keep(Path file) {
        if (waiting.incrementAndGet() > QUEUE) {
            waiting.decrementAndGet();
            return Future.failedFuture(Failure.unavailable("Too many photos at once. Try again in a moment.", 5));
        }
        String name = "photos/" + UUID.randomUUID();
        return workers.executeBlocking(() -> draw(file), false)
                .onComplete(drawn -> waiting.decrementAndGet())
                .compose(drawn -> keep(new Threads.Photo(name + ".jpg", name + "-small.jpg"), drawn));
    }

    /** The note comes before the bytes: whatever stops between here and the row that names them, they are found again. */
    private Future<Threads.NewPhoto> keep(Threads.Photo photo, Drawn drawn) {
        return AttachmentSql.NOTE
                .run(db.sql(), photo.key(), photo.thumbnailKey(), clock.nowUtc())
                .compose(noted -> storage.put(photo.thumbnailKey(), drawn.thumbnail(), TYPE))
                .compose(kept -> storage.put(photo.key(), drawn.photo(), TYPE))
                .map(kept -> new Threads.NewPhoto(
                        photo.key(), photo.thumbnailKey(), drawn.photo().length(), drawn.width(), drawn.height()))
                .recover(error ->
                        forget(photo.key(), photo.thumbnailKey()).transform(forgotten -> Future.failedFuture(error)));
    }

    /** The bytes of a photo, always a JPEG. */
    Future<Buffer> read(String key) {
        return storage.get(key);
    }

    /** Forgets both sizes. */
    Future<Void> forget(String key, String thumbnailKey) {
        return storage.delete(key).compose(gone -> storage.delete(thumbnailKey));
    }

    private static Drawn draw(Path file) {
        BufferedImage photo = fitted(Picture.read(file.toFile()), SIDE);
        return new Drawn(
                Buffer.buffer(Picture.jpeg(photo)),
                Buffer.buffer(Picture.jpeg(fitted(photo, THUMBNAIL))),
                photo.getWidth(),
                photo.getHeight());
    }

    private static BufferedImage fitted(BufferedImage picture, int side) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        if (longer <= side) {
            return picture;
        }
        try {
            return Thumbnails.of(picture).size(side, side).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
