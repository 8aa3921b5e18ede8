package io.swapstead.trades;

import static io.swapstead.trades.Pit.ADA;
import static io.swapstead.trades.Pit.BEN;
import static io.swapstead.trades.Pit.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Failure;
import io.swapstead.trades.Interventions.Verdict;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What moderation does to trades, within its own transactions. */
class InterventionsTest {
    private static Pit pit;

    @BeforeAll
    static void open() {
        pit = new Pit();
    }

    @AfterAll
    static void close() {
        pit.close();
    }

    private static TradeDocument accepted(long item, long other) {
        TradeDocument trade = pit.propose(ADA, BEN, List.of(item), List.of(other));
        return pit.accept(BEN, trade).await();
    }

    private static void sent(TradeDocument trade, long... senders) {
        for (long sender : senders) {
            assertThat(pit.surely(() ->
                                    pit.moves.ship(new Trades.Ship(Pit.by(sender), trade.id(), "Post", null, false)))
                            .await()
                            .status())
                    .isEqualTo("in_transit");
        }
    }

    private static void freeze(TradeDocument trade) {
        pit.surely(() -> pit.db.tx(tx -> pit.interventions.freeze(tx, trade.id(), BEN, 77)))
                .await();
    }

    private static String resolve(TradeDocument trade, Verdict verdict) {
        return pit.surely(() -> pit.db.tx(tx -> pit.interventions.resolve(tx, trade.id(), 77, verdict)))
                .await();
    }

    private static String reserved(long item) {
        return pit.word("select coalesce(max(reserved), -1) from inventory_items where id = " + item);
    }

    @Test
    void aFrozenTradeStandsStillAndEndsAsDecided() {
        long item = pit.item(ADA, 1);
        TradeDocument trade = accepted(item, pit.item(BEN, 1));
        sent(trade, ADA);
        freeze(trade);
        assertThatThrownBy(() -> sent(trade, BEN)).isInstanceOfSatisfying(Failure.class, late -> assertThat(late.kind())
                .isEqualTo(Failure.Kind.CONFLICT));
        assertThat(reserved(item)).isEqualTo("1");
        assertThat(resolve(trade, new Verdict(false, ADA))).isEqualTo("cancelled");
        assertThat(reserved(item)).isEqualTo("0");
        assertThat(pit.word("select fault_user_id from trade_proposals where id = " + trade.id()))
                .isEqualTo("" + ADA);
        assertThat(pit.word(
                        "select data ->> 'dispute_id' from event where kind = 'trade.resolved' and data ->> 'trade_id' = '"
                                + trade.id() + "'"))
                .isEqualTo("77");
        assertThatThrownBy(() -> resolve(trade, new Verdict(true, null))).isInstanceOf(Failure.class);
    }

    @Test
    void aTradeThatStandsCompletesOnlyWhenBothHaveSent() {
        TradeDocument half = accepted(pit.item(ADA, 1), pit.item(BEN, 1));
        sent(half, ADA);
        freeze(half);
        assertThat(resolve(half, new Verdict(true, BEN))).isEqualTo("cancelled");
        long item = pit.item(ADA, 1);
        TradeDocument whole = accepted(item, pit.item(BEN, 1));
        sent(whole, ADA, BEN);
        freeze(whole);
        assertThat(resolve(whole, new Verdict(true, ADA))).isEqualTo("completed");
        assertThat(reserved(item)).isEqualTo("-1");
        assertThat(pit.word("select fault_user_id from trade_proposals where id = " + whole.id()))
                .isEqualTo("null");
    }

    @Test
    void copiesThatHadChangedHandsStayWhereTheyAre() {
        long other = pit.item(BEN, 2);
        TradeDocument trade = accepted(pit.item(ADA, 1), other);
        sent(trade, ADA, BEN);
        Future.all(
                        pit.surely(() -> pit.moves.receive(new Trades.Move(Pit.by(ADA), trade.id(), null))),
                        pit.surely(() -> pit.moves.receive(new Trades.Move(Pit.by(BEN), trade.id(), null))))
                .await();
        String completed = pit.word("select completed_at from trade_proposals where id = " + trade.id());
        for (Verdict verdict : List.of(new Verdict(true, null), new Verdict(false, ADA))) {
            freeze(trade);
            assertThat(pit.word(
                            "select coalesce(completed_at, closed_at) from trade_proposals where id = " + trade.id()))
                    .isEqualTo("null");
            String status = resolve(trade, verdict);
            assertThat(status).isEqualTo(verdict.stands() ? "completed" : "cancelled");
            assertThat(pit.word("select quantity from inventory_items where id = " + other))
                    .isEqualTo("1");
            assertThat(pit.word(
                            "select coalesce(completed_at::text, '-') from trade_proposals where id = " + trade.id()))
                    .isEqualTo(
                            verdict.stands()
                                    ? pit.word(
                                            "select min(created_at)::text from trade_events where to_status = 'completed' and trade_proposal_id = "
                                                    + trade.id())
                                    : "-");
        }
        assertThat(completed).isNotEqualTo("null");
    }

    @Test
    void onlyAPartyFreezes() {
        TradeDocument trade = accepted(pit.item(ADA, 1), pit.item(BEN, 1));
        assertThatThrownBy(() -> pit.surely(() -> pit.db.tx(tx -> pit.interventions.freeze(tx, trade.id(), CLEO, 78)))
                        .await())
                .isInstanceOfSatisfying(
                        Failure.class, who -> assertThat(who.kind()).isEqualTo(Failure.Kind.NOT_FOUND));
    }

    @Test
    void whoIsBarredLeavesNothingOpen() {
        long item = pit.item(CLEO, 5);
        TradeDocument open = pit.propose(CLEO, BEN, List.of(item), List.of());
        TradeDocument incoming = pit.propose(ADA, CLEO, List.of(pit.item(ADA, 1)), List.of());
        TradeDocument agreed = pit.propose(CLEO, ADA, List.of(item), List.of());
        assertThat(pit.accept(ADA, agreed).await().status()).isEqualTo("accepted");
        pit.surely(() -> pit.db.tx(tx -> pit.interventions.endAll(tx, CLEO))).await();
        assertThat(List.of(pit.status(open), pit.status(incoming), pit.status(agreed)))
                .containsExactly("cancelled", "cancelled", "accepted");
    }
}
