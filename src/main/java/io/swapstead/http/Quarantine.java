package io.swapstead.http;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A folder for what people upload until somebody has looked at it. Files stream to it with back-pressure, never through memory; when
 * one is too large, comes too slowly or does not come to its end, none of its request is left behind.
 */
public final class Quarantine {
    private static final long TIMEOUT_MILLIS = 120_000;
    private static final long SWEEP_MILLIS = 5 * 60_000L;
    private static final long ORPHAN_MILLIS = 10 * 60_000L;

    private final Vertx vertx;
    private final Path folder;

    /** @param folder is made when it is not there */
    public Quarantine(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /** Makes the folder, and looks now and then for what a node that died has left in it. */
    public Future<Void> open() {
        vertx.setPeriodic(0, SWEEP_MILLIS, id -> sweep());
        return vertx.fileSystem().mkdirs(folder.toString());
    }

    /** Forgets files that have been dealt with. */
    public Future<Void> discard(List<Path> files) {
        return Future.join(files.stream()
                        .map(file -> vertx.fileSystem().delete(file.toString()))
                        .toList())
                .transform(deleted -> Future.succeededFuture());
    }

    /**
     * Receives the files of a paused multipart request.
     *
     * @param field the name of the parts that count; others are not kept
     * @param most how many files
     * @param maxBytes of each file
     * @return the files in their order; fails with INVALID or TOO_LARGE
     */
    Future<List<Path>> receive(HttpServerRequest request, String field, int most, long maxBytes) {
        Promise<Void> whole = Promise.promise();
        List<Part> parts = new ArrayList<>();
        int[] seen = new int[1];
        long timer =
                vertx.setTimer(TIMEOUT_MILLIS, id -> whole.tryFail(Failure.invalid("body", "took too long to arrive")));
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            if (++seen[0] > Limits.UPLOAD_PARTS || (upload.name().equals(field) && parts.size() == most)) {
                whole.tryFail(Failure.invalid(field, "at most " + most + " files at once"));
            }
            if (upload.name().equals(field) && !whole.future().isComplete()) {
                parts.add(part(upload, maxBytes, whole));
            }
        });
        request.endHandler(end -> whole.tryComplete());
        request.exceptionHandler(error -> whole.tryFail(Failure.invalid("body", "could not be read to its end")));
        request.resume();
        return whole.future()
                .onFailure(error -> parts.forEach(Part::abort))
                .transform(end -> Future.join(parts.stream().map(Part::closed).toList())
                        .transform(closed -> end.failed() || closed.failed()
                                ? discard(files(parts))
                                        .compose(gone -> Future.<List<Path>>failedFuture(
                                                end.failed() ? end.cause() : closed.cause()))
                                : Future.succeededFuture(files(parts))))
                .onComplete(done -> vertx.cancelTimer(timer));
    }

    private Part part(HttpServerFileUpload upload, long maxBytes, Promise<Void> whole) {
        Part part = new Part(folder.resolve(UUID.randomUUID() + ".part"), upload, maxBytes);
        part.open(vertx.fileSystem()).onFailure(whole::tryFail);
        return part;
    }

    private static List<Path> files(List<Part> parts) {
        return parts.stream().map(Part::file).toList();
    }

    private void sweep() {
        var files = vertx.fileSystem();
        files.readDir(folder.toString())
                .onSuccess(names -> names.forEach(name -> files.props(name).onSuccess(file -> {
                    if (file.lastModifiedTime() < System.currentTimeMillis() - ORPHAN_MILLIS) {
                        files.delete(name);
                    }
                })));
    }
}
