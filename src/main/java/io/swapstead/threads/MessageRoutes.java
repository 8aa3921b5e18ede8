package io.swapstead.threads;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox and direct messages over HTTP. */
public final class MessageRoutes implements Routes {
    /** What comes in a body. */
    private record Body(@Nullable UUID clientId, @Nullable String content, @Nullable Long id, boolean muted) {}

    private final Bus bus;

    public MessageRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listInbox", this::inbox);
        edge.on("getDirect", this::look);
        edge.on("sendDirect", this::send);
        edge.on("readDirect", call -> bus.ask(
                        Threads.READ_DIRECT,
                        new Threads.ReadDirect(
                                call.actor(), user(call), call.body(Body.class).id()))
                .map(done -> Reply.done()));
        edge.on("muteDirect", call -> bus.ask(
                        Threads.MUTE_DIRECT,
                        new Threads.MuteDirect(
                                call.actor(), user(call), call.body(Body.class).muted()))
                .map(done -> Reply.done()));
    }

    private Future<Reply> inbox(Call call) {
        Threads.Inbox inbox = new Threads.Inbox(
                call.caller().userId(),
                call.flag("archived"),
                call.text("turn").isPresent(),
                call.text("q").orElse(null),
                (int) call.number("limit"),
                call.text("cursor").orElse(null));
        return bus.ask(Threads.INBOX, inbox).map(Reply::ok);
    }

    private Future<Reply> look(Call call) {
        Threads.LookDirect look = new Threads.LookDirect(
                call.actor(),
                user(call),
                call.someNumber("after").orElse(null),
                call.someNumber("before").orElse(null),
                (int) call.number("limit"));
        return bus.ask(Threads.LOOK_DIRECT, look).map(Reply::ok);
    }

    private Future<Reply> send(Call call) {
        Body body = call.body(Body.class);
        Threads.SendDirect send = new Threads.SendDirect(
                call.actor(),
                user(call),
                body.clientId(),
                body.content(),
                call.caller().withheld().contains("message"));
        return bus.ask(Threads.SEND_DIRECT, send)
                .map(sent -> sent.replayed()
                        ? Reply.ok(sent.message())
                        : Reply.created(sent.message(), "/api/messages/" + send.userId()));
    }

    private static long user(Call call) {
        return call.number("user_id");
    }
}
