package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Several accounts on one device within some days. The device is what counts: an address is shared by whole houses. */
final class DeviceCluster implements Watch {
    /** So many accounts are put on the desk at once. */
    private static final int MOST = 20;

    private record Account(long id, boolean barred) {}

    /** $1 the device as one account has it, $2 the time, $3 days, $4 how many. */
    private static final Sql<Account> ACCOUNTS = Sql.of(
            """
            select u.id, u.banned_at is not null or coalesce(u.suspended_until > $2::timestamptz, false) as barred
            from user_devices mine join user_devices d on d.device_hash = mine.device_hash join users u on u.id = d.user_id
            where mine.id = $1 and d.last_seen_at > $2::timestamptz - $3::int * interval '1 day' and u.deleted_at is null
            order by u.id desc limit $4""",
            row -> new Account(row.getLong("id"), row.getBoolean("barred")));

    private final Flagging.Devices rule;

    DeviceCluster(Flagging.Devices rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("device.seen");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> ACCOUNTS.list(
                        tx.sql(), event.id("device_id"), event.at().atOffset(ZoneOffset.UTC), rule.days(), MOST)
                .map(accounts -> suspicions(event, accounts)));
    }

    private List<Suspicion> suspicions(Event event, List<Account> accounts) {
        if (accounts.size() < rule.accounts()) {
            return List.of();
        }
        boolean barred = accounts.stream().anyMatch(Account::barred);
        JsonArray ids = new JsonArray(accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .filter(account -> !account.barred())
                .map(account -> new Suspicion(
                        account.id(),
                        "device_cluster",
                        barred ? rule.weights().grave() : rule.weights().mild(),
                        new JsonObject()
                                .put("device_id", event.id("device_id"))
                                .put("user_ids", ids)
                                .put("barred", barred)))
                .toList();
    }
}
