package io.swapstead.moderation;

import io.swapstead.db.Sql;

/** Statements about automatic flags. */
final class FlagSql {
    /** One per case and rule: what comes again makes it heavier, never lighter, and it keeps the inputs by which it weighs what it does. */
    static final Sql<Long> RAISE = Sql.of(
            """
            insert into auto_flags (case_id, target_user_id, rule, level, weight, evidence, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (case_id, rule) where status = 'open' do update set
              weight = greatest(auto_flags.weight, excluded.weight),
              evidence = case when excluded.weight >= auto_flags.weight then excluded.evidence else auto_flags.evidence end,
              level = case when excluded.weight > auto_flags.weight then excluded.level else auto_flags.level end
            returning id""",
            row -> row.getLong("id"));

    /**
     * Whether staff have decided lately (since $5) about the same: a flag of the rule $2 against $1 that weighed no less than $3 and
     * whose inputs contain $4.
     */
    static final Sql<Boolean> SETTLED = Sql.of(
            """
            select exists (select from auto_flags where target_user_id = $1 and rule = $2 and resolved_at > $5 and weight >= $3
              and evidence @> $4::jsonb) as settled""",
            row -> row.getBoolean("settled"));

    private FlagSql() {}
}
