package io.swapstead.moderation;

import io.swapstead.config.Flagging;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Signs that an account is somebody else's now. One alone means little; together within a day they are urgent. */
final class Takeover implements Watch {
    /** Two who hold the same refresh token: that is a sign by itself, and counts twice. */
    private static final String REUSED = "reused_token";

    /** $1 the user, $2 the sign, $3 when. */
    private static final Sql<Void> NOTE = Sql.update(
            """
            insert into takeover_signs (user_id, sign, at) values ($1, $2, $3)
            on conflict (user_id, sign) do update set at = greatest(takeover_signs.at, excluded.at)""");

    private static final Sql<String> SIGNS = Sql.of(
            """
            select sign from takeover_signs where user_id = $1 and at > $2::timestamptz - $3::int * interval '1 hour' order by at""",
            row -> row.getString("sign"));

    /** Whether in the trade $1 the user $2 gives 60 % more than they get. */
    private static final Sql<Boolean> GIVES_AWAY = Sql.of(
            """
            select gives > 0 and (gives - gets) * 100 >= gives * 60 as away from (
              select case when p.proposer_id = $2 then o.offer_value else o.request_value end as gives,
                case when p.proposer_id = $2 then o.request_value else o.offer_value end as gets
              from trade_proposals p join trade_offers o on o.trade_proposal_id = p.id and o.revision = p.current_revision
              where p.id = $1) t""",
            row -> row.getBoolean("away"));

    private final Flagging.Takeover rule;

    Takeover(Flagging.Takeover rule) {
        this.rule = rule;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("session.reused", "user.updated", "trade.proposed", "trade.accepted");
    }

    @Override
    public Future<List<Suspicion>> look(Tx tx, List<Event> events) {
        return Watch.each(events, event -> sign(tx, event)
                .compose(sign -> sign.isEmpty()
                        ? Future.succeededFuture(List.of())
                        : note(tx, whose(event), sign.get(), event.at().atOffset(ZoneOffset.UTC))));
    }

    private static long whose(Event event) {
        return event.kind().startsWith("trade.") ? Objects.requireNonNull(event.actor()) : event.id("user_id");
    }

    private static Future<Optional<String>> sign(Tx tx, Event event) {
        if (event.kind().equals("session.reused")) {
            return Future.succeededFuture(Optional.of(REUSED));
        } else if (event.kind().equals("user.updated")) {
            return Future.succeededFuture(
                    switch (event.data().getString("what", "")) {
                        case "new_sign_in" -> Optional.of("new_device");
                        case "password" -> Optional.of("new_password");
                        case "email" -> Optional.of("new_address");
                        default -> Optional.empty();
                    });
        }
        return event.actor() == null
                ? Future.succeededFuture(Optional.empty())
                : GIVES_AWAY
                        .first(tx.sql(), event.id("trade_id"), event.actor())
                        .map(away -> away.filter(gives -> gives).map(gives -> "gave_away"));
    }

    private Future<List<Suspicion>> note(Tx tx, long user, String sign, OffsetDateTime at) {
        return NOTE.run(tx.sql(), user, sign, at)
                .compose(noted -> SIGNS.list(tx.sql(), user, at, rule.hours()))
                .map(signs -> {
                    int counted = signs.size() + (signs.contains(REUSED) ? 1 : 0);
                    return counted < rule.signs()
                            ? List.of()
                            : List.of(new Suspicion(
                                            user,
                                            "takeover",
                                            Level.CRITICAL,
                                            rule.weight(),
                                            new JsonObject().put("signs", new JsonArray(signs)))
                                    .knownBy(Duration.ofHours(rule.hours()), "signs"));
                });
    }
}
