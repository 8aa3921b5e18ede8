package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fact at the edge where it changes. */
class FactsTest {
    private static Engine engine;
    private static History history;
    private static int next;

    private long ada;

    @BeforeAll
    static void open() {
        engine = new Engine();
        history = engine.history;
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void someone() {
        ada = other();
    }

    private static long other() {
        return history.person("person" + ++next);
    }

    private static long numbered(long number, long a, long b) {
        history.run("select setval(pg_get_serial_sequence('trade_proposals', 'id'), ?)", number - 1);
        long trade = history.completed(a, b);
        assertThat(trade).isEqualTo(number);
        return trade;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T00:59:59Z, 0", // 01:59 before the clock goes forward over 02:00
        "Europe/Berlin, 2026-03-29T01:00:00Z, 1", // 03:00, the hour after
        "Europe/Berlin, 2026-03-29T02:00:00Z, 0", // 04:00
        "Europe/Berlin, 2026-10-25T00:30:00Z, 1", // 02:30 for the first time
        "Europe/Berlin, 2026-10-25T01:30:00Z, 1", // 02:30 for the second time
        "Europe/Berlin, 2026-10-25T03:00:00Z, 0", // 04:00
        "Pacific/Kiritimati, 2026-06-01T12:30:00Z, 1", // 02:30 of the day after
        "Pacific/Pago_Pago, 2026-06-01T13:30:00Z, 1", // 02:30 of a zone eleven hours behind
        "Asia/Kathmandu, 2026-06-01T20:14:00Z, 0", // 01:59
        "Asia/Kathmandu, 2026-06-01T20:15:00Z, 1" // 02:00
    })
    void nightIsWhereTheTraderIs(String zone, String at, double night) {
        lives(zone);
        history.completed(ada, other(), "'" + at + "'::timestamptz", "1 hour", 1, 1);
        assertThat(engine.fact(ada, "night_trade")).isEqualTo(night);
    }

    @Test
    void aZoneChosenLaterDoesNotMakeAnOldTradeOneOfTheNight() {
        history.completed(ada, other(), "'2026-06-01T17:00:00Z'::timestamptz", "1 hour", 1, 1);
        lives("Asia/Tokyo"); // 02:00 there
        history.completed(ada, other(), "'2026-06-02T12:00:00Z'::timestamptz", "1 hour", 1, 1);
        assertThat(engine.fact(ada, "night_trade")).isZero();
    }

    private void lives(String zone) {
        history.run("update users set timezone = ? where id = ?", zone, ada);
    }

    @ParameterizedTest
    @CsvSource({"499.99, 0, 499.99", "500, 0, 500", "0, 500.00, 500", "300, 300, 300"})
    void aTradeIsWorthItsDearerSide(double offered, double requested, double worth) {
        history.completed(ada, other(), "now()", "1 hour", offered, requested);
        assertThat(engine.fact(ada, "single_trade_value")).isEqualTo(worth);
    }

    @Test
    void theSamePairCountsFiveTimesAtMost() {
        long ben = other();
        for (int i = 0; i < 12; i++) {
            history.completed(ada, ben, "now() - interval '%d days'".formatted(4 * (12 - i)), "1 hour", 10, 10);
        }
        history.completed(other(), ada);
        assertThat(engine.fact(ada, "trades")).isEqualTo(6);
        assertThat(engine.fact(ada, "fast_trades")).isEqualTo(6);
    }

    @Test
    void palindromesCountFrom1221On() {
        numbered(121, ada, other());
        numbered(1001, ada, other());
        assertThat(engine.fact(ada, "palindrome_trade")).isZero();
        numbered(1220, ada, other());
        assertThat(engine.fact(ada, "palindrome_trade")).isZero();
        history.completed(ada, other()); // 1221
        assertThat(engine.fact(ada, "palindrome_trade")).isEqualTo(1);
        numbered(9_000_009, ada, other());
    }

