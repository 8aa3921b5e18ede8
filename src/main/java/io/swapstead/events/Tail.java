package io.swapstead.events;

import io.swapstead.bus.Bus;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Walks the event log on every node that has one, for what each of them holds in memory. Its effect must be able to see an event
 * twice, because the tail looks further than a {@link Follower} may: it takes what is committed at once, also while an older
 * transaction keeps the log's horizon back, and moves on only when the horizon has.
 */
public final class Tail {
    private record Seen(Event event, boolean settled) {}

    private record Waiting(long since, Promise<Void> promise) {}

    private static final Sql<Seen> AFTER = Sql.of(
            """
            select seq, tx::text as tx, at, kind, version, actor_id, data,
              tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from event where (tx, seq) > ($1::text::xid8, $2) order by tx, seq limit $3""",
            Tail::seen);

    private final Db db;
    private final Bus bus;
    private final Function<List<Event>, Future<Void>> effect;
    private final Walk walk;
    /** Numbers of events that had their effect already, behind the position. */
    private final Set<Long> ahead = new HashSet<>();

    private final List<Waiting> waiting = new ArrayList<>();
    private Event.Position position = Event.Position.START;
    private volatile long current = System.nanoTime();

    /** @param effect what events do to the memory of this node; those of a batch come in the log's order */
    public Tail(Vertx vertx, Db db, Bus bus, String name, Function<List<Event>, Future<Void>> effect) {
        this.db = db;
        this.bus = bus;
        this.effect = effect;
        this.walk = new Walk(vertx, "tail " + name, Limits.FOLLOWER_BATCH, this::step);
    }

    /** Starts behind a position, on the calling context. */
    public Future<Void> start(Event.Position from) {
        position = from;
        return walk.start(bus);
    }

    public void stop() {
        walk.stop();
    }

    /** All that was committed before this moment of {@link System#nanoTime} has had its effect. */
    public long current() {
        return current;
    }

    /** Completes when all that was committed before a moment of {@link System#nanoTime} has had its effect. */
    public Future<Void> since(long nanos) {
        if (current - nanos > 0) {
            return Future.succeededFuture();
        }
        Promise<Void> promise = Promise.promise();
        waiting.add(new Waiting(nanos, promise));
        walk.walk();
        return promise.future();
    }

    private Future<Integer> step() {
        long began = System.nanoTime();
        int limit = Limits.FOLLOWER_BATCH + ahead.size();
        return AFTER.list(db.sql(), position.tx(), position.seq(), limit).compose(seen -> {
            List<Event> fresh = seen.stream()
                    .map(Seen::event)
                    .filter(event -> !ahead.contains(event.position().seq()))
                    .toList();
            return (fresh.isEmpty() ? Future.<Void>succeededFuture() : effect.apply(fresh))
                    .map(done -> moved(seen, limit, began));
        });
    }

    private int moved(List<Seen> seen, int limit, long began) {
        boolean settled = true;
        for (Seen each : seen) {
            Event.Position at = each.event().position();
            settled &= each.settled();
            if (settled) {
                position = at;
                ahead.remove(at.seq());
            } else {
                ahead.add(at.seq());
            }
        }
        if (seen.size() == limit) {
            return Limits.FOLLOWER_BATCH;
        }
        current = began;
        List<Waiting> due =
                waiting.stream().filter(each -> began - each.since() > 0).toList();
        waiting.removeAll(due);
        due.forEach(each -> each.promise().complete());
        return 0;
    }

    private static Seen seen(Row row) {
        return new Seen(EventLog.event(row), row.getBoolean("settled"));
    }
}
