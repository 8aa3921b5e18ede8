package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whose last trades ended badly through them: failed by their fault, or offers that they took back. They wait then. */
final class BadEnds implements Watch {
    /** @param fresh whether the end that made one look is itself a bad one */
    private record Ends(long all, long bad, boolean fresh) {}

    /** $1 the user, $2 how many, $3 up to when, $4 the trade that has just ended. */
    private static final Sql<Ends> LAST = Sql.of(
            """
            select count(*) as ends, count(*) filter (where bad) as bad, coalesce(bool_or(bad and id = $4), false) as fresh from (
              select id, coalesce(fault_user_id = $1, false) or (status = 'cancelled' and accepted_at is null and closed_by = $1) as bad
              from (
                (select * from trade_proposals where proposer_id = $1 and closed_at <= $3 order by closed_at desc limit $2)
                union all
                (select * from trade_proposals where recipient_id = $1 and closed_at <= $3 order by closed_at desc limit $2)) t
              order by closed_at desc, id desc limit $2) last""",
            row -> new Ends(row.getLong("ends"), row.getLong("bad"), row.getBoolean("fresh")));

    private final Flagging.BadEnds rule;

    BadEnds(Flagging.BadEnds rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("trade.cancelled", "trade.resolved");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> {
            Long culprit = culprit(event);
            return culprit == null
                    ? Future.succeededFuture(List.of())
                    : look(tx, culprit, event.id("trade_id"), event.at().atOffset(ZoneOffset.UTC));
        });
    }

    private static @Nullable Long culprit(Event event) {
        Long fault = event.data().getLong("fault_user_id");
        return fault == null && event.kind().equals("trade.cancelled") ? event.actor() : fault;
    }

    private Future<List<Suspicion>> look(Tx tx, long user, long trade, OffsetDateTime at) {
        return LAST.one(tx.sql(), user, rule.ofLast(), at, trade).compose(ends -> {
            boolean enough =
                    ends.fresh() && ends.bad() >= rule.least() && 100 * ends.bad() >= rule.percent() * ends.all();
            return enough
                    ? CoolDowns.begin(tx, user, at, rule.coolDowns()).map(step -> List.of(suspicion(user, ends, step)))
                    : Future.succeededFuture(List.of());
        });
    }

    private Suspicion suspicion(long user, Ends ends, int step) {
        JsonObject inputs = new JsonObject()
                .put("bad", ends.bad())
                .put("of_last", ends.all())
                .put("cool_down", step)
                .put("cool_down_hours", rule.coolDowns().get(step - 1).toHours());
        return new Suspicion(
                user,
                "bad_ends",
                step == 1 ? rule.weights().mild() : rule.weights().grave(),
                inputs);
    }
}
