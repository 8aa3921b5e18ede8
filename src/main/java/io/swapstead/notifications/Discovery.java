package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Finds whom a new listing concerns, in the order of their ids, some at a time: the first with the event itself, the others in jobs of
 * their own, each queued by the one before it in its own transaction. So nobody is told twice, and nobody's stream is held for long.
 */
final class Discovery {
    /** Tells more of those whom a listing concerns; the key is the event's place and the last user that was told. */
    static final String LISTING = "notifications.listing";

    private final Db db;
    private final Jobs jobs;
    private final Fanout fanout;
    private final Clock clock;

    Discovery(Db db, Jobs jobs, Fanout fanout, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.jobs = jobs;
        this.fanout = fanout;
    }

    Future<Void> start() {
        return jobs.work(LISTING, this::tell);
    }

    /**
     * The first of them, with the rest queued.
     *
     * @param busy whether the transaction has enough to tell, so that all of them wait
     */
    Future<List<Notice>> first(Tx tx, Event event, boolean busy) {
        return busy ? queue(tx, event.position(), 0).map(List.of()) : some(tx, event.position(), event.data(), 0);
    }

    private Future<Void> tell(Job job) {
        String[] key = job.key().split(":", 3);
        Event.Position position = new Event.Position(key[0], Long.parseLong(key[1]));
        return db.tx(tx -> DiscoverySql.LISTED
                .first(tx.sql(), position.tx(), position.seq())
                .compose(data -> data.isEmpty()
                        ? Future.succeededFuture(List.<Notice>of())
                        : some(tx, position, data.get(), Long.parseLong(key[2])))
                .compose(notices -> fanout.tell(tx, notices))
                .compose(told -> job.finish(tx)));
    }

    private Future<List<Notice>> some(Tx tx, Event.Position position, JsonObject listing, long after) {
        long owner = listing.getLong("user_id");
        Long[] items = listing.getJsonArray("item_ids", new JsonArray()).stream()
                .map(id -> ((Number) id).longValue())
                .toArray(Long[]::new);
        return DiscoverySql.CONCERNED
                .list(tx.sql(), owner, items, listing.getLong("import_id"), after, Limits.TOLD_AT_ONCE, clock.nowUtc())
                .compose(found -> {
                    List<Notice> notices =
                            found.stream().map(one -> notice(owner, one)).toList();
                    return found.size() < Limits.TOLD_AT_ONCE
                            ? Future.succeededFuture(notices)
                            : queue(tx, position, found.get(found.size() - 1).userId())
                                    .map(notices);
                });
    }

    private Future<Void> queue(Tx tx, Event.Position position, long after) {
        return jobs.queue(tx, LISTING, position.tx() + ":" + position.seq() + ":" + after, null);
    }

    private static Notice notice(long owner, DiscoverySql.Concerned one) {
        return new Notice(
                one.userId(),
                one.wanted() ? Type.WANTED_LISTED : Type.FAVORITE_LISTED,
                owner,
                "user:" + owner,
                one.thing(),
                "/u/{actor}",
                new JsonObject().put("user_id", owner));
    }
}
