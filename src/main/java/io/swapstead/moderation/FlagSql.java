package io.swapstead.moderation;

import io.swapstead.db.Sql;

/** Statements about automatic flags. */
final class FlagSql {
    /** One per case and rule: what comes again makes it heavier, never lighter, and keeps the last inputs. */
    static final Sql<Long> RAISE = Sql.of(
            """
            insert into auto_flags (case_id, target_user_id, rule, level, weight, evidence, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (case_id, rule) where status = 'open' do update set
              weight = greatest(auto_flags.weight, excluded.weight), evidence = excluded.evidence,
              level = case when excluded.weight > auto_flags.weight then excluded.level else auto_flags.level end
            returning id""",
            row -> row.getLong("id"));

    private FlagSql() {}
}
