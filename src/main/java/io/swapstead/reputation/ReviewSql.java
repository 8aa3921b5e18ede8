package io.swapstead.reputation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;

/** Statements of reviews. Blind ones have no visible_at. */
final class ReviewSql {
    /** A review that has just become visible. */
    record Published(long id, long trade, long author, long subject, int rating) {
        static Published of(Row row) {
            return new Published(
                    row.getLong("id"),
                    row.getLong("trade_proposal_id"),
                    row.getLong("author_id"),
                    row.getLong("subject_id"),
                    row.getInteger("rating"));
        }
    }

    /** A review in a list, with its place in it. */
    record Listed(OffsetDateTime visible, long id, JsonObject review) {}

    /** For whom $2 is the viewer; an author whom they may not see is nobody. */
    private static final String REVIEW =
            """
            select v.id, v.visible_at, json_build_object('id', v.id, 'trade_id', v.trade_proposal_id,
              'author', %s,
              'rating', v.rating, 'text', v.text, 'reply', v.reply, 'created_at', %s, 'removed', v.removed_at is not null) as review
            from reviews v join users u on u.id = v.author_id"""
                    .formatted(Person.seenJson("u", "$2"), Times.iso("v.created_at"));

    /** Both sides' writing takes turns here. */
    static final Sql<ReviewRule.Trade> TRADE = Sql.of(
            """
            select proposer_id, recipient_id, case when status = 'completed' then completed_at end as completed_at
            from trade_proposals where id = $1 and $2 in (proposer_id, recipient_id) for no key update""",
            row -> {
                OffsetDateTime completed = row.getOffsetDateTime("completed_at");
                return new ReviewRule.Trade(
                        row.getLong("proposer_id"),
                        row.getLong("recipient_id"),
                        completed == null ? null : completed.toInstant());
            });

    /** No row when the author has written before. */
    static final Sql<Long> ADD = Sql.of(
            """
            insert into reviews (trade_proposal_id, author_id, subject_id, rating, text, created_at)
            values ($1, $2, $3, $4, $5, $6) on conflict (trade_proposal_id, author_id) do nothing returning id""",
            row -> row.getLong("id"));

    /** Both of a trade, once there are two. */
    static final Sql<Published> PUBLISH_PAIR = Sql.of(
            """
            update reviews set visible_at = $2 where trade_proposal_id = $1 and visible_at is null and removed_at is null
              and (select count(*) from reviews where trade_proposal_id = $1) = 2
            returning id, trade_proposal_id, author_id, subject_id, rating""",
            Published::of);

    /** Those whose time has come, some at once; several nodes may look together. */
    static final Sql<Published> PUBLISH_DUE = Sql.of(
            """
            update reviews set visible_at = $1 where id in (
              select id from reviews where visible_at is null and removed_at is null and created_at <= $2
              order by created_at limit $3 for update skip locked)
            returning id, trade_proposal_id, author_id, subject_id, rating""",
            Published::of);

    static final Sql<JsonObject> GET = Sql.of(REVIEW + " where v.id = $1", row -> row.getJsonObject("review"));

    /** Before the place $3, $4. */
    static final Sql<Listed> LIST = Sql.of(
            REVIEW
                    + " where v.subject_id = $1 and v.visible_at is not null and v.removed_at is null and (v.visible_at, v.id) < ($3, $4)"
                    + " order by v.visible_at desc, v.id desc limit $5",
            row -> new Listed(row.getOffsetDateTime("visible_at"), row.getLong("id"), row.getJsonObject("review")));

    static final Sql<Long> COUNT = Sql.of(
            "select count(*) as n from reviews where subject_id = $1 and visible_at is not null and removed_at is null",
            row -> row.getLong("n"));

    static final Sql<JsonObject> OF_TRADE = Sql.of(
            REVIEW
                    + " where v.trade_proposal_id = $1 and (v.author_id = $2 or v.visible_at is not null and v.removed_at is null) order by v.id",
            row -> row.getJsonObject("review"));

    static final Sql<Boolean> IS_PARTY = Sql.of(
            "select true as party from trade_proposals where id = $1 and $2 in (proposer_id, recipient_id)",
            row -> row.getBoolean("party"));

    /** Answers whether there was a reply before; no row for a review that the subject cannot see. */
    static final Sql<Boolean> REPLIED = Sql.of(
            """
            select reply is not null as replied from reviews
            where id = $1 and subject_id = $2 and visible_at is not null and removed_at is null for update""",
            row -> row.getBoolean("replied"));

    static final Sql<Void> REPLY = Sql.update("update reviews set reply = $2 where id = $1");

    private ReviewSql() {}
}
