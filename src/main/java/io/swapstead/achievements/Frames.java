package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Teller;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Frames: which tiers somebody may wear now, which they do, and what becomes of those whose reason is gone. */
final class Frames {
    static final List<String> TIERS = List.of("bronze", "silver", "gold", "platinum", "legendary");

    /** Below the bar this long, a frame is lost. */
    static final Duration GRACE = Duration.ofDays(7);

    /** A frame taken back. */
    record Lost(long user, String tier, List<String> keys) {}

    /** Somebody who wears another frame now. */
    private record Fallen(long user, String from, String to) {}

    private static final Sql<JsonObject> LIST = Sql.of(
            """
            select json_build_object('tier', t.tier, 'unlocked', t.tier = 'bronze' or f.id is not null,
              'unlocked_at', coalesce(%s, case when t.tier = 'bronze' then %s end), 'is_active', t.tier = u.active_frame_tier) as frame
            from users u cross join unnest($2::text[]) with ordinality as t(tier, rank)
            left join user_frames f on f.user_id = u.id and f.frame_tier = t.tier
            where u.id = $1 order by t.rank"""
                    .formatted(Times.iso("f.unlocked_at"), Times.iso("u.created_at")),
            row -> row.getJsonObject("frame"));

    private static final Sql<Boolean> MAY_WEAR = Sql.of(
            """
            select $2 = 'bronze' or exists (select from user_frames where user_id = u.id and frame_tier = $2) as may
            from (select id from users where id = $1 for no key update) u""",
            row -> row.getBoolean("may"));
    private static final Sql<Void> TAKE_OFF = Sql.update(
            "update user_frames set is_active = false where user_id = $1 and is_active and frame_tier <> $2");
    private static final Sql<Void> PUT_ON = Sql.update(
            "update user_frames set is_active = true where user_id = $1 and frame_tier = $2 and not is_active");
    /** No row when it is worn already. */
    private static final Sql<Void> WEAR = Sql.update(
            """
            update users set active_frame_tier = $2, profile_version = profile_version + 1, updated_at = $3
            where id = $1 and active_frame_tier <> $2""");

    private static final String REASON =
            """
            from user_achievements a join achievement_definitions d on d.id = a.achievement_id
            where a.user_id = f.user_id and d.frame_tier_unlock = f.frame_tier and a.unlocked_at is not null""";

    /**
     * What nothing grants any more, and has not for the time of grace; of users from $1 to $2. A frame that no achievement ever opened
     * was given and stays.
     */
    private static final String DUE =
            """
            from user_frames f where f.user_id between $1 and $2 and f.frame_tier <> 'bronze'
              and exists (select %1$s) and not exists (select %1$s and coalesce(a.revoked_at > $3, true))"""
                    .formatted(REASON);

    private static final String KEYS = "array(select d.key " + REASON + ") as keys";
    private static final Sql<Lost> FIND_LOST =
            Sql.of("select f.user_id, f.frame_tier, " + KEYS + " " + DUE, Frames::lost);
    private static final Sql<Long> LOCK = Sql.of(
            "select id from users where id = any($1::bigint[]) order by id for no key update",
            row -> row.getLong("id"));
    private static final Sql<Lost> TAKE_BACK = Sql.of(
            """
            with due as (select f.id, f.user_id, f.frame_tier, %s %s),
              gone as (delete from user_frames where id in (select id from due))
            select user_id, frame_tier, keys from due"""
                    .formatted(KEYS, DUE),
            Frames::lost);

    /** Whoever wore a frame that is gone wears the best that is left. */
    private static final Sql<Fallen> FALL = Sql.of(
            """
            with best as (
              select u.id, u.active_frame_tier as before, coalesce((select f.frame_tier from user_frames f where f.user_id = u.id
                order by array_position($2::text[], f.frame_tier) desc limit 1), 'bronze') as tier
              from users u where u.id = any($1::bigint[]) and u.active_frame_tier <> 'bronze'
                and not exists (select from user_frames f where f.user_id = u.id and f.frame_tier = u.active_frame_tier)),
            worn as (update user_frames f set is_active = true from best b where f.user_id = b.id and f.frame_tier = b.tier)
            update users u set active_frame_tier = b.tier, profile_version = profile_version + 1, updated_at = $3
            from best b where u.id = b.id returning u.id, b.before, b.tier""",
            row -> new Fallen(row.getLong("id"), row.getString("before"), row.getString("tier")));

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Teller teller;

