package io.swapstead.db;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** Files in a folder that all nodes see. A file is whole or not there: it is written beside its place and moved. */
final class DiskStorage implements Storage {
    private final FileSystem files;
    private final Path folder;

    DiskStorage(Vertx vertx, Path folder) {
        this.files = vertx.fileSystem();
        this.folder = folder;
    }

    @Override
    public Future<Void> put(String key, Buffer bytes, String type) {
        Path place = folder.resolve(key);
        String draft = place + "." + UUID.randomUUID() + ".part";
        return files.mkdirs(String.valueOf(place.getParent()))
                .compose(made ->
                        files.open(draft, new OpenOptions().setCreateNew(true).setDsync(true)))
                .compose(file -> file.write(bytes).eventually(file::close))
                .compose(written -> files.move(draft, place.toString()))
                .recover(error -> files.delete(draft).transform(cleaned -> Future.failedFuture(full(error))));
    }

    @Override
    public Future<Buffer> get(String key) {
        return files.readFile(folder.resolve(key).toString())
                .recover(error -> Future.failedFuture(absent(error) ? Failure.notFound("file") : error));
    }

    @Override
    public Future<Void> delete(String key) {
        return files.delete(folder.resolve(key).toString())
                .recover(error -> absent(error) ? Future.succeededFuture() : Future.failedFuture(error));
    }

    private static boolean absent(Throwable error) {
        return error instanceof FileSystemException && error.getCause() instanceof NoSuchFileException;
    }

    private static Throwable full(Throwable error) {
        return error instanceof FileSystemException
                ? Failure.unavailable("Files cannot be kept just now. Try again later.", 60)
                : error;
    }
}
