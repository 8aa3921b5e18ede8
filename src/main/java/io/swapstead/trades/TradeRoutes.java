package io.swapstead.trades;

import io.swapstead.bus.Bus;
import io.swapstead.core.Caller;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.trades.Trades.Terms;
import io.vertx.core.Future;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trades over HTTP. */
public final class TradeRoutes implements Routes {
    private record Proposal(long recipientId, @Nullable Integer expiresInDays) {}

    private record Seen(@Nullable Integer version, @Nullable Integer revision, @Nullable Boolean confirm) {}

    private record Sent(@Nullable String carrier, @Nullable String tracking, @Nullable Boolean inPerson) {}

    private final Bus bus;

    public TradeRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listTrades", this::list);
        edge.on("proposeTrade", this::propose);
        edge.on("getTrade", call -> bus.ask(Trades.GET, get(call)).map(Reply::ok));
        edge.on("summarizeTrade", call -> bus.ask(Trades.SUMMARY, get(call)).map(Reply::ok));
        edge.on("counterTrade", this::counter);
        edge.on("acceptTrade", this::accept);
        edge.on("declineTrade", call -> bus.ask(Trades.DECLINE, move(call)).map(Reply::ok));
        edge.on("cancelTrade", call -> bus.ask(Trades.CANCEL, move(call)).map(Reply::ok));
        edge.on("shipTrade", this::ship);
        edge.on("confirmReceipt", call -> bus.ask(
                        Trades.RECEIVE, new Trades.Move(call.actor(), call.number("id"), null))
                .map(Reply::ok));
    }

    private Future<Reply> list(Call call) {
        Trades.Find find = new Trades.Find(
                call.caller().userId(),
                call.names("status"),
                call.someNumber("with").orElse(null),
                (int) call.number("limit"),
                call.text("cursor").orElse(null));
        return bus.ask(Trades.FIND, find).map(Reply::ok);
    }

    private Future<Reply> propose(Call call) {
        Proposal proposal = call.body(Proposal.class);
        return bus.ask(
                        Trades.PROPOSE,
                        new Trades.Propose(
                                call.actor(), proposal.recipientId(), call.body(Terms.class), proposal.expiresInDays()))
                .map(TradeRoutes::created);
    }

    private static Reply created(TradeDocument trade) {
        return Reply.created(trade, "/api/trades/" + trade.id());
    }

    private static Trades.Get get(Call call) {
        return new Trades.Get(
                call.caller().userId(), call.caller().role().atLeast(Caller.Role.MODERATOR), call.number("id"));
    }

    private Future<Reply> counter(Call call) {
        int version = call.json().getInteger("version");
        return bus.ask(
                        Trades.COUNTER,
                        new Trades.Counter(call.actor(), call.number("id"), version, call.body(Terms.class)))
                .map(Reply::ok);
    }

    private Future<Reply> accept(Call call) {
        Seen seen = call.body(Seen.class);
        return bus.ask(
                        Trades.ACCEPT,
                        new Trades.Accept(
                                call.actor(),
                                call.number("id"),
                                Objects.requireNonNull(seen.version()),
                                Objects.requireNonNull(seen.revision()),
                                Boolean.TRUE.equals(seen.confirm())))
                .map(Reply::ok);
    }

    private static Trades.Move move(Call call) {
        return new Trades.Move(call.actor(), call.number("id"), call.json().getInteger("version"));
    }

    private Future<Reply> ship(Call call) {
        Sent sent = call.body(Sent.class);
        return bus.ask(
                        Trades.SHIP,
                        new Trades.Ship(
                                call.actor(),
                                call.number("id"),
                                sent.carrier(),
                                sent.tracking(),
                                Boolean.TRUE.equals(sent.inPerson())))
                .map(TradeRoutes::created);
    }
}
