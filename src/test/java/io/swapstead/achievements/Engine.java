package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.Jobs;
import io.swapstead.live.Teller;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** The engine of achievements on two nodes over one database, without anything around it. */
final class Engine implements AutoCloseable {
    static final String UNLOCKED =
            """
            select coalesce(string_agg(a.user_id || ' ' || d.key, ', ' order by a.user_id, d.key), '')
            from user_achievements a join achievement_definitions d on d.id = a.achievement_id where a.unlocked_at is not null""";

    /** A node of its own. */
    final class Node {
        final Vertx vertx = Vertx.vertx();
        final Db db = new Db(vertx, database.url());
        private final Bus bus = new Bus(vertx);
        private final EventLog events = new EventLog(vertx, bus, clock);
        private final Teller teller = Teller.storing(clock);
        final Recalculation recalculation = Recalculation.of(vertx, db, bus, clock, events, teller, progress -> {});
        final AchievementFollower follower =
                new AchievementFollower(clock, new Ledger(clock, new News(events, teller)));
        final Frames frames = new Frames(db, clock, events, teller);
        final Occasions occasions = new Occasions(db, clock, new Jobs(vertx, db, bus), recalculation);

        private Node() {
            db.answers(Limits.DB_START).await();
        }

        void follow() {
            new Follower(vertx, db, bus, "achievements", follower::digest)
                    .start()
                    .await();
        }

        void die() {
            vertx.close().await();
        }
    }

    private final TestStores.Database database = TestStores.freshDatabase();
    final History history = new History(database.jdbcUrl());
    final Clock clock = new Clock();
    final Node one = new Node();
    final Node other = new Node();

    Engine() {
        Catalogue.seed(one.db).await();
    }

    void follow() {
        one.follow();
        other.follow();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    /** Everything that has happened has been digested. */
    void awaitFollowers() {
        await().until(() -> history.number(
                        "select count(*) from event e, cursor c where c.name = 'achievements' and (e.tx, e.seq) > (c.tx, c.seq)")
                == 0);
    }

    long person(String name) {
        long id = history.person(name);
        event("user.onboarded", "user_id", id, "user_id", id);
        return id;
    }

    void review(long trade, long author, long subject, int rating) {
        history.run(
                "insert into reviews (trade_proposal_id, author_id, subject_id, rating, visible_at) values (?, ?, ?, ?, now())",
                trade,
                author,
                subject,
                rating);
        event("review.published", "author_id", author, "subject_id", subject);
    }

    void event(String kind, String one, long first, String another, long second) {
        history.run(
                "insert into event (kind, data) values (?, jsonb_build_object(?::text, ?::bigint) || jsonb_build_object(?::text, ?::bigint))",
                kind,
                one,
                first,
                another,
                second);
    }

    static Recalculation.Wish everything(boolean dryRun) {
        return new Recalculation.Wish(null, null, null, dryRun, 10);
    }

    static Recalculation.Wish only(String key, boolean dryRun) {
        return new Recalculation.Wish(null, List.of(key), null, dryRun, 10);
    }

    static Recalculation.Wish since(@Nullable OffsetDateTime since) {
        return new Recalculation.Wish(null, null, since, false, 10);
    }

    /** Queues a run and waits for its end; somebody must work. */
    Recalculation.State run(Recalculation.Wish wish) {
        long run = one.recalculation.queue(wish).await();
        await().until(() -> one.recalculation.state(run).await().finished());
        Recalculation.State state = one.recalculation.state(run).await();
        assertThat(state.failedRanges()).isZero();
        assertThat(state.done()).isEqualTo(state.users());
        return state;
    }

    /** What somebody's facts are at a time; NaN for one that is not known. */
    double fact(long user, String name, OffsetDateTime at) {
        List<Definition> asking = List.of(new Definition(
                0,
                "x",
                "X",
                "",
                "special",
                "x",
                new JsonObject(),
                0,
                null,
                false,
                false,
                null,
                List.of(new Definition.Condition(name, FactNames.place(name), 1, false))));
        return Evaluation.read(one.db.sql(), Scope.of(List.of(user)), asking, at)
                .await()
                .of(user)
                .get(FactNames.place(name));
    }

    double fact(long user, String name) {
        return fact(user, name, clock.nowUtc());
    }

    String unlocked() {
        return history.text(UNLOCKED);
    }

    @Override
    public void close() {
        one.die();
        other.die();
    }
}
