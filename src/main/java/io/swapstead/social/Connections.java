package io.swapstead.social;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.social.ConnectionSql.Link;
import io.swapstead.social.Social.Made;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Who knows whom: one row per pair, whoever asked, so that requests which cross meet. All of it inside a transaction. */
final class Connections {
    private final EventLog events;
    private final Clock clock;

    Connections(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Future<Made> ask(Tx tx, long me, long other) {
        return Pair.meet(tx, me, other)
                .compose(met -> ConnectionSql.ADD.first(tx.sql(), me, other, clock.nowUtc()))
                .compose(added -> added.isPresent()
                        ? tell(tx, "connection.requested", me, new Link(added.get(), me, other, "pending"), null)
                                .compose(told -> made(tx, true, added.get(), me))
                        : ConnectionSql.LOCK_PAIR
                                .first(tx.sql(), me, other)
                                .map(link -> link.orElseThrow(Connections::moved))
                                .compose(link -> askAgain(tx, me, link)));
    }

    private static Failure moved() {
        return Failure.conflict("The connection has just been removed. Ask again.");
    }

    private Future<Made> askAgain(Tx tx, long me, Link link) {
        if (link.status().equals("declined") && link.requester() == me) {
            throw Failure.conflict("This trader has declined to connect.");
        }
        if (link.status().equals("declined")) {
            Link back = new Link(link.id(), me, link.requester(), "pending");
            return ConnectionSql.ASK_BACK
                    .run(tx.sql(), link.id(), clock.nowUtc())
                    .compose(asked -> tell(tx, "connection.requested", me, back, null))
                    .compose(told -> made(tx, true, link.id(), me));
        }
        Future<Void> met = link.status().equals("pending") && link.addressee() == me
                ? accepted(tx, me, link, null)
                : Future.succeededFuture();
        return met.compose(done -> made(tx, false, link.id(), me));
    }

    private static Future<Made> made(Tx tx, boolean created, long id, long me) {
        return ConnectionSql.GET.one(tx.sql(), id, me).map(body -> new Made(created, body));
    }

    /** Answers a request: {@code accepted} or {@code declined}. */
    Future<JsonObject> respond(Tx tx, long me, long id, String status) {
        return lock(tx, me, id).compose(link -> {
            if (link.addressee() != me) {
                throw Failure.forbidden("Only the one who was asked can answer.");
            }
            if (!link.status().equals("pending") && !link.status().equals(status)) {
                throw Failure.conflict("This request was " + link.status() + " before.")
                        .with("current", new JsonObject().put("id", id).put("status", link.status()));
            }
            return settle(tx, me, link, status).compose(done -> ConnectionSql.GET
                    .first(tx.sql(), id, me)
                    .map(body -> body.orElseThrow(() -> Failure.notFound("connection"))));
        });
    }

    private Future<Void> settle(Tx tx, long me, Link link, String status) {
        if (link.status().equals(status)) {
            return Future.succeededFuture();
        }
        return status.equals("accepted")
                ? accepted(tx, me, link, null)
                : ConnectionSql.RESPOND
                        .run(tx.sql(), link.id(), status, clock.nowUtc())
                        .mapEmpty();
    }

    private Future<Void> accepted(Tx tx, long me, Link link, @Nullable Long trade) {
        return ConnectionSql.RESPOND
                .run(tx.sql(), link.id(), "accepted", clock.nowUtc())
                .compose(done -> tell(tx, "connection.accepted", me, link, trade));
    }

    Future<Void> remove(Tx tx, long me, long id) {
        return lock(tx, me, id).compose(link -> {
            if (link.status().equals("declined") && link.requester() == me) {
                throw Failure.conflict("This request was declined; only the other can take that back.");
            }
            return ConnectionSql.REMOVE.run(tx.sql(), id).mapEmpty();
        });
    }

    private static Future<Link> lock(Tx tx, long me, long id) {
        return ConnectionSql.LOCK
                .first(tx.sql(), id, me)
                .map(link -> link.orElseThrow(() -> Failure.notFound("connection")));
    }

    Future<Void> byTrade(Tx tx, long from, long to, long trade) {
        return ConnectionSql.ADD
                .first(tx.sql(), from, to, clock.nowUtc())
                .compose(added -> added.isPresent()
                        ? tell(tx, "connection.requested", from, new Link(added.get(), from, to, "pending"), trade)
                        : Future.succeededFuture());
    }

    Future<Void> acceptByTrade(Tx tx, long acceptor, long other, long trade) {
        return ConnectionSql.LOCK_PAIR
                .first(tx.sql(), acceptor, other)
                .compose(link -> link.isPresent() && link.get().status().equals("pending")
                        ? accepted(tx, acceptor, link.get(), trade)
                        : Future.succeededFuture());
    }

    private Future<Void> tell(Tx tx, String kind, long actor, Link link, @Nullable Long trade) {
        JsonObject data = new JsonObject()
                .put("connection_id", link.id())
                .put("requester_id", link.requester())
                .put("addressee_id", link.addressee());
        if (trade != null) {
            data.put("trade_id", trade);
        }
        return events.append(tx, kind, actor, data);
    }
}
