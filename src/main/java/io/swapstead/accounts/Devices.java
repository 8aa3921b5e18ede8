package io.swapstead.accounts;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Which browsers somebody signs in with. */
final class Devices {
    private record Seen(long id, boolean news) {}

    /** $1 the user, $2 the hash in hexadecimal, $3 the time. News is what was not seen for a day. */
    private static final Sql<Seen> SEEN = Sql.of(
            """
            with before as (
              select 1 from user_devices where device_hash = decode($2, 'hex') and user_id = $1
                and last_seen_at > $3::timestamptz - interval '1 day')
            insert into user_devices (device_hash, user_id, first_seen_at, last_seen_at) values (decode($2, 'hex'), $1, $3, $3)
            on conflict (device_hash, user_id) do update set last_seen_at = excluded.last_seen_at
            returning id, not exists (select from before) as news""",
            row -> new Seen(row.getLong("id"), row.getBoolean("news")));

    private final EventLog events;
    private final Clock clock;

    Devices(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Notes with what somebody signs in; the first time, and the first after a day, is an event. */
    Future<Void> seen(Tx tx, long user, Accounts.Device device) {
        return SEEN.one(tx.sql(), user, device.hash(), clock.nowUtc())
                .compose(seen -> seen.news()
                        ? events.append(
                                tx,
                                "device.seen",
                                user,
                                new JsonObject().put("user_id", user).put("device_id", seen.id()))
                        : Future.succeededFuture());
    }
}
