package io.swapstead.achievements;

import java.util.List;
import java.util.Map;

/**
 * For how many whole days somebody has been a member, whether they have set themself up, and whether they are one of the first 1,000
 * with a confirmed address.
 */
final class MemberFacts {
    static final String ONBOARDED = "onboarded";

    static final Source SOURCE = new Source(
            List.of("member_days", ONBOARDED, "founder"),
            Map.of("user.verified", List.of("user_id"), "user.onboarded", List.of("user_id")),
            """
            select u.id, floor(extract(epoch from $2::timestamptz - u.created_at) / 86400)::float8,
              (u.onboarding_completed_at is not null)::int::float8,
              (u.email_verified and u.id <= coalesce(
                (select id from users order by id offset 999 limit 1), 9223372036854775807))::int::float8
            from users u where [[u.id]]""");

    private MemberFacts() {}
}
