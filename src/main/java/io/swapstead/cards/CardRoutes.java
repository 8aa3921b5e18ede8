package io.swapstead.cards;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;

/** The catalogue over HTTP. */
public final class CardRoutes implements Routes {
    private final Bus bus;

    public CardRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("findCards", this::find);
        edge.on("getCard", call -> bus.ask(Cards.GET, new Cards.Get(call.number("id")))
                .map(Reply::ok));
    }

    private Future<Reply> find(Call call) {
        return bus.ask(
                        Cards.FIND,
                        new Cards.Find(
                                call.text("q").orElse(""),
                                call.text("set").orElse(null),
                                call.flag("digital"),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok);
    }
}