    Frames(Db db, Clock clock, EventLog events, Teller teller) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.teller = teller;
    }

    Future<JsonObject> list(long user) {
        return LIST.list(db.sql(), user, TIERS.toArray(String[]::new)).map(frames -> new JsonObject()
                .put("frames", new JsonArray(frames))
                .put(
                        "active_frame",
                        frames.stream()
                                .filter(frame -> frame.getBoolean("is_active"))
                                .map(frame -> frame.getString("tier"))
                                .findFirst()
                                .orElse("bronze")));
    }

    Future<JsonObject> wear(Achievements.Wear command) {
        long user = command.by().userId();
        String tier = command.tier();
        return db.once(command.by(), JsonObject.class, tx -> MAY_WEAR.one(tx.sql(), user, tier)
                .compose(may -> {
                    if (!may) {
                        throw Failure.forbidden("This frame is still locked.").field("frame_tier", "is locked");
                    }
                    return TAKE_OFF.run(tx.sql(), user, tier);
                })
                .compose(off -> PUT_ON.run(tx.sql(), user, tier))
                .compose(on -> WEAR.run(tx.sql(), user, tier, clock.nowUtc()))
                .compose(changed -> changed == 0
                        ? Future.<Void>succeededFuture()
                        : tell(tx, user, List.of(new Fallen(user, tier, tier))))
                .map(told -> new JsonObject().put("status", "ok").put("active_frame", tier)));
    }

    /** What a recalculation would take back from users from one id to another. */
    Future<List<Lost>> due(Tx tx, long from, long to) {
        return FIND_LOST.list(tx.sql(), from, to, clock.nowUtc().minus(GRACE));
    }

    /** Takes back what has had no reason for the time of grace. */
    Future<List<Lost>> takeBack(Tx tx, long from, long to) {
        return due(tx, from, to).compose(due -> {
            if (due.isEmpty()) {
                return Future.succeededFuture(due);
            }
            Long[] users = due.stream().map(Lost::user).distinct().toArray(Long[]::new);
            return LOCK.list(tx.sql(), (Object) users)
                    .compose(locked ->
                            TAKE_BACK.list(tx.sql(), from, to, clock.nowUtc().minus(GRACE)))
                    .compose(lost -> revoke(tx, lost)
                            .compose(told -> FALL.list(tx.sql(), users, TIERS.toArray(String[]::new), clock.nowUtc()))
                            .compose(fallen -> tell(tx, null, fallen))
                            .map(lost));
        });
    }

    private Future<Void> revoke(Tx tx, List<Lost> lost) {
        List<JsonObject> revoked = lost.stream()
                .flatMap(each -> each.keys().stream()
                        .map(key -> new JsonObject().put("user_id", each.user()).put("key", key)))
                .toList();
        return events.appendAll(tx, "achievement.revoked", revoked);
    }

    /** The event's {@code lost} says whether it was not the user's own wish. */
    private Future<Void> tell(Tx tx, @Nullable Long actor, List<Fallen> changed) {
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        Map<Long, JsonObject> told = new TreeMap<>();
        List<JsonObject> logged = new ArrayList<>();
        for (Fallen each : changed) {
            JsonObject data = new JsonObject().put("frame_tier", each.to()).put("lost", actor == null);
            if (actor == null) {
                data.put("lost_tier", each.from());
            }
            told.put(each.user(), data);
            logged.add(data.copy().put("user_id", each.user()));
        }
        return teller.tell(tx, "frame.changed", told)
                .compose(done -> actor == null
                        ? events.appendAll(tx, "frame.changed", logged)
                        : events.append(tx, "frame.changed", actor, logged.get(0)));
    }

    private static Lost lost(Row row) {
        return new Lost(
                row.getLong("user_id"), row.getString("frame_tier"), Arrays.asList(row.getArrayOfStrings("keys")));
    }
}
