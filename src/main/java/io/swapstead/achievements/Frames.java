package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Teller;
import io.swapstead.profiles.Times;
import io.swapstead.profiles.Wearing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames: which tiers somebody may wear now, which they do, and what becomes of those whose reason is gone. */
final class Frames {
    static final List<String> TIERS = List.of("bronze", "silver", "gold", "platinum", "legendary");

    /** Below the bar this long, a frame is lost. */
    static final Duration GRACE = Duration.ofDays(7);

    /** A frame taken back. */
    record Lost(long user, String tier, List<String> keys) {}

    private static final Sql<JsonObject> LIST = Sql.of(
            """
            select json_build_object('tier', t.tier, 'unlocked', t.tier = 'bronze' or f.id is not null,
              'unlocked_at', coalesce(%s, case when t.tier = 'bronze' then %s end), 'is_active', t.tier = u.active_frame_tier) as frame
            from users u cross join unnest($2::text[]) with ordinality as t(tier, rank)
            left join user_frames f on f.user_id = u.id and f.frame_tier = t.tier
            where u.id = $1 order by t.rank"""
                    .formatted(Times.iso("f.unlocked_at"), Times.iso("u.created_at")),
            row -> row.getJsonObject("frame"));

    private static final String REASON =
            """
            from user_achievements a join achievement_definitions d on d.id = a.achievement_id
            where a.user_id = f.user_id and d.frame_tier_unlock = f.frame_tier and a.unlocked_at is not null""";

    /** What nothing grants any more, and has not for the time of grace; looked at by the run of one of the keys $3, or of all. */
    private static final String DUE =
            """
            from user_frames f where %%s and f.frame_tier <> 'bronze'
              and not exists (select %1$s and coalesce(a.revoked_at > $2, true))
              and ($3::text[] is null or exists (select %1$s and d.key = any($3)))"""
                    .formatted(REASON);

    private static final String KEYS = "array(select d.key " + REASON + ") as keys";
    private static final String OF_SOME = DUE.formatted("f.user_id = any($1::bigint[])");
    private static final String IN_RANGE = DUE.formatted("f.user_id between ($1::bigint[])[1] and ($1::bigint[])[2]");
    private static final Sql<Lost> DUE_OF_SOME = found(OF_SOME);
    private static final Sql<Lost> DUE_IN_RANGE = found(IN_RANGE);
    private static final Sql<Long> LOCK = Sql.of(
            "select id from users where id = any($1::bigint[]) order by id for no key update",
            row -> row.getLong("id"));
    private static final Sql<Lost> TAKE_BACK = Sql.of(
            """
            with due as (select f.id, f.user_id, f.frame_tier, %s %s),
              gone as (delete from user_frames where id in (select id from due))
            select user_id, frame_tier, keys from due"""
                    .formatted(KEYS, OF_SOME),
            Frames::lost);
    /** Whoever wore a frame that is gone wears the best that is left. */
    private static final Sql<Wearing.Worn> FALL = Sql.of(
            """
            with best as (
              select u.id, u.active_frame_tier as before, coalesce((select f.frame_tier from user_frames f where f.user_id = u.id
                order by array_position($2::text[], f.frame_tier) desc limit 1), 'bronze') as tier
              from users u where u.id = any($1::bigint[]) and u.active_frame_tier <> 'bronze'
                and not exists (select from user_frames f where f.user_id = u.id and f.frame_tier = u.active_frame_tier)),
            worn as (update user_frames f set is_active = true from best b where f.user_id = b.id and f.frame_tier = b.tier)
            update users u set active_frame_tier = b.tier, profile_version = profile_version + 1, updated_at = $3
            from best b where u.id = b.id returning u.id, b.before, b.tier""",
            row -> new Wearing.Worn(row.getLong("id"), row.getString("tier"), row.getString("before")));

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Wearing wearing;

    Frames(Db db, Clock clock, EventLog events, Teller teller) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.wearing = new Wearing(clock, events, teller);
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
        return db.once(command.by(), JsonObject.class, tx -> wearing.wear(tx, user, tier, "frame_tier")
                .map(worn -> new JsonObject().put("status", "ok").put("active_frame", tier)));
    }

    /**
     * What a recalculation would take back.
     *
     * @param keys the achievements that it looks at; null for all
     */
    Future<List<Lost>> due(Tx tx, Scope scope, @Nullable List<String> keys) {
        return (scope.isRange() ? DUE_IN_RANGE : DUE_OF_SOME).list(tx.sql(), scope.ids(), graceSince(), names(keys));
    }

    /** Takes back what has had no reason for the time of grace. */
    Future<List<Lost>> takeBack(Tx tx, Scope scope, @Nullable List<String> keys) {
        return due(tx, scope, keys).compose(due -> {
            if (due.isEmpty()) {
                return Future.succeededFuture(due);
            }
            Long[] users = due.stream().map(Lost::user).distinct().toArray(Long[]::new);
            return LOCK.list(tx.sql(), (Object) users)
                    .compose(locked -> TAKE_BACK.list(tx.sql(), users, graceSince(), names(keys)))
                    .compose(lost -> revoke(tx, lost)
                            .compose(told -> FALL.list(tx.sql(), users, TIERS.toArray(String[]::new), clock.nowUtc()))
                            .compose(fallen -> wearing.tell(tx, null, fallen))
                            .map(lost));
        });
    }

    private OffsetDateTime graceSince() {
        return clock.nowUtc().minus(GRACE);
    }

    private static String @Nullable [] names(@Nullable List<String> keys) {
        return keys == null ? null : keys.toArray(String[]::new);
    }

    private Future<Void> revoke(Tx tx, List<Lost> lost) {
        List<JsonObject> revoked = lost.stream()
                .flatMap(each -> each.keys().stream()
                        .map(key -> new JsonObject().put("user_id", each.user()).put("key", key)))
                .toList();
        return events.appendAll(tx, "achievement.revoked", revoked);
    }

    private static Sql<Lost> found(String due) {
        return Sql.of("select f.user_id, f.frame_tier, " + KEYS + " " + due, Frames::lost);
    }

    private static Lost lost(Row row) {
        return new Lost(
                row.getLong("user_id"), row.getString("frame_tier"), Arrays.asList(row.getArrayOfStrings("keys")));
    }
}
