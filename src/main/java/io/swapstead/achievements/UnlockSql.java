package io.swapstead.achievements;

import io.swapstead.db.Sql;

/** Statements that write down what was earned and missed. Rows go in the order of users, so that writers wait for each other. */
final class UnlockSql {
    /** An achievement of a user. */
    record Of(long user, long achievement) {}

    /** Answers only what was not unlocked before, whoever else tries at the same moment. */
    static final Sql<Of> UNLOCK = Sql.of(
            """
            insert into user_achievements as a (user_id, achievement_id, unlocked_at, progress)
            select t.user_id, t.achievement_id, $5, jsonb_build_object('current', t.current::numeric, 'target', t.target::numeric)
            from unnest($1::bigint[], $2::bigint[], $3::float8[], $4::float8[]) as t(user_id, achievement_id, current, target)
            join users u on u.id = t.user_id and u.deleted_at is null order by 1, 2
            on conflict (user_id, achievement_id) do update set unlocked_at = excluded.unlocked_at, revoked_at = null,
              progress = excluded.progress
            where a.unlocked_at is null
            returning user_id, achievement_id""",
            row -> new Of(row.getLong("user_id"), row.getLong("achievement_id")));

    static final Sql<Void> REGAIN = Sql.update(
            """
            update user_achievements a set revoked_at = null from unnest($1::bigint[], $2::bigint[]) as t(user_id, achievement_id)
            where a.user_id = t.user_id and a.achievement_id = t.achievement_id and a.revoked_at is not null""");

    /** The badge stays; from now on its frame counts for seven days more. */
    static final Sql<Void> MISS = Sql.update(
            """
            update user_achievements a set revoked_at = $3 from unnest($1::bigint[], $2::bigint[]) as t(user_id, achievement_id)
            where a.user_id = t.user_id and a.achievement_id = t.achievement_id and a.unlocked_at is not null
              and a.revoked_at is null""");

    /** The frames that the achievements open. */
    static final Sql<Void> OPEN_FRAMES = Sql.update(
            """
            insert into user_frames (user_id, frame_tier, unlocked_at)
            select distinct t.user_id, d.frame_tier_unlock, $3::timestamptz
            from unnest($1::bigint[], $2::bigint[]) as t(user_id, achievement_id)
            join achievement_definitions d on d.id = t.achievement_id
            where d.frame_tier_unlock is not null order by 1, 2 on conflict (user_id, frame_tier) do nothing""");

    private UnlockSql() {}
}
