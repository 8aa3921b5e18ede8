package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.core.Actor;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people report, with a copy of the evidence made at once. */
final class Reports {
    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Scoring scoring;
    private final Flags flags;
    private final Flagging.Mob mob;

    Reports(Db db, EventLog events, Clock clock, Scoring scoring, Flags flags, Flagging.Mob mob) {
        this.mob = mob;
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.scoring = scoring;
        this.flags = flags;
    }

    /** Files a report; whatever it cites is held as it is. */
    Future<JsonObject> file(Moderation.File file) {
        return db.once(file.by(), JsonObject.class, tx -> file(tx, file.by(), file.report()));
    }

    /** The same within a transaction of somebody else. */
    Future<JsonObject> file(Tx tx, Actor by, Moderation.Report report) {
        if (report.reportedUserId() == by.userId()) {
            throw new Failure(Failure.Kind.IMPOSSIBLE, "You cannot report yourself.")
                    .field("reported_user_id", "is yourself");
        }
        return ReportSql.TARGET
                .first(tx.sql(), report.reportedUserId())
                .map(found -> found.orElseThrow(() -> Failure.notFound("trader")))
                .compose(target -> cited(tx, by.userId(), report))
                .compose(cited -> scoring.open(tx, report.reportedUserId()).compose(open -> weigh(tx, by, report, cited)
                        .compose(weight -> add(tx, by, report, open, weight))
                        .compose(added -> mob(tx, report.reportedUserId(), open)
                                .compose(done -> scoring.refresh(tx, open))
                                .compose(done -> tell(tx, by, report, open, added))
                                .map(added))));
    }

    /** Whether the report cites what the two said or traded; fails when it names what is not between them. */
    private Future<Boolean> cited(Tx tx, long reporter, Moderation.Report report) {
        List<Long> messages = ids(report.messageIds());
        List<Long> direct = ids(report.directMessageIds());
        return hold(tx, ReportSql.HOLD_MESSAGES, messages, reporter, report, "message_ids")
                .compose(held -> hold(tx, ReportSql.HOLD_DIRECT, direct, reporter, report, "direct_message_ids"))
                .compose(held -> report.tradeId() == null
                        ? Future.succeededFuture()
                        : ReportSql.TRADE
                                .first(tx.sql(), report.tradeId(), reporter, report.reportedUserId())
                                .map(found ->
                                        found.orElseThrow(() -> foreign("trade_id", "is no trade between you two"))))
                .compose(known -> ReviewReports.cited(tx, reporter, report))
                .map(review -> review || !messages.isEmpty() || !direct.isEmpty() || report.tradeId() != null);
    }

    private Future<Void> hold(
            Tx tx, Sql<Long> hold, List<Long> ids, long reporter, Moderation.Report report, String field) {
        if (ids.isEmpty()) {
            return Future.succeededFuture();
        }
        return hold.list(tx.sql(), ids.toArray(Long[]::new), reporter, report.reportedUserId(), clock.nowUtc())
                .map(held -> {
                    if (held.size() != ids.size()) {
                        throw foreign(field, "names a message that is not between you two");
                    }
                    return null;
                });
    }

    private static Failure foreign(String field, String why) {
        return new Failure(Failure.Kind.IMPOSSIBLE, field + " " + why + ".").field(field, why);
    }

    private Future<Weight> weigh(Tx tx, Actor by, Moderation.Report report, boolean cited) {
        return ReportSql.REPORTER
                .one(tx.sql(), by.userId(), clock.nowUtc())
                .map(reporter -> Weight.of(report.reportType(), reporter, cited));
    }

    private Future<JsonObject> add(Tx tx, Actor by, Moderation.Report report, CaseSql.Locked open, Weight weight) {
        Long[] messages = ids(report.messageIds()).toArray(Long[]::new);
        Long[] direct = ids(report.directMessageIds()).toArray(Long[]::new);
        Long[] trades = report.tradeId() == null ? new Long[0] : new Long[] {report.tradeId()};
        return EvidenceSql.SNAPSHOT
                .one(tx.sql(), by.userId(), report.reportedUserId(), messages, direct, trades)
                .compose(snapshot -> ReportSql.ADD.one(
                        tx.sql(),
                        open.id(),
                        by.userId(),
                        report.reportedUserId(),
                        report.reportType(),
                        report.reason(),
                        report.details(),
                        messages,
                        direct,
                        trades,
                        snapshot,
                        weight.total(),
                        weight.parts(),
                        clock.nowUtc()))
                .compose(added -> ReviewReports.keep(tx, report, added).map(added));
    }

    private Future<Void> mob(Tx tx, long target, CaseSql.Locked open) {
        return ReportSql.YOUNG
                .one(tx.sql(), open.id(), clock.nowUtc(), mob.minutes(), mob.days())
                .compose(young -> young < mob.reporters()
                        ? Future.succeededFuture()
                        : ReportSql.DISCOUNT_YOUNG
                                .run(tx.sql(), open.id(), clock.nowUtc(), mob.minutes(), mob.days())
                                .compose(done -> flags.mark(
                                        tx,
                                        open,
                                        new Suspicion(
                                                target,
                                                "report_mob",
                                                0,
                                                new JsonObject().put("young_reporters", young)))));
    }

    private Future<Void> tell(Tx tx, Actor by, Moderation.Report report, CaseSql.Locked open, JsonObject added) {
        JsonObject filed = new JsonObject()
                .put("report_id", added.getLong("id"))
                .put("case_id", open.id())
                .put("reporter_id", by.userId())
                .put("reported_user_id", report.reportedUserId());
        return events.append(tx, "report.filed", by.userId(), filed);
    }

    /** The caller's own reports, the newest first: that they were dealt with, never how. */
    Future<Buffer> own(Moderation.Own own) {
        String query = "reports " + own.by().userId();
        long before = own.cursor() == null ? Long.MAX_VALUE : Cursor.read(query, own.cursor(), 1)[0];
        return ReportSql.OWN
                .list(db.sql(), own.by().userId(), before, own.limit() + 1)
                .map(rows -> Json.bytes(new JsonObject()
                        .put("reports", Cursor.page(rows, own.limit()))
                        .put("next_cursor", Cursor.behind(rows, own.limit(), query, row ->
                                new long[] {row.getLong("id")}))));
    }

    private static List<Long> ids(@Nullable List<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
    }
}
