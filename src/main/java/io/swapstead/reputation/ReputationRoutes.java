package io.swapstead.reputation;

import io.swapstead.bus.Bus;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Reviews, endorsements and leaderboards over HTTP. */
public final class ReputationRoutes implements Routes {
    private record NewReview(int rating, @Nullable String text) {}

    private record NewAnswer(String text) {}

    private record Kind(String kind) {}

    private final Bus bus;

    public ReputationRoutes(Bus bus) {
        this.bus = bus;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("reviewTrade", this::review);
        edge.on("listTradeReviews", call -> bus.ask(
                        Reputation.OF_TRADE,
                        new Reputation.OfTrade(call.number("id"), call.caller().userId()))
                .map(Reply::ok));
        edge.on("answerReview", call -> bus.ask(
                        Reputation.ANSWER,
                        new Reputation.Answer(
                                call.actor(),
                                call.number("id"),
                                call.body(NewAnswer.class).text()))
                .map(Reply::ok));
        edge.on("listReviews", call -> bus.ask(
                        Reputation.REVIEWS,
                        new Reputation.ListReviews(
                                user(call),
                                call.viewerId(),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok));
        edge.on("endorse", this::endorse);
        edge.on("withdrawEndorsement", call -> bus.ask(
                        Reputation.WITHDRAW, new Reputation.Withdraw(call.actor(), user(call), kind(call)))
                .map(done -> Reply.done()));
        edge.on("getLeaderboard", call -> bus.ask(
                        Reputation.RANKING,
                        new Reputation.Ranking(
                                call.text("board").orElseThrow(),
                                call.text("period").orElseThrow(),
                                (int) call.number("limit")))
                .map(Reply::ok));
    }

    private Future<Reply> review(Call call) {
        NewReview review = call.body(NewReview.class);
        long trade = call.number("id");
        return bus.ask(Reputation.WRITE, new Reputation.Write(call.actor(), trade, review.rating(), review.text()))
                .map(written -> Reply.created(written, "/api/trades/" + trade + "/reviews"));
    }

    private Future<Reply> endorse(Call call) {
        String kind = call.body(Kind.class).kind();
        return bus.ask(Reputation.ENDORSE, new Reputation.Endorse(call.actor(), user(call), kind))
                .map(endorsement -> Reply.created(endorsement, "/api/users/" + user(call) + "/back"));
    }

    private static String user(Call call) {
        return call.text("id").orElseThrow();
    }

    /** In the query or in a body; without either, all kinds. */
    private static @Nullable String kind(Call call) {
        return call.text("kind")
                .orElseGet(() -> call.bytes().length() == 0
                        ? null
                        : call.body(Kind.class).kind());
    }
}
