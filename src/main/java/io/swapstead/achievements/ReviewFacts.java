package io.swapstead.achievements;

import java.util.List;
import java.util.Map;

/** What published reviews say of whom they are about, and of who wrote them. */
final class ReviewFacts {
    /** Before the onboarding is done and without a review there is no number, so that nobody is a newcomer yet. */
    static final Source RECEIVED = new Source(
            List.of("reviews", "avg_rating"),
            Map.of("review.published", List.of("subject_id"), "user.onboarded", List.of("user_id")),
            """
            select u.id, coalesce(r.n, 0)::float8, r.average::float8 from users u
            left join (select subject_id, count(*) as n, avg(rating) as average from reviews
              where visible_at is not null and [[subject_id]] group by subject_id) r on r.subject_id = u.id
            where [[u.id]] and (r.n > 0 or u.onboarding_completed_at is not null)""");

    static final Source WRITTEN = new Source(
            List.of("reviews_written"),
            Map.of("review.published", List.of("author_id")),
            """
            select author_id, count(*)::float8 from reviews where visible_at is not null and [[author_id]] group by author_id""");

    private ReviewFacts() {}
}
