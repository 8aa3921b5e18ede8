package io.swapstead.threads;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.live.Commands;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The threads of trades over HTTP, and what sockets may send to them. */
public final class ThreadRoutes implements Routes {
    /** What comes in a body. */
    private record Body(
            @Nullable UUID clientId,
            @Nullable String content,
            @Nullable Long cardId,
            @Nullable List<Long> attachmentIds,
            @Nullable String reason,
            int seq,
            boolean muted) {}

    private final Bus bus;

    public ThreadRoutes(Bus bus) {
        this.bus = bus;
    }

    /** Lets sockets send what HTTP can; who sends is the socket's user. */
    public static void commands(Commands commands) {
        commands.on("thread.send", Threads.SAY);
        commands.on("thread.read", Threads.READ);
        commands.on("thread.typing", Threads.TYPE);
    }

    @Override
    public void bind(Edge edge) {
        edge.on("getThread", this::look);
        edge.on("sendMessage", this::send);
        edge.on("editMessage", call -> bus.ask(
                        Threads.EDIT,
                        new Threads.Edit(
                                call.actor(),
                                trade(call),
                                message(call),
                                text(body(call).content())))
                .map(Reply::ok));
        edge.on("deleteMessage", call -> bus.ask(
                        Threads.DELETE, new Threads.Delete(call.actor(), trade(call), message(call)))
                .map(done -> Reply.done()));
        edge.on("addReaction", call -> react(call, true).map(Reply::ok));
        edge.on("removeReaction", call -> react(call, false).map(done -> Reply.done()));
        edge.on("reportMessage", call -> bus.ask(
                        Threads.REPORT,
                        new Threads.Report(
                                call.actor(),
                                trade(call),
                                message(call),
                                text(body(call).reason())))
                .map(done -> Reply.done()));
        edge.on("readThread", call -> bus.ask(
                        Threads.READ,
                        new Threads.Read(call.actor(), trade(call), body(call).seq()))
                .map(Reply::ok));
        edge.on("typeInThread", call -> bus.ask(Threads.TYPE, new Threads.Type(call.actor(), trade(call)))
                .map(done -> Reply.done()));
        edge.on("muteThread", call -> bus.ask(
                        Threads.MUTE,
                        new Threads.Mute(call.actor(), trade(call), body(call).muted()))
                .map(done -> Reply.done()));
    }

    private Future<Reply> look(Call call) {
        Threads.Look look = new Threads.Look(
                call.actor(), trade(call), seq(call, "after_seq"), seq(call, "before_seq"), (int) call.number("limit"));
        return bus.ask(Threads.LOOK, look).map(Reply::ok);
    }

    private Future<Reply> send(Call call) {
        Body body = body(call);
        Threads.Send send = new Threads.Send(
                call.actor(), trade(call), body.clientId(), body.content(), body.cardId(), body.attachmentIds());
        String place = "/api/trades/" + send.tradeId() + "/thread/messages/";
        return bus.ask(Threads.SEND, send)
                .map(sent -> sent.replayed()
                        ? Reply.ok(sent.message())
                        : Reply.created(sent.message(), place + sent.message().id()));
    }

    private Future<ThreadMessage> react(Call call, boolean on) {
        String emoji = Emoji.decoded(call.text("emoji").orElseThrow());
        return bus.ask(Threads.REACT, new Threads.React(call.actor(), trade(call), message(call), emoji, on));
    }

    private static @Nullable Integer seq(Call call, String name) {
        Optional<Long> seq = call.someNumber(name);
        return seq.isPresent() ? Math.toIntExact(seq.get()) : null;
    }

    private static Body body(Call call) {
        return call.body(Body.class);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static long trade(Call call) {
        return call.number("id");
    }

    private static long message(Call call) {
        return call.number("mid");
    }
}
