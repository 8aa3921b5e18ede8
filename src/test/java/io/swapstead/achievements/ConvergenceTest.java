package io.swapstead.achievements;

import static io.swapstead.achievements.Engine.everything;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For any history, in any order, events and a recalculation come to the same. */
class ConvergenceTest {
    private Engine engine;
    private History history;
    private int hoursAgo;

    @BeforeEach
    void open() {
        engine = new Engine();
        history = engine.history;
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** The followers digest while it happens, so that each sees the tables as they are at that moment; one of them dies on the way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eventsAsTheyComeAndMoreThanOnceComeToWhatARecalculationFinds(long seed) {
        Random random = new Random(seed);
        earnable("a_match", "mutual_trades", 1);
        earnable("two_counters", "counter_offers_accepted", 2);
        engine.follow();
        List<Long> people = IntStream.range(0, 25)
                .mapToObj(i -> engine.person("person" + i))
                .toList();
        for (int i = 0; i < 160; i++) {
            hoursAgo = 2 * (160 - i);
            happen(random, people.get(random.nextInt(6)), people.get(6 + random.nextInt(19)));
            if (i == 80) {
                engine.other.die();
            }
        }
        engine.awaitFollowers();
        redeliver(random);
        String byEvents = engine.unlocked();
        assertThat(byEvents)
                .contains("first_deal", "newcomer", "regular_trader", "two_counters", "a_match", "friendly");

        engine.one.recalculation.work().await();
        Recalculation.State first = engine.run(everything(false));
        assertThat(first.users()).isEqualTo(people.size());
        assertThat(first.unlocked()).isEqualTo(new JsonObject());
        history.run("delete from user_achievements");
        history.run("delete from user_frames");
        assertThat(engine.run(everything(true)).unlocked().getLong("newcomer")).isEqualTo(people.size());
        assertThat(engine.unlocked()).isEmpty();
        engine.run(everything(false));
        assertThat(engine.unlocked()).isEqualTo(byEvents);
        Recalculation.State second = engine.run(everything(false));
        assertThat(second.unlocked()).isEqualTo(new JsonObject());
        assertThat(second.lost()).isEqualTo(new JsonObject());
        assertThat(history.number("select count(*) from users u where discovery_score <> discovery_score_of(u)"))
                .isZero();
    }

    private void earnable(String key, String fact, int least) {
        history.run(
                """
                insert into achievement_definitions (key, name, description, category, icon, threshold)
                values (?, 'X', 'x', 'special', 'x', jsonb_build_object(?::text, ?::int))""",
                key,
                fact,
                least);
    }

    private void redeliver(Random random) {
        List<Event> events = new ArrayList<>(EventLog.after(engine.one.db.sql(), Event.Position.START, 10_000)
                .await());
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); from += 7) {
            List<Event> batch = events.subList(from, Math.min(from + 7, events.size()));
            engine.one.db.tx(tx -> engine.one.follower.digest(tx, batch)).await();
        }
    }

    /** Only what never makes less of anything: a badge once earned stays, which a recalculation from nothing cannot know. */
    private void happen(Random random, long a, long b) {
        switch (random.nextInt(4)) {
            case 0 -> calledOff(random, countered(a, b), a, b);
            case 1 -> endorse(a, b);
            default -> trade(random, a, b);
        }
    }

    private void trade(Random random, long a, long b) {
        long trade = history.completed(
                a, b, ago(), random.nextInt(40) + " hours", random.nextInt(700), random.nextInt(2500));
        if (random.nextInt(3) > 0) {
            engine.review(trade, a, b, 4 + random.nextInt(2));
        }
    }

    /** A counter-offer of the second one that is accepted, in which each gets what it wanted until then. */
    private long countered(long a, long b) {
        long trade = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, current_revision, turn_user_id, expires_at)
                values (?, ?, 'countered', 2, ?, now() + interval '7 days') returning id""",
                a,
                b,
                a);
        long offer = history.number(
                """
                insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value)
                values (?, 2, ?, 1, 1) returning id""",
                trade,
                b);
        wanted(offer, "proposer", b);
        wanted(offer, "recipient", a);
        history.run(
                "update trade_proposals set status = 'accepted', turn_user_id = null, accepted_at = now() where id = ?",
                trade);
        history.run("delete from want_items where user_id in (?, ?)", a, b);
        history.tell("trade.accepted", trade, a, b);
        return trade;
    }

    private void wanted(long offer, String side, long by) {
        history.run(
                """
                with card as (insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity,
                  lang, layout, finishes) values (gen_random_uuid(), gen_random_uuid(), 'X', 'x', 'tst', 'Test', gen_random_uuid(), 'rare',
                  'en', 'normal', '{nonfoil}') returning id, oracle_id),
                wanted as (insert into want_items (user_id, oracle_id) select ?, oracle_id from card)
                insert into trade_items (trade_offer_id, side, card_id, quantity, finish, condition, language)
                select ?, ?, card.id, 1, 'nonfoil', 'NM', 'en' from card""",
                by,
                offer,
                side);
    }

    private void calledOff(Random random, long trade, long a, long b) {
        if (random.nextBoolean()) {
            history.run(
                    "update trade_proposals set status = 'cancelled', closed_at = now(), fault_user_id = ? where id = ?",
                    random.nextBoolean() ? a : null,
                    trade);
            history.tell("trade.cancelled", trade, a, b);
        } else {
            history.run(
                    "update trade_proposals set status = 'completed', completed_at = %1$s, closed_at = %1$s where id = ?"
                            .formatted(ago()),
                    trade);
            history.tell("trade.completed", trade, a, b);
        }
    }

    /** Time passes: what is completed later is so by the clock as well. */
    private String ago() {
        return "now() - interval '%d hours'".formatted(hoursAgo);
    }

    private void endorse(long a, long b) {
        history.run(
                "insert into endorsements (endorser_id, endorsed_id, kind) values (?, ?, 'responsive') on conflict do nothing",
                a,
                b);
        engine.event("endorsement.given", "endorser_id", a, "endorsed_id", b);
    }

    @Test
    void anAcceptedCounterOfferCountsWhetherItIsLookedAtBeforeTheTradeIsCalledOffOrAfter() {
        earnable("a_counter", "counter_offers_accepted", 1);
        history.run("insert into cursor (name, tx, seq) values ('achievements', '0', 0)"); // from the first event on
        long ada = engine.person("ada");
        long ben = engine.person("ben");
        long trade = countered(ada, ben);
        history.run("update trade_proposals set status = 'cancelled', closed_at = now() where id = ?", trade);
        engine.follow();
        Engine.await().until(() -> engine.unlocked().contains(ben + " a_counter"));
        assertThat(engine.unlocked()).doesNotContain(ada + " a_counter");
    }

    @Test
    void aMatchIsNotedInTheTransactionThatAccepts() {
        earnable("a_match", "mutual_trades", 1);
        long ada = engine.person("ada");
        long ben = engine.person("ben");
        long trade = countered(ada, ben); // their wants are gone, and nobody follows yet
        history.run(
                "update trade_proposals set status = 'completed', completed_at = now(), closed_at = now() where id = ?",
                trade);
        assertThat(history.number("select count(*) from trade_matches where trade_proposal_id = ?", trade))
                .isEqualTo(1);
        engine.one.recalculation.work().await();
        engine.run(everything(false));
        assertThat(engine.unlocked()).contains(ada + " a_match", ben + " a_match");
    }

    @Test
    void whatTwoDoTooOftenIsNotCountedByEventsNorByARecalculation() {
        engine.follow();
        long ada = engine.person("ada");
        long ben = engine.person("ben");
        List.of(14, 7, 5, 3, 1, 0)
                .forEach(ago -> history.completed(
                        ada, ben, "date_trunc('day', now()) - interval '%d days'".formatted(ago), "1 hour", 900, 10));
        IntStream.range(0, 5).forEach(i -> history.completed(ada, engine.person("partner" + i)));
        assertThat(engine.fact(ada, "trades")).isEqualTo(3 + 5);
        IntStream.range(5, 7).forEach(i -> history.completed(engine.person("partner" + i), ada));
        Engine.await().until(() -> engine.unlocked().contains(ada + " regular_trader"));
        engine.awaitFollowers();
        assertThat(engine.unlocked()).doesNotContain(ben + " regular_trader");
        String byEvents = engine.unlocked();
        history.run("delete from user_achievements");
        engine.one.recalculation.work().await();
        engine.run(everything(false));
        assertThat(engine.unlocked()).isEqualTo(byEvents);
        assertThat(engine.run(everything(false)).unlocked()).isEqualTo(new JsonObject());
    }
}
