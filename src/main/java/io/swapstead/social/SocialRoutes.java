package io.swapstead.social;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.social.Social.Favor;
import io.swapstead.social.Social.Made;
import io.swapstead.social.Social.OnConnection;
import io.swapstead.social.Social.Toward;
import io.swapstead.social.Social.Write;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Favourites, notes, connections and blocks over HTTP. */
public final class SocialRoutes implements Routes {
    private record Notify(@Nullable Boolean notifyOnListings) {}

    private record Content(String content) {}

    private final Bus bus;

    public SocialRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listFavorites", call -> page(call, Social.FAVORITES, null));
        edge.on("addFavorite", call -> bus.ask(Social.ADD_FAVORITE, favor(call))
                .map(favorite -> Reply.created(favorite, "/api/favorites/" + call.number("user_id"))));
        edge.on("updateFavorite", call -> bus.ask(Social.CHANGE_FAVORITE, favor(call))
                .map(Reply::ok));
        edge.on("deleteFavorite", call -> gone(Social.REMOVE_FAVORITE, toward(call)));
        edge.on("listNotes", call -> page(call, Social.NOTES, call.text("q").orElse(null)));
        edge.on("getNote", call -> bus.ask(Social.NOTE, toward(call)).map(Reply::ok));
        edge.on("writeNote", call -> bus.ask(
                        Social.WRITE_NOTE,
                        new Write(
                                call.actor(),
                                call.number("user_id"),
                                call.body(Content.class).content()))
                .map(Reply::ok));
        edge.on("deleteNote", call -> gone(Social.REMOVE_NOTE, toward(call)));
        edge.on(
                "listConnections",
                call -> page(call, Social.CONNECTIONS, call.text("status").orElse(null)));
        edge.on("connect", call -> bus.ask(Social.CONNECT, new Toward(call.actor(), call.number("id")))
                .map(made -> reply(made, "/api/connections/" + made.body().getLong("id"))));
        edge.on("acceptConnection", call -> bus.ask(Social.ACCEPT, on(call)).map(Reply::ok));
        edge.on("declineConnection", call -> bus.ask(Social.DECLINE, on(call)).map(Reply::ok));
        edge.on("deleteConnection", call -> gone(Social.DISCONNECT, on(call)));
        edge.on("listBlocks", call -> page(call, Social.BLOCKS, null));
        edge.on("addBlock", call -> bus.ask(Social.BLOCK, toward(call))
                .map(made -> reply(made, "/api/blocks/" + call.number("user_id"))));
        edge.on("deleteBlock", call -> gone(Social.UNBLOCK, toward(call)));
    }

    private Future<Reply> page(Call call, Ask<Social.Page, Buffer> list, @Nullable String filter) {
        Social.Page page = new Social.Page(
                call.caller().userId(),
                filter,
                (int) call.number("limit"),
                call.text("cursor").orElse(null));
        return bus.ask(list, page).map(Reply::ok);
    }

    private <Q> Future<Reply> gone(Ask<Q, Void> ask, Q question) {
        return bus.ask(ask, question).map(done -> Reply.done());
    }

    private static Reply reply(Made made, String location) {
        return made.created() ? Reply.created(made.body(), location) : Reply.ok(made.body());
    }

    private static Toward toward(Call call) {
        return new Toward(call.actor(), call.number("user_id"));
    }

    private static OnConnection on(Call call) {
        return new OnConnection(call.actor(), call.number("id"));
    }

    private static Favor favor(Call call) {
        boolean notify = call.bytes().length() > 0
                && Boolean.TRUE.equals(call.body(Notify.class).notifyOnListings());
        return new Favor(call.actor(), call.number("user_id"), notify);
    }
}