    @Test
    void theSuccessRateTakesOnlyOnesOwnFault() {
        IntStream.range(0, 3).forEach(i -> history.completed(ada, other()));
        long ben = other();
        failed(ada, ben, ben);
        assertThat(engine.fact(ada, "success_rate")).isEqualTo(100);
        failed(ada, ben, ada);
        assertThat(engine.fact(ada, "success_rate")).isEqualTo(75);
        assertThat(engine.fact(ben, "success_rate")).isZero();
        assertThat(engine.fact(other(), "success_rate")).isNaN();
    }

    private static void failed(long proposer, long recipient, long fault) {
        long trade = history.number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, expires_at, accepted_at, closed_at, fault_user_id)
                values (?, ?, 'cancelled', now(), now(), now(), ?) returning id""",
                proposer,
                recipient,
                fault);
        history.run(
                "insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value) values (?, 1, ?, 1, 1)",
                trade,
                proposer);
    }

    @Test
    void reviewsCountOnceTheyArePublishedAndWhileTheyStand() {
        long ben = other();
        long trade = history.completed(ada, ben);
        engine.review(trade, ada, ben, 4);
        engine.review(trade, ben, ada, 2);
        assertThat(engine.fact(ada, "reviews_written")).isEqualTo(1);
        assertThat(engine.fact(ben, "reviews")).isEqualTo(1);
        assertThat(engine.fact(ben, "avg_rating")).isEqualTo(4);
        history.run("update reviews set visible_at = null where author_id = ?", ada);
        assertThat(engine.fact(ada, "reviews_written")).isNaN();
        assertThat(engine.fact(ben, "reviews")).isNaN();
        long action = history.number(
                "insert into moderation_actions (target_user_id, action_type, reason) values (?, 'remove_review', 'x') returning id",
                ben);
        history.run("update reviews set removed_at = now(), removal_id = ? where author_id = ?", action, ben);
        assertThat(engine.fact(ada, "reviews")).isNaN();
        assertThat(engine.fact(ben, "reviews_written")).isNaN();
    }

    @Test
    void endorsementsCountAsLongAsTheyAreGiven() {
        IntStream.range(0, 5)
                .forEach(i -> history.run(
                        "insert into endorsements (endorser_id, endorsed_id, kind) values (?, ?, 'responsive')",
                        ada,
                        other()));
        assertThat(engine.fact(ada, "endorsements_given")).isEqualTo(5);
        history.run(
                "delete from endorsements where id = (select min(id) from endorsements where endorser_id = ?)", ada);
        assertThat(engine.fact(ada, "endorsements_given")).isEqualTo(4);
    }

    @Test
    void aDayIsTwentyFourHoursWhateverClocksDo() {
        history.run(
                "update users set created_at = '2026-03-28T12:00:00Z', timezone = 'Europe/Berlin' where id = ?", ada);
        assertThat(engine.fact(ada, "member_days", OffsetDateTime.parse("2026-03-29T11:59:59Z")))
                .isZero();
        assertThat(engine.fact(ada, "member_days", OffsetDateTime.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(1);
        history.run("update users set created_at = '2026-10-24T23:30:00+02:00' where id = ?", ada);
        assertThat(engine.fact(ada, "member_days", OffsetDateTime.parse("2026-10-25T22:29:59+01:00")))
                .isZero();
        assertThat(engine.fact(ada, "member_days", OffsetDateTime.parse("2026-10-25T22:30:00+01:00")))
                .isEqualTo(1);
    }

    @Test
    void foundersAreTheFirstThousandWithAConfirmedAddress() {
        assertThat(engine.fact(ada, "founder")).isZero();
        history.run("update users set email_verified = true where id = ?", ada);
        assertThat(engine.fact(ada, "founder")).isEqualTo(1);
        history.run(
                """
                insert into users (public_id, username, email, password_hash, display_name, email_verified)
                select left(md5('f' || n), 12), 'founder' || n, 'f' || n || '@example.org', 'x', 'F', true
                from generate_series(1, 1000) n""");
        String nth = "select id from users order by id offset %d limit 1";
        assertThat(engine.fact(history.number(nth.formatted(999)), "founder")).isEqualTo(1);
        assertThat(engine.fact(history.number(nth.formatted(1000)), "founder")).isZero();
    }
}
