package io.swapstead.profiles;

import io.swapstead.core.Limits;
import io.swapstead.core.Workers;
import io.swapstead.db.Storage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** The files of people's pictures: drawn anew where they arrive, and kept where every node reaches them. */
public final class Portraits {
    private static final String FOLDER = "avatars/";

    private final Workers workers;
    private final Storage storage;

    public Portraits(Vertx vertx, Storage storage) {
        this.workers = new Workers(vertx, "avatars", Limits.IMAGE_THREADS, Limits.IMAGE_QUEUE);
        this.storage = storage;
    }

    /**
     * Draws and keeps what somebody uploaded.
     *
     * @return the file's name, which says whose it is but cannot be guessed; fails with TOO_LARGE, MEDIA_TYPE or IMPOSSIBLE for
     *     what is no picture, and with UNAVAILABLE when too many wait
     */
    Future<String> keep(long user, Buffer upload) {
        String name = user + "-" + UUID.randomUUID() + ".jpg";
        return workers.run(() -> Buffer.buffer(SquarePicture.of(upload.getBytes())))
                .compose(jpeg -> storage.put(FOLDER + name, jpeg, "image/jpeg"))
                .map(name);
    }

    /** A picture's bytes; NOT_FOUND when there is none. */
    Future<Buffer> get(String name) {
        return storage.get(FOLDER + name);
    }

    /** Removes a picture; done as well when there was none. */
    Future<Void> forget(String name) {
        return storage.delete(FOLDER + name);
    }
}
