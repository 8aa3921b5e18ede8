package io.swapstead.reputation;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.reputation.ReviewSql.Published;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Reviews: written blind, published in pairs or when their time has come, answered once. */
final class Reviews {
    private static final int SWEEP = 200;

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Standing standing;

    Reviews(Db db, Clock clock, EventLog events, Standing standing) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.standing = standing;
    }

    Future<JsonObject> write(Reputation.Write command) {
        long author = command.by().userId();
        String text = ReviewRule.text(command.text());
        return db.once(command.by(), JsonObject.class, tx -> ReviewSql.TRADE
                .first(tx.sql(), command.tradeId(), author)
                .map(trade -> trade.orElseThrow(() -> Failure.notFound("trade")))
                .compose(trade -> {
                    ReviewRule.check(trade, clock.now());
                    return ReviewSql.ADD.first(
                            tx.sql(),
                            command.tradeId(),
                            author,
                            trade.other(author),
                            command.rating(),
                            text,
                            clock.nowUtc());
                })
                .map(id -> id.orElseThrow(() -> Failure.conflict("You have reviewed this trade already.")))
                .compose(id -> ReviewSql.PUBLISH_PAIR
                        .list(tx.sql(), command.tradeId(), clock.nowUtc())
                        .compose(published -> tell(tx, published))
                        .compose(told -> ReviewSql.GET.one(tx.sql(), id, author))));
    }

    /** Publishes what has been blind for long enough; answers how many. */
    Future<Integer> publishDue() {
        OffsetDateTime before = clock.nowUtc().minus(ReviewRule.BLIND);
        return db.tx(tx -> ReviewSql.PUBLISH_DUE
                        .list(tx.sql(), clock.nowUtc(), before, SWEEP)
                        .compose(published -> tell(tx, published).map(published.size())))
                .compose(n ->
                        n < SWEEP ? Future.succeededFuture(n) : publishDue().map(more -> n + more));
    }

    private Future<Void> tell(Tx tx, List<Published> published) {
        TreeSet<Long> subjects = new TreeSet<>();
        Future<Void> told = Future.succeededFuture();
        for (Published review : published) {
            subjects.add(review.subject());
            JsonObject data = new JsonObject()
                    .put("review_id", review.id())
                    .put("trade_id", review.trade())
                    .put("author_id", review.author())
                    .put("subject_id", review.subject())
                    .put("rating", review.rating());
            told = told.compose(before -> events.append(tx, "review.published", review.author(), data));
        }
        return told.compose(appended -> standing.recompute(tx, subjects));
    }

    Future<JsonObject> answer(Reputation.Answer command) {
        long subject = command.by().userId();
        String text = ReviewRule.text(command.text());
        if (text == null) {
            throw Failure.invalid("text", "must not be empty");
        }
        return db.once(command.by(), JsonObject.class, tx -> ReviewSql.REPLIED
                .first(tx.sql(), command.reviewId(), subject)
                .map(replied -> replied.orElseThrow(() -> Failure.notFound("review")))
                .compose(replied -> {
                    if (replied) {
                        throw Failure.conflict("You have answered this review already.");
                    }
                    return ReviewSql.REPLY.run(tx.sql(), command.reviewId(), text);
                })
                .compose(done -> ReviewSql.GET.one(tx.sql(), command.reviewId(), subject)));
    }

    Future<Buffer> list(long subject, Reputation.ListReviews question) {
        String query = "reviews " + subject;
        String cursor = question.cursor();
        long[] place = cursor == null
                ? new long[] {Long.MAX_VALUE / 2_000_000, Long.MAX_VALUE}
                : Cursor.read(query, cursor, 2);
        OffsetDateTime before = cursor == null
                ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                : Instant.EPOCH.plus(place[0], ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        int limit = question.limit();
        return ReviewSql.LIST
                .list(db.sql(), subject, question.viewer(), before, place[1], limit + 1)
                .compose(found -> ReviewSql.COUNT.one(db.sql(), subject).map(total -> new JsonObject()
                        .put("reviews", reviews(Cursor.page(found, limit)))
                        .put("total", total)
                        .put("next_cursor", Cursor.behind(found, limit, query, Reviews::place))
                        .toBuffer()));
    }

    private static JsonArray reviews(List<ReviewSql.Listed> found) {
        return new JsonArray(found.stream().map(ReviewSql.Listed::review).toList());
    }

    private static long[] place(ReviewSql.Listed listed) {
        return new long[] {
            ChronoUnit.MICROS.between(Instant.EPOCH, listed.visible().toInstant()), listed.id()
        };
    }

    Future<Buffer> ofTrade(Reputation.OfTrade question) {
        return ReviewSql.IS_PARTY
                .first(db.sql(), question.tradeId(), question.viewer())
                .map(party -> party.orElseThrow(() -> Failure.notFound("trade")))
                .compose(party -> ReviewSql.OF_TRADE.list(db.sql(), question.tradeId(), question.viewer()))
                .map(found -> new JsonObject().put("reviews", found).toBuffer());
    }
}
