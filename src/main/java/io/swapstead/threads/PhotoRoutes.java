package io.swapstead.threads;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Picture;
import io.swapstead.http.Quarantine;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Photos over HTTP: taken into quarantine and drawn anew on the node that the browser reached. */
public final class PhotoRoutes implements Routes {
    private static final int MOST = 4;

    private final Bus bus;
    private final Quarantine quarantine;
    private final Photos photos;

    public PhotoRoutes(Bus bus, Quarantine quarantine, Photos photos) {
        this.bus = bus;
        this.quarantine = quarantine;
        this.photos = photos;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("uploadAttachments", this::upload);
        edge.on("getAttachment", call -> read(call, false));
        edge.on("getThumbnail", call -> read(call, true));
    }

    /** Who may not attach is told so before anything is read. */
    private Future<Reply> upload(Call call) {
        return attach(call, List.of())
                .compose(may -> call.files(quarantine, "file", MOST, Picture.MAX_BYTES))
                .compose(files -> kept(files)
                        .eventually(() -> quarantine.discard(files))
                        .compose(kept -> attach(call, kept)
                                .recover(error -> forget(kept).transform(forgotten -> Future.failedFuture(error)))))
                .map(attached -> Reply.of(201, attached));
    }

    private Future<Threads.Attached> attach(Call call, List<Threads.NewPhoto> kept) {
        return bus.ask(Threads.ATTACH, new Threads.Attach(call.actor(), call.number("id"), kept));
    }

    /** All of them, or none. */
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

    private Future<Reply> read(Call call, boolean small) {
        return bus.ask(Threads.LOOK_PHOTO, new Threads.LookPhoto(call.actor(), call.number("id")))
                .compose(photo -> photos.read(small ? photo.thumbnailKey() : photo.key()))
                .map(bytes -> Reply.bytes(bytes, "image/jpeg")
                        .header("cache-control", "private, max-age=300")
                        .header("content-disposition", "inline; filename=\"photo.jpg\"")
                        .header("content-security-policy", "default-src 'none'; sandbox"));
    }
}
