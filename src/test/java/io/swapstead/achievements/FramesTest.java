package io.swapstead.achievements;

import static io.swapstead.achievements.Engine.everything;
import static io.swapstead.achievements.Engine.only;
import static io.swapstead.achievements.Engine.since;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames follow what holds now. */
class FramesTest {
    private Engine engine;
    private History history;
    private long ada;

    @BeforeEach
    void open() {
        engine = new Engine();
        history = engine.history;
        engine.one.recalculation.work().await();
        ada = engine.person("ada");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aFrameOutlivesItsReasonBySevenDaysAndTheBadgeForEver() {
        engine.follow();
        List<Long> trades = IntStream.range(0, 10)
                .mapToObj(i -> history.completed(ada, engine.person("partner" + i)))
                .toList();
        Engine.await()
                .until(() -> history.number(
                                "select count(*) from user_frames where user_id = ? and frame_tier = 'silver'", ada)
                        == 1);
        wear("silver");
        history.run(
                "update trade_proposals set status = 'disputed', completed_at = null, closed_at = null where id = ?",
                trades.get(0));
        history.tell("trade.disputed", trades.get(0), ada, ada);
        Engine.await()
                .until(() -> history.number(
                                "select count(*) from user_achievements where user_id = ? and revoked_at is not null",
                                ada)
                        == 2); // speed_dealer as well
        engine.clock.move(Duration.ofDays(6));
        assertThat(engine.run(everything(false)).lost()).isEqualTo(new JsonObject());
        engine.clock.move(Duration.ofDays(7).plusMinutes(5));
        assertThat(engine.run(everything(true)).lost().getLong("regular_trader"))
                .isEqualTo(1);
        assertThat(engine.run(everything(false)).lost()).isEqualTo(new JsonObject().put("regular_trader", 1));
        assertThat(engine.run(everything(false)).lost()).isEqualTo(new JsonObject());
        assertThat(worn()).isEqualTo("bronze");
        assertThat(engine.unlocked()).contains("regular_trader");
        assertThat(history.number(
                        "select count(*) from event where kind = 'frame.changed' and (data ->> 'lost')::boolean"))
                .isEqualTo(1);
        assertThat(history.text("select data from user_events where type = 'frame.changed' and user_id = ?", ada))
                .satisfies(data -> assertThat(new JsonObject(data))
                        .isEqualTo(new JsonObject()
                                .put("id", ada)
                                .put("frame_tier", "bronze")
                                .put("lost", true)
                                .put("lost_tier", "silver")));
    }

    @Test
    void aRunOverPartOfItTakesOnlyFramesOfThatPart() {
        missedForAWeek("regular_trader", "silver");
        long ben = engine.person("ben");
        assertThat(engine.run(only("newcomer", true)).lost()).isEqualTo(new JsonObject());
        assertThat(engine.run(only("newcomer", false)).lost()).isEqualTo(new JsonObject());
        assertThat(worn()).isEqualTo("silver");
        history.run(
                "update users set created_at = now() - interval '100 days', last_active_at = null where id = ?", ada);
        assertThat(engine.run(since(engine.clock.nowUtc().minusDays(30))).users())
                .isEqualTo(1);
        assertThat(engine.unlocked()).contains(ben + " newcomer");
        assertThat(worn()).isEqualTo("silver");
        assertThat(engine.run(only("regular_trader", false)).lost())
                .isEqualTo(new JsonObject().put("regular_trader", 1));
        assertThat(worn()).isEqualTo("bronze");
    }

    @Test
    void aDryRunDoesNotPromiseALossOfWhatIsHadAgain() {
        IntStream.range(0, 10).forEach(i -> history.completed(ada, engine.person("partner" + i)));
        missedForAWeek("regular_trader", "silver"); // and nobody has noticed yet that the trades are there
        assertThat(engine.run(everything(true)).lost()).isEqualTo(new JsonObject());
        assertThat(engine.run(everything(false)).lost()).isEqualTo(new JsonObject());
        assertThat(worn()).isEqualTo("silver");
    }

    @Test
    void aFrameThatNothingGrantsIsNotKept() {
        history.run("insert into user_frames (user_id, frame_tier) values (?, 'legendary')", ada);
        wear("legendary");
        engine.run(everything(false));
        assertThat(worn()).isEqualTo("bronze");
    }

    /** Whoever takes it back holds the row; who wants to wear it waits, and finds it gone. */
    @Test
    void aFrameThatIsBeingTakenBackCannotBeWornAnyMore() {
        missedForAWeek("regular_trader", "silver");
        history.run("update users set active_frame_tier = 'bronze' where id = ?", ada);
        history.run("update user_frames set is_active = false where user_id = ?", ada);
        Future<JsonObject> wish = engine.one
                .db
                .tx(tx -> engine.one
                        .frames
                        .takeBack(tx, Scope.of(List.of(ada)), null)
                        .map(taken -> {
                            Future<JsonObject> worn = engine.other.frames.wear(
                                    new Achievements.Wear(new Actor(ada, Role.USER, null), "silver"));
                            Engine.await()
                                    .pollInSameThread()
                                    .until(() -> history.number(
                                                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                                            > 0);
                            return worn;
                        }))
                .await();
        assertThat(wish.transform(ended -> Future.succeededFuture(ended.cause()))
                        .await())
                .isInstanceOfSatisfying(
                        Failure.class, refused -> assertThat(refused.kind()).isEqualTo(Failure.Kind.FORBIDDEN));
        assertThat(worn()).isEqualTo("bronze");
    }

    /** Unlocked once, and missed for longer than the time of grace; worn. */
    private void missedForAWeek(String key, String tier) {
        history.run(
                """
                insert into user_achievements (user_id, achievement_id, unlocked_at, revoked_at)
                select ?, id, now() - interval '60 days', now() - interval '8 days' from achievement_definitions where key = ?""",
                ada,
                key);
        history.run("insert into user_frames (user_id, frame_tier) values (?, ?)", ada, tier);
        wear(tier);
    }

    private void wear(String tier) {
        history.run("update user_frames set is_active = true where user_id = ? and frame_tier = ?", ada, tier);
        history.run("update users set active_frame_tier = ? where id = ?", tier, ada);
    }

    private String worn() {
        return history.text("select active_frame_tier from users where id = ?", ada);
    }
}
