package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several accounts on one device within some days. The device is what counts: an address is shared by whole houses. */
final class DeviceCluster implements Watch {
    /** So many accounts are put on the desk at once. */
    private static final int MOST = 20;

    private static final Set<String> BARRING = Set.of("suspend", "ban");

    private record Account(long id, boolean barred) {}

    /** $1 the device as one account has it, $2 the time, $3 days, $4 how many. */
    private static final Sql<Account> ACCOUNTS = Sql.of(
            """
            select u.id, u.banned_at is not null or coalesce(u.suspended_until > $2::timestamptz, false) as barred
            from user_devices mine join user_devices d on d.device_hash = mine.device_hash join users u on u.id = d.user_id
            where mine.id = $1 and d.last_seen_at > $2::timestamptz - $3::int * interval '1 day' and u.deleted_at is null
            order by barred desc, d.last_seen_at desc limit $4""",
            row -> new Account(row.getLong("id"), row.getBoolean("barred")));

    /** Devices on which $1 was seen within $3 days before $2. */
    private static final Sql<Long> DEVICES = Sql.of(
            "select id from user_devices where user_id = $1 and last_seen_at > $2::timestamptz - $3::int * interval '1 day' order by id",
            row -> row.getLong("id"));

    private final Flagging.Devices rule;

    DeviceCluster(Flagging.Devices rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("device.seen", "action.taken");
    }

    /** Also when one of them is barred: what was a mere cluster is a way around it then. */
    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> {
            OffsetDateTime at = event.at().atOffset(ZoneOffset.UTC);
            if (event.kind().equals("device.seen")) {
                return look(tx, event.id("device_id"), at);
            }
            return BARRING.contains(event.data().getString("action_type"))
                    ? DEVICES.list(tx.sql(), event.id("target_user_id"), at, rule.days())
                            .compose(devices -> look(tx, devices, at))
                    : Future.succeededFuture(List.of());
        });
    }

    private Future<List<Suspicion>> look(Tx tx, List<Long> devices, OffsetDateTime at) {
        Future<List<Suspicion>> all = Future.succeededFuture(new ArrayList<>());
        for (long device : devices) {
            all = all.compose(found -> look(tx, device, at).map(more -> {
                found.addAll(more);
                return found;
            }));
        }
        return all;
    }

    private Future<List<Suspicion>> look(Tx tx, long device, OffsetDateTime at) {
        return ACCOUNTS.list(tx.sql(), device, at, rule.days(), MOST).map(accounts -> suspicions(device, accounts));
    }

    private List<Suspicion> suspicions(long device, List<Account> accounts) {
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
                                        .put("device_id", device)
                                        .put("user_ids", ids)
                                        .put("barred", barred))
                        .knownBy(Duration.ofDays(rule.days()), "user_ids", "barred"))
                .toList();
    }
}
