package io.swapstead.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.bus.Bus;
import io.swapstead.bus.Topic;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The table of all that happened: outbox, audit trail and replay source at once. An event is appended in the transaction of
 * its cause, so neither exists without the other.
 */
public final class EventLog {
    /** Says that the log has grown, and by whom; a hint for followers, who look by themselves now and then as well. */
    public static final Topic<JsonObject> GREW = new Topic<>("events.grew", JsonObject.class);

    /** Hints are gathered this long, so that a busy node sends few. */
    private static final long HINT_MILLIS = 3;

    private static final JsonArray NOBODY = new JsonArray();

    private static final Sql<Void> APPEND =
            Sql.update("insert into event (at, kind, actor_id, data) values ($1, $2, $3, $4)");

    private static final Sql<Void> APPEND_ALL = Sql.update(
            "insert into event (at, kind, data) select $1, $2, data::jsonb from unnest($3::text[]) as t(data)");

    /**
     * Events after a position whose transactions, and all older ones, have ended: a number is given before its commit, so
     * walking by number alone would skip late commits.
     */
    private static final Sql<Event> AFTER = Sql.of(
            """
            select seq, tx::text as tx, at, kind, version, actor_id, data from event
            where (tx, seq) > ($1::text::xid8, $2) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, seq limit $3""",
            EventLog::event);

    private static final Sql<Event.Position> END = Sql.of(
            """
            select tx::text as tx, seq from event
            where tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx desc, seq desc limit 1""",
            row -> new Event.Position(row.getString("tx"), row.getLong("seq")));

    private final Vertx vertx;
    private final Bus bus;
    private final Clock clock;
    private final AtomicBoolean hinting = new AtomicBoolean();
    private final Set<Long> actors = ConcurrentHashMap.newKeySet();
    private final Cache<Long, Long> wrote =
            Caffeine.newBuilder().expireAfterWrite(Limits.OWN_WRITES).build();

    public EventLog(Vertx vertx, Bus bus, Clock clock) {
        this.vertx = vertx;
        this.bus = bus;
        this.clock = clock;
    }

    /** From now on writes on other nodes are known here as well, a moment after their commit. */
    public Future<Void> listen() {
        return bus.hear(GREW, hint -> hint.getJsonArray("actors", NOBODY)
                .forEach(actor -> wrote.put(((Number) actor).longValue(), System.nanoTime())));
    }

    /** Appends an event to the transaction; followers hear of it once that has committed. */
    public Future<Void> append(Tx tx, String kind, @Nullable Long actor, JsonObject data) {
        tx.afterCommit(() -> {
            if (actor != null) {
                wrote.put(actor, System.nanoTime());
                actors.add(actor);
            }
            hint();
        });
        return APPEND.run(tx.sql(), clock.nowUtc(), kind, actor, data).mapEmpty();
    }

    /** Appends many events of a kind that nobody did, in one statement. */
    public Future<Void> appendAll(Tx tx, String kind, List<JsonObject> all) {
        if (all.isEmpty()) {
            return Future.succeededFuture();
        }
        tx.afterCommit(this::hint);
        String[] data = all.stream().map(JsonObject::encode).toArray(String[]::new);
        return APPEND_ALL.run(tx.sql(), clock.nowUtc(), kind, data).mapEmpty();
    }

    /**
     * When a user's last event was committed, or when this node heard of it, by {@link System#nanoTime}; empty when that is longer ago
     * than a follower may lag.
     */
    public OptionalLong lastWrite(long actor) {
        Long at = wrote.getIfPresent(actor);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** Up to {@code limit} events after a position, in the log's order. */
    public static Future<List<Event>> after(SqlClient sql, Event.Position position, int limit) {
        return AFTER.list(sql, position.tx(), position.seq(), limit);
    }

    /** The last position that can be read now. */
    public static Future<Event.Position> end(SqlClient sql) {
        return END.first(sql).map(end -> end.orElse(Event.Position.START));
    }

    /** Tells followers of events that a statement appended by itself, once that has committed. */
    public void appended() {
        hint();
    }

    private void hint() {
        if (hinting.compareAndSet(false, true)) {
            vertx.setTimer(HINT_MILLIS, id -> {
                hinting.set(false);
                List<Long> by = List.copyOf(actors);
                by.forEach(actors::remove);
                bus.publish(GREW, new JsonObject().put("actors", new JsonArray(by)));
            });
        }
    }

    static Event event(Row row) {
        return new Event(
                new Event.Position(row.getString("tx"), row.getLong("seq")),
                row.get(OffsetDateTime.class, "at").toInstant(),
                row.getString("kind"),
                row.getInteger("version"),
                row.getLong("actor_id"),
                row.getJsonObject("data"));
    }
}
