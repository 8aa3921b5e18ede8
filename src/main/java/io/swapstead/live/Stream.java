package io.swapstead.live;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The durable events of each user, numbered without gaps under the lock of the user's row. */
final class Stream {
    /** A stored event, as {@code live.resume} replays it. */
    record Stored(long seq, String type, @Nullable Long notificationId, JsonObject data, Instant at) {
        Replays.Missed missed() {
            return new Replays.Missed(seq, type, notificationId, data);
        }

        Envelope envelope(String epoch, boolean withheld) {
            return withheld
                    ? Envelope.durable(epoch, seq, "withheld", at, new JsonObject())
                    : Envelope.durable(epoch, seq, type, at, data);
        }
    }

    /** What a stream holds after some number; no events when there are none, or too many to tell. */
    record Page(Live.Position position, List<Stored> events) {}

    private record Line(String epoch, long head, @Nullable Stored event) {}

    private static final Sql<Live.Position> APPEND = Sql.of(
            """
            with stream as (
              insert into user_stream (user_id, head) values ($1, 1)
              on conflict (user_id) do update set head = user_stream.head + 1
              returning epoch, head)
            insert into user_events (user_id, seq, type, notification_id, data, at)
            select $1, head, $2, $3, $4, $5 from stream
            returning seq as head, (select epoch::text from stream) as epoch""",
            Stream::position);
    /** The same for many users at once, in the order of their ids. */
    private static final Sql<Map.Entry<Long, Live.Position>> APPEND_ALL = Sql.of(
            """
            with told as (select user_id, data::jsonb as data from unnest($1::bigint[], $2::text[]) as t(user_id, data)),
            stream as (
              insert into user_stream (user_id, head) select user_id, 1 from told order by user_id
              on conflict (user_id) do update set head = user_stream.head + 1
              returning user_id, epoch, head),
            stored as (
              insert into user_events (user_id, seq, type, data, at)
              select s.user_id, s.head, $3, t.data, $4 from stream s join told t using (user_id))
            select user_id, epoch::text as epoch, head from stream""",
            row -> Map.entry(row.getLong("user_id"), position(row)));

    private static final Sql<Void> PRUNE =
            Sql.update("delete from user_events where user_id = $1 and (seq <= $2 or at < $3)");
    private static final Sql<Void> CREATE = Sql.update(
            "insert into user_stream (user_id) select unnest($1::bigint[]) order by 1 on conflict (user_id) do nothing");
    private static final Sql<Long> LOCK = Sql.of(
            "select user_id from user_stream where user_id = any($1) order by user_id for update",
            row -> row.getLong("user_id"));
    private static final Sql<Live.Position> POSITION =
            Sql.of("select epoch::text as epoch, head from user_stream where user_id = $1", Stream::position);
    private static final Sql<Line> AFTER = Sql.of(
            """
            select s.epoch::text as epoch, s.head, e.seq, e.type, e.notification_id, e.data, e.at from user_stream s
            left join user_events e on e.user_id = s.user_id and e.seq > $2
            where s.user_id = $1 order by e.seq limit $3""",
            Stream::line);
    private static final Sql<Map.Entry<Long, Live.Position>> HEADS = Sql.of(
            "select user_id, epoch::text as epoch, head from user_stream where user_id = any($1)",
            row -> Map.entry(row.getLong("user_id"), position(row)));
    private static final Sql<Void> SWEEP = Sql.update(
            """
            delete from user_events where (user_id, seq) in
              (select user_id, seq from user_events where at < $1 order by at limit 5000)""");

    /** Every so many events a stream is cut to what is kept, so that it costs next to nothing. */
    private static final int PRUNE_EVERY = 64;

    private final Clock clock;

    Stream(Clock clock) {
        this.clock = clock;
    }

    /** Adds the next event; the row stays locked until the transaction ends. */
    Future<Live.Position> append(
            Tx tx, long userId, String type, @Nullable Long notificationId, JsonObject data, Instant at) {
        return APPEND.one(tx.sql(), userId, type, notificationId, data, at.atOffset(java.time.ZoneOffset.UTC))
                .compose(position -> position.lastSeq() % PRUNE_EVERY == 0
                        ? PRUNE.run(tx.sql(), userId, position.lastSeq() - Limits.STREAM_EVENTS, oldest())
                                .map(position)
                        : Future.succeededFuture(position));
    }

    /** Adds one event for each of many users; answers where each stream stands. */
    Future<Map<Long, Live.Position>> appendAll(Tx tx, String type, Map<Long, JsonObject> data, Instant at) {
        List<Long> users = List.copyOf(data.keySet());
        return APPEND_ALL
                .list(
                        tx.sql(),
                        users.toArray(Long[]::new),
                        users.stream()
                                .map(user ->
                                        Objects.requireNonNull(data.get(user)).encode())
                                .toArray(String[]::new),
                        type,
                        at.atOffset(java.time.ZoneOffset.UTC))
                .map(rows -> rows.stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Locks the rows of users in the order of their ids, making those that are absent. */
    Future<Void> lock(Tx tx, Collection<Long> userIds) {
        Long[] ids = userIds.toArray(Long[]::new);
        return CREATE.run(tx.sql(), (Object) ids)
                .compose(created -> LOCK.list(tx.sql(), (Object) ids))
                .mapEmpty();
    }

    /** Where the stream stands; it begins now if it has not yet. */
    Future<Live.Position> position(SqlClient sql, long userId) {
        return POSITION.first(sql, userId)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.get())
                        : CREATE.run(sql, (Object) new Long[] {userId}).compose(created -> POSITION.one(sql, userId)));
    }

    /** Up to one more than can be replayed of the events after a number; empty when there is no stream. */
    Future<Optional<Page>> after(SqlClient sql, long userId, long seq) {
        return AFTER.list(sql, userId, seq, Limits.REPLAY + 1)
                .map(lines -> lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Page(
                                new Live.Position(lines.get(0).epoch, lines.get(0).head),
                                lines.stream()
                                        .map(Line::event)
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    /** Where the streams of many users stand; users without one are left out. */
    Future<Map<Long, Live.Position>> heads(SqlClient sql, Collection<Long> userIds) {
        return HEADS.list(sql, (Object) userIds.toArray(Long[]::new)).map(rows -> {
            Map<Long, Live.Position> heads = new HashMap<>();
            rows.forEach(row -> heads.put(row.getKey(), row.getValue()));
            return heads;
        });
    }

    /** Removes some of what is older than streams are kept. */
    Future<Integer> sweep(SqlClient sql) {
        return SWEEP.run(sql, oldest());
    }

    private OffsetDateTime oldest() {
        return clock.nowUtc().minus(Limits.STREAM_AGE);
    }

    private static Live.Position position(Row row) {
        return new Live.Position(row.getString("epoch"), row.getLong("head"));
    }

    private static Line line(Row row) {
        Long seq = row.getLong("seq");
        Stored event = seq == null
                ? null
                : new Stored(
                        seq,
                        row.getString("type"),
                        row.getLong("notification_id"),
                        row.getJsonObject("data"),
                        row.get(OffsetDateTime.class, "at").toInstant());
        return new Line(row.getString("epoch"), row.getLong("head"), event);
    }
}
