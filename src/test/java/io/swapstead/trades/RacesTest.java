package io.swapstead.trades;

import static io.swapstead.trades.Pit.ADA;
import static io.swapstead.trades.Pit.BEN;
import static io.swapstead.trades.Pit.CLEO;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moves that meet: of each, exactly one counts, and nothing is half done. */
class RacesTest {
    private static final int ROUNDS = 200;

    private static Pit pit;

    @BeforeAll
    static void open() {
        pit = new Pit();
    }

    @AfterAll
    static void close() {
        pit.close();
    }

    @Test
    void acceptAgainstCancelAgainstExpiry() {
        long item = pit.item(ADA, ROUNDS);
        Map<String, Integer> outcomes = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            TradeDocument trade = pit.propose(ADA, BEN, List.of(item), List.of());
            List<Supplier<Future<?>>> moves =
                    List.of(() -> pit.accept(BEN, trade), () -> pit.cancel(ADA, trade), () -> pit.dueLater(trade));
            Map<Integer, Future<?>> made = new HashMap<>();
            for (int i = 0; i < moves.size(); i++) { // another goes first in every round
                int move = (round + i) % moves.size();
                made.put(move, moves.get(move).get());
            }
            Future.join(List.copyOf(made.values()))
                    .transform(all -> Future.succeededFuture())
                    .await();
            String status = pit.status(trade);
            outcomes.merge(status, 1, Integer::sum);
            Future<?> accept = requireNonNull(made.get(0));
            Future<?> cancel = requireNonNull(made.get(1));
            assertThat(Map.of(
                            "accepted", accept.succeeded() && (cancel.failed() || version(cancel) > version(accept)),
                            "cancelled", accept.failed() && cancel.succeeded(),
                            "expired", accept.failed() && cancel.failed()))
                    .as("round %d ended as %s", round, status)
                    .containsEntry(status, true);
            List.of(accept, cancel).stream().filter(Future::failed).forEach(move -> assertLost(move, status));
        }
        assertThat(outcomes).containsOnlyKeys("accepted", "cancelled", "expired");
        assertThat(pit.word("select reserved from inventory_items where id = " + item))
                .isEqualTo("" + outcomes.get("accepted"));
    }

    /** A cancellation that comes after the acceptance is a question to the other side. */
    private static int version(Future<?> move) {
        return ((TradeDocument) move.result()).version();
    }

    private static void assertLost(Future<?> move, String status) {
        assertThat(move.cause()).isInstanceOf(Failure.class);
        JsonObject problem = ((Failure) move.cause()).problem("");
        assertThat(problem.getInteger("status")).isEqualTo(409);
        assertThat(problem.getJsonObject("current").getString("status")).isEqualTo(status);
    }

    @Test
    void acceptAgainstNewTerms() {
        long item = pit.item(ADA, ROUNDS);
        long other = pit.item(BEN, ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            TradeDocument trade = pit.propose(ADA, BEN, List.of(item), List.of());
            Trades.Terms terms = new Trades.Terms(Pit.wanted(List.of(item)), Pit.wanted(List.of(other)), null);
            Future<TradeDocument> counter = pit.surely(
                    () -> pit.proposals.counter(new Trades.Counter(Pit.by(BEN), trade.id(), trade.version(), terms)));
            Future<TradeDocument> accept = pit.accept(BEN, trade);
            Future.join(counter, accept)
                    .transform(all -> Future.succeededFuture())
                    .await();
            assertThat(counter.succeeded()).as("round %d", round).isNotEqualTo(accept.succeeded());
            assertLost(counter.failed() ? counter : accept, pit.status(trade));
            assertThat(pit.history(trade)).isEqualTo(counter.succeeded() ? "proposed countered" : "proposed accepted");
        }
    }

    @Test
    void oneCopyInTwoTrades() {
        for (int round = 0; round < ROUNDS; round++) {
            long item = pit.item(ADA, 1);
            TradeDocument toBen = pit.propose(ADA, BEN, List.of(item), List.of());
            TradeDocument toCleo = pit.propose(ADA, CLEO, List.of(item), List.of());
            Future<TradeDocument> ben = pit.accept(BEN, toBen);
            Future<TradeDocument> cleo = pit.accept(CLEO, toCleo);
            Future.join(ben, cleo).transform(all -> Future.succeededFuture()).await();
            assertThat(ben.succeeded()).as("round %d", round).isNotEqualTo(cleo.succeeded());
            assertThat(pit.status(ben.succeeded() ? toBen : toCleo)).isEqualTo("accepted");
            assertThat(pit.history(ben.succeeded() ? toCleo : toBen)).isEqualTo("proposed invalidated");
            assertThat(pit.word("select reserved from inventory_items where id = " + item))
                    .isEqualTo("1");
        }
    }

    @Test
    void bothConfirmAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            long item = pit.item(ADA, 1);
            long other = pit.item(BEN, 2);
            TradeDocument trade = pit.propose(ADA, BEN, List.of(item), List.of(other));
            pit.accept(BEN, trade)
                    .compose(accepted -> pit.surely(
                            () -> pit.moves.ship(new Trades.Ship(Pit.by(ADA), trade.id(), null, null, true))))
                    .compose(sent -> pit.surely(
                            () -> pit.moves.ship(new Trades.Ship(Pit.by(BEN), trade.id(), null, null, true))))
                    .await();
            Future.all(received(ADA, trade), received(BEN, trade)).await();
            assertThat(pit.history(trade)).isEqualTo("proposed accepted shipped shipped received received completed");
            assertThat(pit.word("select count(*) from inventory_items where id = " + item))
                    .isEqualTo("0");
            assertThat(pit.word(
                            "select quantity || ' ' || reserved || ' ' || for_trade from inventory_items where id = "
                                    + other))
                    .isEqualTo("1 0 1");
        }
        assertThat(pit.word("select sum(quantity) from inventory_items where user_id = " + BEN + " and for_trade = 0"))
                .isEqualTo("" + ROUNDS);
    }

    private static Future<TradeDocument> received(long by, TradeDocument trade) {
        return pit.surely(() -> pit.moves.receive(new Trades.Move(Pit.by(by), trade.id(), null)));
    }

    @Test
    void blockDuringAccept() {
        long item = pit.item(ADA, ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            TradeDocument trade = pit.propose(ADA, CLEO, List.of(item), List.of());
            Future<TradeDocument> accept = pit.accept(CLEO, trade);
            Future<Void> block = pit.surely(() -> pit.db.tx(tx -> pit.interventions.endBetween(tx, CLEO, ADA)));
            Future.join(accept, block)
                    .transform(all -> Future.succeededFuture())
                    .await();
            assertThat(block.succeeded()).isTrue();
            assertThat(pit.history(trade)).isEqualTo(accept.succeeded() ? "proposed accepted" : "proposed cancelled");
            if (accept.failed()) {
                assertLost(accept, "cancelled");
                assertThat(pit.word("select fault_user_id from trade_proposals where id = " + trade.id()))
                        .isEqualTo("null");
            }
        }
    }

    @Test
    void acceptAgainstSellingElsewhere() {
        Sql<Void> sell = Sql.update(
                "update inventory_items set quantity = quantity - 1 where id = $1 and quantity - reserved > 1");
        Sql<Void> gone = Sql.update("delete from inventory_items where id = $1 and reserved = 0");
        for (int round = 0; round < ROUNDS; round++) {
            long item = pit.item(ADA, 1);
            TradeDocument trade = pit.propose(ADA, BEN, List.of(item), List.of());
            Future<TradeDocument> accept = pit.accept(BEN, trade);
            Future<Integer> sale = pit.surely(
                    () -> pit.db.tx(tx -> sell.run(tx.sql(), item).compose(sold -> gone.run(tx.sql(), item))));
            Future.join(accept, sale).transform(all -> Future.succeededFuture()).await();
            assertThat(accept.succeeded()).as("round %d", round).isNotEqualTo(sale.result() == 1);
        }
    }
}
