package io.swapstead.achievements;

import java.util.List;
import java.util.Map;

/** What published reviews say of whom they are about, and of who wrote them. */
final class ReviewFacts {
    static final Source RECEIVED = new Source(
            List.of("reviews", "avg_rating"),
            Map.of("review.published", List.of("subject_id"), "review.removed", List.of("subject_id")),
            """
            select subject_id, count(*)::float8, avg(rating)::float8 from reviews
            where visible_at is not null and removed_at is null and [[subject_id]] group by subject_id""");

    static final Source WRITTEN = new Source(
            List.of("reviews_written"),
            Map.of("review.published", List.of("author_id"), "review.removed", List.of("author_id")),
            """
            select author_id, count(*)::float8 from reviews
            where visible_at is not null and removed_at is null and [[author_id]] group by author_id""");

    private ReviewFacts() {}
}
