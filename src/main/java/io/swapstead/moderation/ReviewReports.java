package io.swapstead.moderation;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Reviews that are reported: cited, copied as they are, and taken away when staff decide so. */
final class ReviewReports {
    /** What the reported ($3) wrote and everybody can read; whether it is about a trade with the reporter ($2). */
    private static final Sql<Boolean> CITED = Sql.of(
            """
            select p.proposer_id = $2 or p.recipient_id = $2 as between_them
            from reviews v join trade_proposals p on p.id = v.trade_proposal_id
            where v.id = $1 and v.author_id = $3 and v.visible_at is not null and v.removed_at is null""",
            row -> row.getBoolean("between_them"));

    private static final Sql<Void> KEEP = Sql.update(
            """
            update user_reports r set review_id = v.id, evidence_snapshot = r.evidence_snapshot || jsonb_build_object('review',
              json_build_object('id', v.id, 'trade_id', v.trade_proposal_id, 'author_id', v.author_id, 'subject_id', v.subject_id,
                'rating', v.rating, 'text', v.text, 'reply', v.reply, 'created_at', %s))
            from reviews v where r.id = $1 and v.id = $2"""
                    .formatted(Times.iso("v.created_at")));

    /** Of a case ($1), or of one of its reports ($2). */
    private static final Sql<Long> STANDING = Sql.of(
            """
            select distinct v.id from user_reports r join reviews v on v.id = r.review_id
            where r.case_id = $1 and ($2::bigint is null or r.id = $2) and v.removed_at is null order by v.id""",
            row -> row.getLong("id"));

    private ReviewReports() {}

    /**
     * Whether a report cites a review of a trade between the two; false without one.
     *
     * @return IMPOSSIBLE when it names what the reported has not published
     */
    static Future<Boolean> cited(Tx tx, long reporter, Moderation.Report report) {
        Long review = report.reviewId();
        return review == null
                ? Future.succeededFuture(false)
                : CITED.first(tx.sql(), review, reporter, report.reportedUserId())
                        .map(found -> found.orElseThrow(() -> new Failure(
                                        Failure.Kind.IMPOSSIBLE, "review_id names no review that they have published.")
                                .field("review_id", "names no review that they have published")));
    }

    /** Copies the review into the report that has just been added. */
    static Future<Void> keep(Tx tx, Moderation.Report report, JsonObject added) {
        Long review = report.reviewId();
        return review == null
                ? Future.succeededFuture()
                : KEEP.run(tx.sql(), added.getLong("id"), review).mapEmpty();
    }

    /** The reviews that a decision is about: of the report that it names, or of all in the case; CONFLICT when there is none. */
    static Future<List<Long>> meant(Tx tx, CaseSql.Locked locked, Moderation.Decision decision) {
        return STANDING.list(tx.sql(), locked.id(), decision.relatedReportId()).map(reviews -> {
            if (reviews.isEmpty()) {
                throw Failure.conflict("No review is reported here that could be removed.")
                        .with("current", new JsonObject().put("status", locked.status()))
                        .with("version", locked.version());
            }
            return reviews;
        });
    }
}
