package io.swapstead.accounts;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Which browsers somebody signs in with. */
final class Devices {
    private record Seen(long id, boolean fresh) {}

    /** $1 the user, $2 the hash in hexadecimal, $3 the time. */
    private static final Sql<Seen> SEEN = Sql.of(
            """
            insert into user_devices (device_hash, user_id, first_seen_at, last_seen_at) values (decode($2, 'hex'), $1, $3, $3)
            on conflict (device_hash, user_id) do update set last_seen_at = excluded.last_seen_at
            returning id, xmax = 0 as fresh""",
            row -> new Seen(row.getLong("id"), row.getBoolean("fresh")));

    private final EventLog events;
    private final Clock clock;

    Devices(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Notes with what somebody signs in; the first time is an event. */
    Future<Void> seen(Tx tx, long user, Accounts.Device device) {
        return SEEN.one(tx.sql(), user, device.hash(), clock.nowUtc())
                .compose(seen -> seen.fresh()
                        ? events.append(
                                tx,
                                "device.seen",
                                user,
                                new JsonObject().put("user_id", user).put("device_id", seen.id()))
                        : Future.succeededFuture());
    }
}
