package io.swapstead.achievements;

import static io.swapstead.achievements.Engine.everything;
import static io.swapstead.achievements.Engine.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecalculationTest {
    private Engine engine;
    private History history;

    @BeforeEach
    void open() {
        engine = new Engine();
        history = engine.history;
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rangesAreSharedAndThatOfAKilledNodeIsTakenAgain() {
        IntStream.range(0, 200).forEach(i -> history.person("person" + i));
        long run = engine.one.recalculation.queue(everything(false)).await();
        history.run(
                """
                update jobs set state = 'running', attempts = 1, lease_token = gen_random_uuid(),
                  leased_until = clock_timestamp() + interval '1 second'
                where id = (select min(id) from jobs where kind = 'achievements.range')""");
        engine.one.recalculation.work().await();
        engine.other.recalculation.work().await();
        Engine.await().until(() -> engine.one.recalculation.state(run).await().finished());
        Recalculation.State state = engine.one.recalculation.state(run).await();
        assertThat(state.users()).isEqualTo(200);
        assertThat(state.done()).isEqualTo(200);
        assertThat(state.failedRanges()).isZero();
        assertThat(state.unlocked().getLong("newcomer")).isEqualTo(200);
        assertThat(history.number("select count(*) from user_achievements")).isEqualTo(200);
    }

    @Test
    void aRangeOfARunThatIsForgottenIsDone() {
        history.run("insert into jobs (kind, key) values ('achievements.range', '4711:1-5')");
        engine.one.recalculation.work().await();
        Engine.await().until(() -> history.number("select count(*) from jobs where state <> 'done'") == 0);
    }

    /** A run and a follower find the same at the same moment; one of them writes it down. */
    @Test
    void twoThatFindTheSameAtOnceUnlockItOnce() {
        engine.one.recalculation.work().await();
        engine.other.recalculation.work().await();
        long ada = engine.person("ada");
        IntStream.range(0, 10).forEach(i -> history.completed(ada, history.person("partner" + i)));
        long one = engine.one.recalculation.queue(everything(false)).await();
        long other = engine.other.recalculation.queue(everything(false)).await();
        engine.follow();
        Engine.await()
                .until(() -> engine.one.recalculation.state(one).await().finished()
                        && engine.one.recalculation.state(other).await().finished());
        engine.awaitFollowers();
        assertThat(engine.unlocked()).contains(ada + " regular_trader");
        assertThat(
                        history.number(
                                "select count(*) - count(distinct (data ->> 'user_id', k)) from event, jsonb_array_elements_text(data -> 'keys') k where kind = 'achievement.unlocked'"))
                .isZero();
        assertThat(history.number("select count(*) from users u where discovery_score <> discovery_score_of(u)"))
                .isZero();
    }

    @Test
    void whatFallsDueByTheHourAndByTheDayIsQueuedOnceInTheCluster() {
        lookOnBothNodes();
        lookOnBothNodes();
        assertThat(queued("achievements.hourly")).isEqualTo(1);
        assertThat(queued("achievements.daily")).isEqualTo(1);
        engine.clock.move(Duration.ofHours(1));
        lookOnBothNodes();
        assertThat(queued("achievements.hourly")).isEqualTo(2);
        engine.one.occasions.work().await();
        engine.other.occasions.work().await();
        Engine.await()
                .until(() -> history.number(
                                "select count(*) from jobs where kind like 'achievements.%ly' and state <> 'done'")
                        == 0);
        assertThat(history.number("select count(*) from achievement_runs"))
                .isEqualTo(queued("achievements.hourly") + queued("achievements.daily"));
    }

    @Test
    void aJumpOverSeveralTiersIsToldAsOneThingWithAllItsPoints() {
        engine.one.recalculation.work().await();
        long ada = history.person("ada");
        IntStream.range(0, 50).forEach(i -> history.completed(ada, history.person("partner" + i)));
        engine.run(everything(false));
        JsonObject told = new JsonObject(
                history.text("select data from user_events where type = 'achievement.unlocked' and user_id = ?", ada));
        assertThat(told.getJsonArray("keys")).contains("first_deal", "regular_trader", "seasoned_dealer");
        assertThat(told.getJsonObject("definition").getString("key")).isEqualTo("perfect_record");
        assertThat(history.number("select count(*) from user_events where user_id = ?", ada))
                .isEqualTo(1);
        assertThat(history.number(
                        "select count(*) from event where kind = 'achievement.unlocked' and (data ->> 'user_id')::bigint = ?",
                        ada))
                .isEqualTo(1);
        assertThat(history.number("select discovery_score from users where id = ?", ada))
                .isEqualTo(100 + told.getInteger("points"));
        assertThat(history.text(
                        "select string_agg(frame_tier, ' ' order by frame_tier) from user_frames where user_id = ?",
                        ada))
                .isEqualTo("gold platinum silver");
    }

    private void lookOnBothNodes() {
        Future.all(
                        engine.one.occasions.look(),
                        engine.other.occasions.look(),
                        engine.one.occasions.look(),
                        engine.other.occasions.look())
                .await();
    }

    private long queued(String kind) {
        return history.number("select count(*) from jobs where kind = ?", kind);
    }

    @Test
    void daysPassWithoutAnEvent() {
        engine.one.recalculation.work().await();
        history.run("update users set created_at = now() - interval '364 days' where id = ?", engine.person("ada"));
        engine.run(everything(false));
        assertThat(engine.unlocked()).contains("century").doesNotContain("veteran");
        engine.clock.move(Duration.ofDays(1).plusMinutes(1));
        assertThat(engine.run(only("veteran", false)).unlocked().getLong("veteran"))
                .isEqualTo(1);
    }

    @Test
    void rarityIsAShareOfActiveUsersOnceThereAreFifty() {
        engine.one.recalculation.work().await();
        IntStream.range(0, 52).forEach(i -> engine.person("person" + i));
        history.run("update users set banned_at = now() where username = 'person0'");
        history.run("update users set suspended_until = now() + interval '1 day' where username = 'person1'");
        history.run(
                "update users set created_at = now() - interval '2 years', last_active_at = now() - interval '1 year' where username = 'person2'");
        engine.run(everything(false));
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'newcomer'"))
                .isEqualTo("null");
        engine.person("another");
        history.run("update users set onboarding_completed_at = null where username = 'person3'");
        history.run("delete from user_achievements");
        engine.run(everything(false));
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'newcomer'"))
                .isEqualTo("98.00");
        assertThat(history.text("select rarity_percent from achievement_definitions where key = 'elite'"))
                .isEqualTo("0.00");
        assertThat(history.number("select count(*) from jobs where kind = 'achievements.range'"))
                .isZero();
    }
}
