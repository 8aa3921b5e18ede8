package io.swapstead.reputation;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What reviews and ended trades add up to, computed anew from them in the transaction of each change. */
public final class Standing {
    /** Response times count this long. */
    static final int RESPONSE_DAYS = 90;

    private static final Sql<Void> BEGIN = Sql.update(
            "insert into user_reputation (user_id) select unnest($1::bigint[]) on conflict (user_id) do nothing");

    /** Who recomputes waits for whoever does already, and then sees what they wrote. */
    private static final Sql<Long> LOCK = Sql.of(
            "select user_id from user_reputation where user_id = any($1::bigint[]) order by user_id for update",
            row -> row.getLong("user_id"));

    /** Answers whose card shows something else now. */
    private static final Sql<Long> RECOMPUTE = Sql.of(
            """
            with ended as (
              select user_id, count(*) filter (where status = 'completed') as completed,
                count(*) filter (where status <> 'completed' and fault_user_id = user_id) as failed
              from (select proposer_id as user_id, status, fault_user_id from trade_proposals where proposer_id = any($1::bigint[])
                union all
                select recipient_id, status, fault_user_id from trade_proposals where recipient_id = any($1)) as side
              where status = 'completed' or fault_user_id is not null group by user_id),
            reviewed as (
              select subject_id as user_id, count(*) as n, sum(rating) as stars from reviews
              where subject_id = any($1) and visible_at is not null and removed_at is null group by subject_id),
            answered as (
              select recipient_id as user_id, percentile_cont(0.5) within group (
                order by extract(epoch from first_answered_at - created_at) / 3600) as hours
              from trade_proposals where recipient_id = any($1) and first_answered_at is not null
                and created_at > $2::timestamptz - make_interval(days => $3) group by recipient_id)
            update user_reputation r set average_rating = round(now.average, 2), total_reviews = now.n,
              weighted_score = now.weighted, tier = now.tier, completed_trades = now.completed, failed_trades = now.failed,
              response_time_hours = now.hours, updated_at = $2
            from (
              select u.user_id, v.stars::numeric / v.n as average, coalesce(v.n, 0) as n,
                round((15 + coalesce(v.stars, 0))::numeric / (5 + coalesce(v.n, 0)), 4) as weighted,
                case when v.n >= 50 and v.stars >= 4.7 * v.n then 'elite' when v.n >= 20 and v.stars >= 4.5 * v.n then 'trusted'
                  when v.n >= 5 and v.stars >= 4 * v.n then 'established' else 'new' end as tier,
                coalesce(e.completed, 0) as completed, coalesce(e.failed, 0) as failed,
                case when a.hours is not null then least(greatest(round(a.hours::numeric, 2), 0), 999999.99) end as hours
              from unnest($1) as u(user_id) left join ended e using (user_id) left join reviewed v using (user_id)
                left join answered a using (user_id)) as now
            where r.user_id = now.user_id and (r.average_rating, r.total_reviews, r.weighted_score, r.completed_trades,
                r.failed_trades, r.response_time_hours, r.tier)
              is distinct from (round(now.average, 2), now.n, now.weighted, now.completed, now.failed, now.hours, now.tier)
            returning r.user_id""",
            row -> row.getLong("user_id"));

    /** Those of whose answers one has just become too old to count. */
    private static final Sql<Long> AGED = Sql.of(
            """
            select distinct recipient_id from trade_proposals where first_answered_at is not null
              and created_at between $1::timestamptz - make_interval(days => $2 + 2) and $1::timestamptz - make_interval(days => $2)""",
            row -> row.getLong("recipient_id"));

    private final Clock clock;
    private final EventLog events;

    public Standing(Clock clock, EventLog events) {
        this.clock = clock;
        this.events = events;
    }

    /** Recomputes users, and says of those whose card has changed that it has. */
    public Future<Void> recompute(Tx tx, Collection<Long> users) {
        if (users.isEmpty()) {
            return Future.succeededFuture();
        }
        Long[] ids = new TreeSet<>(users).toArray(Long[]::new);
        return BEGIN.run(tx.sql(), (Object) ids)
                .compose(begun -> LOCK.list(tx.sql(), (Object) ids))
                .compose(locked -> RECOMPUTE.list(tx.sql(), ids, clock.nowUtc(), RESPONSE_DAYS))
                .compose(changed -> tell(tx, changed));
    }

    /** Recomputes those whose response time is another today than yesterday. */
    Future<Void> age(Tx tx) {
        OffsetDateTime now = clock.nowUtc();
        return AGED.list(tx.sql(), now, RESPONSE_DAYS).compose(users -> recompute(tx, users));
    }

    private Future<Void> tell(Tx tx, List<Long> users) {
        Future<Void> told = Future.succeededFuture();
        for (long user : users) {
            JsonObject data = new JsonObject().put("user_id", user).put("what", "reputation");
            told = told.compose(before -> events.append(tx, "user.updated", null, data));
        }
        return told;
    }
}
