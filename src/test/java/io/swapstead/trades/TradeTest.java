package io.swapstead.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a trade, as tables of outcomes. Proposer is 1, recipient 2. */
class TradeTest {
    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    private static Trade trade(String status) {
        return trade(status, null, null, new Parcel(true, null, null), new Parcel(true, null, null));
    }

    private static Trade trade(
            String status,
            @Nullable Long asked,
            @Nullable Instant completed,
            Parcel fromProposer,
            Parcel fromRecipient) {
        Status now = Status.of(status);
        Long turn = now == Status.PENDING ? Long.valueOf(2) : now == Status.COUNTERED ? Long.valueOf(1) : null;
        return new Trade(
                7,
                1,
                2,
                now,
                turn,
                2,
                5,
                MADE,
                MADE.plus(Duration.ofDays(3)),
                now.open() ? null : MADE,
                completed,
                asked,
                completed != null,
                fromProposer,
                fromRecipient);
    }

    private static Instant day(double days) {
        return MADE.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    /** What a move ends in: the status, or the refusal's number. */
    private static String outcome(java.util.function.Supplier<Step> move) {
        try {
            Step step = move.get();
            return step.to().word()
                    + (step.faultUserId() == null ? "" : " fault " + step.faultUserId())
                    + (step.cancelAskedBy() == null ? "" : " asked " + step.cancelAskedBy());
        } catch (Failure refused) {
            assertThat(refused.problem("").getJsonObject("current").getInteger("version"))
                    .isEqualTo(5);
            return "" + refused.kind().status;
        }
    }

    @ParameterizedTest
    @CsvSource({
        // state, move, proposer gets, recipient gets
        "pending, accept, 403, accepted",
        "pending, decline, 403, declined",
        "pending, counter, 403, countered",
        "pending, cancel, cancelled, 403",
        "countered, accept, accepted, 403",
        "countered, decline, declined, 403",
        "countered, counter, pending, 403",
        "countered, cancel, 403, cancelled",
        "accepted, accept, 409, 409",
        "accepted, decline, 409, 409",
        "accepted, counter, 409, 409",
        "accepted, cancel, accepted asked 1, accepted asked 2",
        "in_transit, cancel, in_transit asked 1, in_transit asked 2",
        "pending, ship, 409, 409",
        "accepted, ship, in_transit, in_transit",
        "in_transit, ship, in_transit, in_transit",
        "accepted, receive, 409, 409",
        "completed, cancel, 409, 409",
        "declined, accept, 409, 409",
        "cancelled, cancel, 409, 409",
        "expired, counter, 409, 409",
        "invalid, accept, 409, 409",
        "disputed, cancel, 409, 409",
        "disputed, ship, 409, 409",
    })
    void whoMayDoWhatWhen(String status, String move, String proposer, String recipient) {
        Trade trade = trade(status);
        assertThat(outcome(() -> move(trade, move, 1, day(1)))).isEqualTo(proposer);
        assertThat(outcome(() -> move(trade, move, 2, day(1)))).isEqualTo(recipient);
    }

    private static Step move(Trade trade, String move, long by, Instant now) {
        return switch (move) {
            case "accept" -> trade.accept(by, 2, 5, now);
            case "decline" -> trade.decline(by, 5, now);
            case "counter" -> trade.counter(by, 5, now);
            case "cancel" -> trade.cancel(by, 5, now);
            case "ship" -> trade.ship(by);
            case "receive" -> trade.receive(by);
            default -> throw new IllegalArgumentException(move);
        };
    }

    @Test
    void whoeverDoesNotSayWhatTheySawMayHaveBeenTooLate() {
        assertThat(outcome(() -> trade("pending").decline(1, null, day(1)))).isEqualTo("409");
        assertThat(outcome(() -> trade("countered").cancel(1, null, day(1)))).isEqualTo("409");
        assertThat(outcome(() -> trade("pending").decline(2, null, day(1)))).isEqualTo("declined");
        assertThat(outcome(() -> trade("pending").cancel(1, null, day(1)))).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @CsvSource({"2, 5, accepted", "1, 5, 409", "2, 4, 409", "3, 6, 409"})
    void onlyTheTermsSeenAreAccepted(int revision, int version, String outcome) {
        assertThat(outcome(() -> trade("pending").accept(2, revision, version, day(1))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"accept", "decline", "counter"})
    void anOfferThatHasExpiredIsNoLongerOpen(String move) {
        assertThat(outcome(() -> move(trade("pending"), move, 2, day(2.999)))).isNotEqualTo("409");
        assertThat(outcome(() -> move(trade("pending"), move, 2, day(3)))).isEqualTo("409");
        assertThat(trade("pending").due(day(2.999))).isEmpty();
        assertThat(trade("pending").due(day(3)).orElseThrow().to()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void newTermsHoldAsLongAsTheOldOnesWould() {
        Step step = trade("pending").counter(2, 5, day(2));
        assertThat(step.expiresAt()).isEqualTo(day(5));
        assertThat(step.turnUserId()).isEqualTo(1);
        assertThat(step.revision()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        // who asked before, by, day, whether the other has sent, outcome
        ", 1, 1, false, accepted asked 1",
        "1, 1, 1, false, 409",
        "1, 2, 1, false, cancelled",
        "2, 1, 1, true, cancelled",
        ", 1, 6.99, false, accepted asked 1",
        ", 1, 7, false, cancelled fault 2",
        "1, 1, 7, false, cancelled fault 2",
        ", 1, 30, true, accepted asked 1",
    })
    void anAcceptedTradeIsCancelledByBothOrAfterAWeek(
            @Nullable Long asked, long by, double day, boolean otherSent, String outcome) {
        Parcel sent = new Parcel(true, otherSent ? day(1) : null, null);
        Trade trade = trade("accepted", asked, null, new Parcel(true, null, null), sent);
        assertThat(outcome(() -> trade.cancel(by, null, day(day)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        // sent by the proposer, received, sent by the recipient, received, day, due
        "1, , 2, , 15.99, false",
        "1, , 2, , 16, true",
        "1, , , , 99, false",
        "1, 3, 2, , 4, false",
        "1, 3, 2, 4, 4, true",
        "1, 3, none, , 3, true",
        "1, , none, , 15, true",
        "none, , 1, , 14.9, false",
    })
    void itCompletesWhenAllHasCome(
            @Nullable String sent,
            @Nullable Double received,
            @Nullable String back,
            @Nullable Double came,
            double day,
            boolean due) {
        Trade trade = trade("in_transit", null, null, parcel(sent, received), parcel(back, came));
        assertThat(trade.due(day(day)).isPresent()).isEqualTo(due);
        assertThat(trade.due(day(day)).map(Step::to))
                .isIn(java.util.Optional.empty(), java.util.Optional.of(Status.COMPLETED));
    }

    private static Parcel parcel(@Nullable String sent, @Nullable Double received) {
        boolean due = !"none".equals(sent);
        return new Parcel(
                due,
                due && sent != null ? day(Double.parseDouble(sent)) : null,
                received == null ? null : day(received));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, , 409",
        "accepted, , disputed",
        "in_transit, , disputed",
        "completed, 0, disputed",
        "completed, -14, 409",
        "completed, -13.9, disputed",
        "cancelled, , 409",
        "disputed, , 409"
    })
    void itMayBeDisputedUntilTwoWeeksAfterItsCompletion(String status, @Nullable Double completed, String outcome) {
        Parcel none = new Parcel(true, null, null);
        Trade trade = trade(status, null, completed == null ? null : day(completed), none, none);
        assertThat(outcome(() -> trade.freeze(day(0)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 2, completed",
        "true, false, 2, cancelled fault 2",
        "false, true, 1, cancelled fault 1",
        "false, true, , cancelled"
    })
    void aDisputeEndsAsItIsDecided(boolean stands, boolean bothSent, @Nullable Long fault, String outcome) {
        Parcel sent = new Parcel(true, day(1), null);
        Trade trade = trade("disputed", null, null, sent, bothSent ? sent : new Parcel(true, null, null));
        assertThat(outcome(() -> trade.resolve(stands, fault))).isEqualTo(outcome);
        assertThatThrownBy(() -> trade("accepted").resolve(stands, fault)).isInstanceOf(Failure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "pending, true",
        "countered, true",
        "accepted, false",
        "in_transit, false",
        "completed, false",
        "cancelled, false"
    })
    void onlyNegotiationsEndWithContactOrACopy(String status, boolean ends) {
        assertThat(trade(status).end().isPresent()).isEqualTo(ends);
        assertThat(trade(status).invalidate().isPresent()).isEqualTo(ends);
        assertThat(trade(status).end().map(Step::faultUserId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // state, the leaver gives and has sent, the other gives and has sent
        "pending, due, due, cancelled",
        "accepted, due, due, cancelled",
        "accepted, none, due, cancelled",
        "in_transit, due, sent, cancelled fault 2",
        "in_transit, sent, due, cancelled",
        "in_transit, sent, sent, goes on",
        "in_transit, sent, none, goes on",
        "in_transit, none, sent, goes on",
        "completed, sent, sent, goes on",
        "disputed, due, sent, goes on"
    })
    void whoLeavesEndsWhatNotBothHaveSent(String status, String leaver, String other, String outcome) {
        Trade trade = trade(status, null, null, parcel(other), parcel(leaver));
        assertThat(trade.leave(2).map(step -> outcome(() -> step)).orElse("goes on"))
                .isEqualTo(outcome);
    }

    private static Parcel parcel(String word) {
        return new Parcel(!word.equals("none"), word.equals("sent") ? day(1) : null, null);
    }
}
