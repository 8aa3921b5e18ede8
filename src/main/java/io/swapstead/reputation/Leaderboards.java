package io.swapstead.reputation;

import io.swapstead.accounts.Visible;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Profiles;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who leads, of those who are in the directory; counted by what everybody may see. $1 is the period's begin, $2 how many. */
final class Leaderboards {
    private record Place(long user, long rank, double value) {}

    private static final Map<String, Period> PERIODS =
            Map.of("week", Period.ofDays(7), "month", Period.ofDays(30), "year", Period.ofDays(365));
    private static final OffsetDateTime EVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String LISTED = "u.show_in_directory and u.is_active and u.deleted_at is null and "
            + Visible.inGoodStanding("$3") + " and coalesce((u.restrictions ->> 'list')::timestamptz <= $3, true)";

    /** The first $2 of {@code value}s per user. */
    private static final String RANKED =
            """
            select u.id, v.value::float8 as value, rank() over (order by v.value desc) as place
            from (%s) as v join users u on u.id = v.user_id where v.value > 0 and %s
            order by v.value desc, u.id limit $2""";

    private static final Sql<Place> TRADES = board(
            """
            select user_id, count(*) as value from (
              select proposer_id as user_id from trade_proposals where status = 'completed' and completed_at >= $1
              union all select recipient_id from trade_proposals where status = 'completed' and completed_at >= $1) as side
            group by user_id""");
    private static final Sql<Place> REPUTATION = board(
            """
            select subject_id as user_id, round((15 + sum(rating))::numeric / (5 + count(*)), 4) as value
            from reviews where visible_at >= $1 and removed_at is null group by subject_id""");
    private static final Sql<Place> POINTS = board(
            """
            select a.user_id, sum(d.discovery_points) as value
            from user_achievements a join achievement_definitions d on d.id = a.achievement_id join users w on w.id = a.user_id
            where a.unlocked_at >= $1 and not d.is_hidden and (d.category <> 'portfolio' or w.show_portfolio_tier)
            group by a.user_id""");

    private static final Sql<Place> ALL_TRADES =
            board("select user_id, completed_trades as value from user_reputation where $1::timestamptz is not null");
    private static final Sql<Place> ALL_REPUTATION = board(
            "select user_id, weighted_score as value from user_reputation where $1::timestamptz is not null and total_reviews > 0");

    /**
     * Only for who has most by the score without what is verified: adding up everybody's would take long. That is points and little
     * else: hidden ones, those that the collection tells, and 50 less while a case is open.
     */
    private static final Sql<Place> ALL_POINTS = board(
            """
            select a.user_id, sum(d.discovery_points) as value
            from (select u.id, u.show_portfolio_tier from users u where %s
                order by u.discovery_score - 20 * u.email_verified::int - 30 * (u.discord_id is not null)::int
                  - 50 * u.id_verified::int desc, u.id limit 1000) w
              join user_achievements a on a.user_id = w.id join achievement_definitions d on d.id = a.achievement_id
            where a.unlocked_at >= $1 and not d.is_hidden and (d.category <> 'portfolio' or w.show_portfolio_tier)
            group by a.user_id"""
                    .formatted(LISTED));

    private static final Map<String, Sql<Place>> BOARDS =
            Map.of("trades", TRADES, "reputation", REPUTATION, "points", POINTS);
    private static final Map<String, Sql<Place>> ALL_TIME =
            Map.of("trades", ALL_TRADES, "reputation", ALL_REPUTATION, "points", ALL_POINTS);

    private final Db db;
    private final Bus bus;
    private final Clock clock;

    Leaderboards(Db db, Bus bus, Clock clock) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
    }

    Future<Buffer> ranking(Reputation.Ranking question) {
        Period period = PERIODS.get(question.period());
        OffsetDateTime since = period == null ? EVER : clock.nowUtc().minus(period);
        Sql<Place> board = Objects.requireNonNull((period == null ? ALL_TIME : BOARDS).get(question.board()));
        return board.list(db.sql(), since, question.limit(), clock.nowUtc())
                .compose(places -> cards(places).map(cards -> new JsonObject()
                        .put("board", question.board())
                        .put("period", question.period())
                        .put("users", cards)
                        .toBuffer()));
    }

    private Future<JsonArray> cards(List<Place> places) {
        if (places.isEmpty()) {
            return Future.succeededFuture(new JsonArray());
        }
        List<Long> ids = places.stream().map(Place::user).toList();
        return bus.ask(Profiles.CARDS, new Profiles.Cards(ids, 0)).map(cards -> {
            JsonArray ranked = new JsonArray(cards);
            ranked.forEach(each -> {
                JsonObject card = (JsonObject) each;
                Place place = places.get(ids.indexOf(card.getLong("id")));
                card.put("rank", place.rank()).put("value", place.value());
            });
            return ranked;
        });
    }

    private static Sql<Place> board(String values) {
        return Sql.of(
                RANKED.formatted(values, LISTED),
                row -> new Place(row.getLong("id"), row.getLong("place"), row.getDouble("value")));
    }
}
