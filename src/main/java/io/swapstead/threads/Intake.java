package io.swapstead.threads;

import io.swapstead.http.Call;
import io.swapstead.http.Picture;
import io.swapstead.http.Quarantine;
import io.swapstead.http.Reply;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Photos over HTTP: taken into quarantine and drawn anew on the node that the browser reached, all of them or none. */
public final class Intake {
    private static final int MOST = 4;

    private final Quarantine quarantine;
    private final Photos photos;

    public Intake(Quarantine quarantine, Photos photos) {
        this.quarantine = quarantine;
        this.photos = photos;
    }

    /**
     * Takes the photos of a call's field {@code file}.
     *
     * @param bind notes what was kept; when it fails, nothing is kept. It is asked with none at first, so that who may not add any
     *     is told before anything is read
     */
    public <T> Future<T> take(Call call, Function<List<Threads.NewPhoto>, Future<T>> bind) {
        return bind.apply(List.of())
                .compose(may -> call.files(quarantine, "file", MOST, Picture.MAX_BYTES))
                .compose(files -> kept(files).eventually(() -> quarantine.discard(files)))
                .compose(kept ->
                        bind.apply(kept).recover(error -> forget(kept).transform(gone -> Future.failedFuture(error))));
    }

    /** A photo as it is shown to whom it concerns, and to nobody's cache but theirs. */
    public Future<Reply> show(String key) {
        return photos.read(key).map(bytes -> Reply.bytes(bytes, "image/jpeg")
                .header("cache-control", "private, max-age=300")
                .header("content-disposition", "inline; filename=\"photo.jpg\"")
                .header("content-security-policy", "default-src 'none'; sandbox"));
    }

    private Future<List<Threads.NewPhoto>> kept(List<Path> files) {
        List<Threads.NewPhoto> kept = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Path file : files) {
            all = all.compose(before -> photos.keep(file)).map(photo -> {
                kept.add(photo);
                return null;
            });
        }
        return all.map(kept).recover(error -> forget(kept).transform(forgotten -> Future.failedFuture(error)));
    }

    private Future<?> forget(List<Threads.NewPhoto> kept) {
        return Future.join(kept.stream()
                .map(photo -> photos.forget(photo.key(), photo.thumbnailKey()))
                .toList());
    }
}
