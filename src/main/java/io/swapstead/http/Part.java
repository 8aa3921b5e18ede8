package io.swapstead.http;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One file of a multipart body on its way to the disk. */
final class Part {
    private final Path path;
    private final HttpServerFileUpload upload;
    private final long maxBytes;
    private final Promise<Void> closed = Promise.promise();
    private @Nullable AsyncFile file;
    private long bytes;
    private boolean opened;
    private boolean closing;
    private boolean aborted;

    Part(Path path, HttpServerFileUpload upload, long maxBytes) {
        this.path = path;
        this.upload = upload;
        this.maxBytes = maxBytes;
    }

    Path file() {
        return path;
    }

    /** Completes when nothing is written any more; fails when the file is not whole. */
    Future<Void> closed() {
        return closed.future();
    }

    /** Writes until the part ends; the same as {@link #closed}, which fails with TOO_LARGE when it is. */
    Future<Void> open(FileSystem files) {
        upload.pause();
        files.open(path.toString(), new OpenOptions().setCreateNew(true)).onComplete(result -> {
            opened = true;
            file = result.result();
            if (aborted || result.failed()) {
                fail(full(result.cause()));
                return;
            }
            upload.handler(this::write);
            upload.endHandler(end -> close());
            upload.exceptionHandler(error -> fail(cut()));
            upload.resume();
        });
        return closed.future();
    }

    private void write(Buffer chunk) {
        AsyncFile open = file;
        bytes += chunk.length();
        if (bytes > maxBytes) {
            long most = maxBytes / 1024 / 1024;
            fail(new Failure(Failure.Kind.TOO_LARGE, "A file may have at most " + most + " MB.")
                    .field("file", "is larger than " + most + " MB"));
        } else if (open != null) {
            open.write(chunk).onFailure(error -> fail(full(error)));
            if (open.writeQueueFull()) {
                upload.pause();
                open.drainHandler(drained -> upload.resume());
            }
        }
    }

    private void close() {
        AsyncFile open = file;
        if (open != null) {
            file = null;
            closing = true;
            open.close().onComplete(closed);
        }
    }

    /** Writes no more; what was opened is closed first. */
    void abort() {
        aborted = true;
        if (opened) {
            fail(cut());
        }
    }

    private void fail(Throwable error) {
        AsyncFile open = file;
        file = null;
        upload.handler(chunk -> {});
        upload.resume();
        if (open != null) {
            open.close().onComplete(done -> closed.tryFail(error));
        } else if (!closing) {
            closed.tryFail(error);
        }
    }

    private static Failure cut() {
        return Failure.invalid("file", "could not be read to its end");
    }

    private static Failure full(@Nullable Throwable error) {
        return error instanceof FileSystemException
                ? Failure.unavailable("Files cannot be taken just now. Try again later.", 60)
                : cut();
    }
}
