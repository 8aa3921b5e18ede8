package io.swapstead.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Optional;

/** Where files that people upload are kept, under names that nobody can guess. */
public interface Storage {
    /**
     * Keeps a file; once this completes it is there for every node.
     *
     * @param key letters, digits, {@code -}, {@code .} and {@code /}; never used before
     * @param type its media type
     */
    Future<Void> put(String key, Buffer bytes, String type);

    /** A file's bytes; NOT_FOUND when there is none. */
    Future<Buffer> get(String key);

    /** Forgets a file; done as well when there was none. */
    Future<Void> delete(String key);

    /**
     * Opens the one that is configured.
     *
     * @param url of a bucket; absent: the folder
     */
    static Storage open(Vertx vertx, Optional<String> url, Path folder) {
        return url.<Storage>map(bucket -> new S3Storage(vertx, bucket)).orElseGet(() -> new DiskStorage(vertx, folder));
    }
}
