package io.swapstead.threads;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;

/** The photos of threads over HTTP. */
public final class PhotoRoutes implements Routes {
    private final Bus bus;
    private final Intake intake;

    public PhotoRoutes(Bus bus, Intake intake) {
        this.bus = bus;
        this.intake = intake;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("uploadAttachments", this::upload);
        edge.on("getAttachment", call -> read(call, false));
        edge.on("getThumbnail", call -> read(call, true));
    }

    private Future<Reply> upload(Call call) {
        return intake.take(
                        call,
                        kept -> bus.ask(Threads.ATTACH, new Threads.Attach(call.actor(), call.number("id"), kept)))
                .map(attached -> Reply.of(201, attached));
    }

    private Future<Reply> read(Call call, boolean small) {
        return bus.ask(Threads.LOOK_PHOTO, new Threads.LookPhoto(call.actor(), call.number("id")))
                .compose(photo -> intake.show(small ? photo.thumbnailKey() : photo.key()));
    }
}
