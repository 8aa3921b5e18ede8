package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.live.Teller;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecalculationTest {
    private static final String UNLOCKED =
            """
            select coalesce(string_agg(a.user_id || ' ' || d.key, ', ' order by a.user_id, d.key), '')
            from user_achievements a join achievement_definitions d on d.id = a.achievement_id where a.unlocked_at is not null""";

    private final Vertx vertx = Vertx.vertx();
    private final Vertx other = Vertx.vertx();
    private final Clock clock = new Clock();
    private History history;
    private Db db;
    private Db elsewhere;
    private Recalculation recalculation;

    @BeforeEach
    void open() {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        db = new Db(vertx, database.url());
        Db others = new Db(other, database.url());
        db.answers(Limits.DB_START).await();
        others.answers(Limits.DB_START).await();
        recalculation = recalculation(vertx, db);
        recalculation.work().await();
        Catalogue.seed(db).await();
        elsewhere = others;
    }

    private void followOnBothNodes() {
        follow(vertx, db);
        follow(other, elsewhere);
    }

    @AfterEach
    void close() {
        vertx.close().await();
        other.close().await();
    }

    private Recalculation recalculation(Vertx node, Db its) {
        Bus bus = new Bus(node);
        return Recalculation.of(
                node, its, bus, clock, new EventLog(node, bus, clock), Teller.storing(clock), progress -> {});
    }

    private AchievementFollower follower(Vertx node) {
        Bus bus = new Bus(node);
        return new AchievementFollower(
                clock, new Ledger(clock, new News(new EventLog(node, bus, clock), Teller.storing(clock))));
    }

    private void follow(Vertx node, Db its) {
        new Follower(node, its, new Bus(node), "achievements", follower(node)::digest)
                .start()
                .await();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eventsInAnyOrderAndMoreThanOnceComeToWhatARecalculationFinds(long seed) {
        Random random = new Random(seed);
        List<Long> people = randomHistory(random);
        history.run("insert into cursor (name, tx, seq) values ('achievements', '0', 0)");
        followOnBothNodes();
        List<Event> events = new ArrayList<>(
                EventLog.after(db.sql(), Event.Position.START, 10_000).await());
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, random);
        AchievementFollower again = follower(vertx);
        for (int from = 0; from < events.size(); from += 7) {
            List<Event> batch = events.subList(from, Math.min(from + 7, events.size()));
            db.tx(tx -> again.digest(tx, batch)).await();
        }
        String byEvents = history.text(UNLOCKED);
        assertThat(byEvents).contains("first_deal", "newcomer", "regular_trader");
        Recalculation.State first = run(wish(null, false));
        assertThat(first.users()).isEqualTo(people.size());
        assertThat(first.unlocked()).isEqualTo(new JsonObject());
        history.run("delete from user_achievements");
        history.run("delete from user_frames");
        assertThat(run(wish(null, true)).unlocked().getLong("newcomer")).isEqualTo(people.size());
        assertThat(history.text(UNLOCKED)).isEmpty();
        run(wish(null, false));
        assertThat(history.text(UNLOCKED)).isEqualTo(byEvents);
        Recalculation.State second = run(wish(null, false));
        assertThat(second.unlocked()).isEqualTo(new JsonObject());
        assertThat(second.lost()).isEqualTo(new JsonObject());
        assertThat(history.number("select count(*) from users u where discovery_score <> discovery_score_of(u)"))
                .isZero();
    }

    private List<Long> randomHistory(Random random) {
        List<Long> people =
                IntStream.range(0, 25).mapToObj(i -> person("person" + i)).toList();
        for (int i = 0; i < 160; i++) {
            long a = people.get(random.nextInt(6));
            long b = people.get(6 + random.nextInt(19));
            long trade = history.completed(
                    a,
                    b,
                    "now() - interval '%d hours'".formatted(random.nextInt(400)),
                    random.nextInt(40) + " hours",
                    random.nextInt(700),
                    random.nextInt(2500));
            if (random.nextInt(12) == 0) {
                history.run(
                        """
                        insert into trade_disputes (trade_proposal_id, filed_by, respondent_id, dispute_type, description, evidence_snapshot)
                        values (?, ?, ?, 'other', 'x', '{}')""",
                        trade,
                        a,
                        b);
            }
            if (random.nextInt(3) > 0) {
                review(trade, a, b, 3 + random.nextInt(3));
            }
            if (random.nextInt(4) == 0) {
                history.run(
                        "insert into endorsements (endorser_id, endorsed_id, kind) values (?, ?, 'responsive') on conflict do nothing",
                        a,
                        b);
                event("endorsement.given", "endorser_id", a, "endorsed_id", b);
            }
        }
        return people;
    }

    @Test
    void whatTwoDoTooOftenIsNotCountedByEventsNorByARecalculation() {
        followOnBothNodes();
        long ada = person("ada");
        long ben = person("ben");
        List.of(14, 7, 5, 3, 1, 0)
                .forEach(ago -> history.completed(
                        ada, ben, "date_trunc('day', now()) - interval '%d days'".formatted(ago), "1 hour", 900, 10));
        IntStream.range(0, 5).forEach(i -> history.completed(ada, person("partner" + i)));
        assertThat(counted(ada)).isEqualTo(3 + 5);
        IntStream.range(5, 7).forEach(i -> history.completed(person("partner" + i), ada));
        await().until(() -> history.text(UNLOCKED).contains(ada + " regular_trader"));
        assertThat(history.text(UNLOCKED)).doesNotContain(ben + " regular_trader");
        String byEvents = history.text(UNLOCKED);
        history.run("delete from user_achievements");
        run(wish(null, false));
        assertThat(history.text(UNLOCKED)).isEqualTo(byEvents);
        assertThat(run(wish(null, false)).unlocked()).isEqualTo(new JsonObject());
    }

    /** How many trades of somebody count. */
    private int counted(long user) {
        List<Definition> definitions = Catalogue.all(db.sql()).await();
        Facts facts = Evaluation.read(db.sql(), Scope.of(List.of(user)), definitions, clock.nowUtc())
                .await()
                .of(user);
        return (int) facts.get(FactNames.place("trades"));
    }

    @Test
    void aFrameOutlivesItsReasonBySevenDaysAndTheBadgeForEver() {
        followOnBothNodes();
        long ada = person("ada");
        List<Long> trades = IntStream.range(0, 10)
                .mapToObj(i -> history.completed(ada, person("partner" + i)))
                .toList();
        await().until(() ->
                history.number("select count(*) from user_frames where user_id = ? and frame_tier = 'silver'", ada)
                        == 1);
        history.run("update user_frames set is_active = true where user_id = ?", ada);
        history.run("update users set active_frame_tier = 'silver' where id = ?", ada);
        history.run(
                "update trade_proposals set status = 'disputed', completed_at = null, closed_at = null where id = ?",
                trades.get(0));
        history.tell("trade.disputed", trades.get(0), ada, ada);
        await().until(() -> history.number(
                        "select count(*) from user_achievements where user_id = ? and revoked_at is not null", ada)
                == 2); // speed_dealer as well
        clock.move(Duration.ofDays(6));
        assertThat(run(wish(null, false)).lost()).isEqualTo(new JsonObject());
        clock.move(Duration.ofDays(7).plusMinutes(5));
        assertThat(run(wish(null, true)).lost().getLong("regular_trader")).isEqualTo(1);
        assertThat(run(wish(null, false)).lost()).isEqualTo(new JsonObject().put("regular_trader", 1));
        assertThat(run(wish(null, false)).lost()).isEqualTo(new JsonObject());
        assertThat(history.text("select active_frame_tier from users where id = ?", ada))
                .isEqualTo("bronze");
        assertThat(history.text(UNLOCKED)).contains("regular_trader");
        assertThat(history.number(
                        "select count(*) from event where kind = 'frame.changed' and (data ->> 'lost')::boolean"))
                .isEqualTo(1);
        assertThat(history.number("select count(*) from user_events where type = 'frame.changed' and user_id = ?", ada))
                .isEqualTo(1);
    }

    @Test
    void daysPassWithoutAnEvent() {
        history.run("update users set created_at = now() - interval '364 days' where id = ?", person("ada"));
        run(wish(null, false));
        assertThat(history.text(UNLOCKED)).contains("century").doesNotContain("veteran");
        clock.move(Duration.ofDays(1).plusMinutes(1));
        assertThat(run(wish(List.of("veteran"), false)).unlocked().getLong("veteran"))
                .isEqualTo(1);
    }

    @Test
    void rarityIsAShareOfActiveUsersOnceThereAreFifty() {
        IntStream.range(0, 49).forEach(i -> person("person" + i));
        history.run("update users set is_active = false where username = 'person0'");
        run(wish(null, false));
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'newcomer'"))
                .isEqualTo("null");
        person("one more");
        person("and another");
        history.run("update users set onboarding_completed_at = null where username = 'person1'");
        history.run("delete from user_achievements");
        run(wish(null, false));
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'newcomer'"))
                .isEqualTo("98.00");
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'elite'"))
                .isEqualTo("0.00");
        assertThat(history.number("select count(*) from jobs where kind = 'achievements.range'"))
                .isZero();
    }

    @Test
    void theFirstOfMutualMatchesIsNotedWhenTheTradeIsAccepted() {
        followOnBothNodes();
        long ada = person("ada");
        long ben = person("ben");
        long trade = history.completed(ada, ben);
        for (String side : List.of("proposer", "recipient")) {
            history.run(
                    """
                    with card as (insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity,
                      lang, layout, finishes) values (gen_random_uuid(), gen_random_uuid(), 'X', 'x', 'tst', 'Test', ?, 'rare', 'en',
                      'normal', '{nonfoil}') returning id, oracle_id),
                    wanted as (insert into want_items (user_id, oracle_id) select ?, oracle_id from card)
                    insert into trade_items (trade_offer_id, side, card_id, quantity, finish, condition, language)
                    select o.id, ?, card.id, 1, 'nonfoil', 'NM', 'en' from card, trade_offers o where o.trade_proposal_id = ?""",
                    side,
                    side.equals("proposer") ? ben : ada,
                    side,
                    trade);
        }
        history.tell("trade.accepted", trade, ada, ben);
        await().until(() -> history.number("select count(*) from trade_matches") == 1);
        history.run("update achievement_definitions set threshold = '{\"mutual_trades\": 1}' where key = 'matchmaker'");
        history.run("delete from want_items");
        Catalogue.all(db.sql()).await();
        db.tx(tx -> recalculation.queue(tx, wish(null, false))).await();
        await().until(() -> history.text(UNLOCKED).contains("matchmaker"));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private long person(String name) {
        long id = history.person(name.replace(' ', '_'));
        event("user.onboarded", "user_id", id, "user_id", id);
        return id;
    }

    private void review(long trade, long author, long subject, int rating) {
        history.run(
                "insert into reviews (trade_proposal_id, author_id, subject_id, rating, visible_at) values (?, ?, ?, ?, now())",
                trade,
                author,
                subject,
                rating);
        event("review.published", "author_id", author, "subject_id", subject);
    }

    private void event(String kind, String one, long first, String another, long second) {
        history.run(
                "insert into event (kind, data) values (?, jsonb_build_object(?::text, ?::bigint) || jsonb_build_object(?::text, ?::bigint))",
                kind,
                one,
                first,
                another,
                second);
    }

    private static Recalculation.Wish wish(@org.jspecify.annotations.Nullable List<String> keys, boolean dryRun) {
        return new Recalculation.Wish(null, keys, null, dryRun, 10);
    }

    private Recalculation.State run(Recalculation.Wish wish) {
        long run = recalculation.queue(wish).await();
        await().until(() -> recalculation.state(run).await().finished());
        Recalculation.State state = recalculation.state(run).await();
        assertThat(state.failedRanges()).isZero();
        assertThat(state.done()).isEqualTo(state.users());
        return state;
    }
}
