package io.swapstead.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviews and answers add up to, at the edges. */
class StandingTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Clock CLOCK = new Clock();

    private static History history;
    private static Db db;
    private static Standing standing;
    private static int next;

    @BeforeAll
    static void open() {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        db = new Db(VERTX, database.url());
        db.answers(Limits.DB_START).await();
        standing = new Standing(CLOCK, new EventLog(VERTX, new Bus(VERTX), CLOCK));
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 20, new",
        "5, 19, new",
        "5, 20, established", // 4.0
        "19, 95, established",
        "20, 89, established",
        "20, 90, trusted", // 4.5
        "49, 245, trusted",
        "50, 234, trusted",
        "50, 235, elite" // 4.7
    })
    void tiersNeedBothReviewsAndStars(int reviews, int stars, String tier) {
        long ada = person();
        long ben = person();
        for (int i = 0; i < reviews; i++) {
            int rating = stars / reviews + (i < stars % reviews ? 1 : 0);
            history.run(
                    """
                    with trade as (insert into trade_proposals (proposer_id, recipient_id, status, expires_at, completed_at, closed_at)
                      values (?, ?, 'completed', now(), now(), now()) returning id)
                    insert into reviews (trade_proposal_id, author_id, subject_id, rating, visible_at)
                    select id, ?, ?, ?, now() from trade""",
                    ben,
                    ada,
                    ben,
                    ada,
                    rating);
        }
        recompute(ada);
        assertThat(history.text("select tier from user_reputation where user_id = ?", ada))
                .isEqualTo(tier);
    }

    @Test
    void theResponseTimeIsTheMedianOfNinetyDays() {
        long ada = person();
        answered(ada, 1, 10);
        answered(ada, 3, 20);
        answered(ada, 10, 30);
        answered(ada, 500, 91);
        recompute(ada);
        assertThat(response(ada)).isEqualTo("3.00");
        answered(ada, 4, 40);
        recompute(ada);
        assertThat(response(ada)).isEqualTo("3.50");
        CLOCK.move(Duration.ofDays(51));
        db.tx(standing::age).await();
        assertThat(response(ada)).isEqualTo("3.00");
        CLOCK.move(Duration.ZERO);
    }

    private static void answered(long recipient, int hours, int daysAgo) {
        history.run(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, first_answered_at, created_at, closed_at)
                select ?, ?, 'declined', now(), t + ?::int * interval '1 hour', t, now()
                from (select now() - ?::int * interval '1 day' as t) x""",
                person(),
                recipient,
                hours,
                daysAgo);
    }

    private static String response(long user) {
        return history.text("select response_time_hours from user_reputation where user_id = ?", user);
    }

    private static long person() {
        return history.person("person" + ++next);
    }

    private static void recompute(long user) {
        db.tx(tx -> standing.recompute(tx, List.of(user))).await();
    }
}
