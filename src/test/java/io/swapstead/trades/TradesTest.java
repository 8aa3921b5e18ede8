package io.swapstead.trades;

import static io.swapstead.trades.Market.copies;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trade's way through HTTP. */
class TradesTest {
    private static Market market;

    @BeforeAll
    static void open(@TempDir Path data) {
        market = new Market(data);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    @Test
    void fromTheFirstOfferToTheLastReceipt() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        long ten = ada.has("Ten", 3);
        long four = ben.has("Four", 2);
        JsonObject trade = ada.proposes(ben, copies(ten, 1), copies(four, 2));
        assertThat(trade.getString("status")).isEqualTo("pending");
        assertThat(trade.getLong("turn_user_id")).isEqualTo(ben.id());
        assertThat(trade.getDouble("offer_value")).isEqualTo(10);
        assertThat(trade.getDouble("request_value")).isEqualTo(8);
        assertThat(trade.getJsonObject("fairness").getString("text"))
                .isEqualTo(
                        "%1$s gives $2.00 more than %2$s, 20 %% of what %1$s gives.".formatted(ada.name(), ben.name()));

        JsonObject countered = ben.does(
                        trade,
                        "counter",
                        new JsonObject()
                                .put("version", 1)
                                .put("offer", copies(ten, 2))
                                .put("request", copies(four, 1)))
                .body();
        assertThat(countered.getInteger("current_revision")).isEqualTo(2);
        assertThat(countered.getLong("turn_user_id")).isEqualTo(ada.id());
        assertThat(countered.getJsonArray("offers")).hasSize(2);

        Browser.Answer accepted = ada.accepts(countered);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().getString("status")).isEqualTo("accepted");
        assertThat(market.number("select reserved from inventory_items where id = " + ten))
                .isEqualTo(2);

        assertThat(ada.does(
                                trade,
                                "shipments",
                                new JsonObject().put("carrier", "Post").put("tracking", "A1"))
                        .status())
                .isEqualTo(201);
        assertThat(ben.does(trade, "shipments", new JsonObject().put("in_person", true))
                        .body()
                        .getString("status"))
                .isEqualTo("in_transit");
        assertThat(ben.does(trade, "received").body().getString("status")).isEqualTo("in_transit");
        JsonObject completed = ada.does(trade, "received").body();
        assertThat(completed.getString("status")).isEqualTo("completed");
        assertThat(completed.getJsonArray("shipments")).hasSize(2);

        assertThat(ada.owns("Ten")).isEqualTo(1);
        assertThat(ben.owns("Ten")).isEqualTo(2);
        assertThat(ada.owns("Four")).isEqualTo(1);
        assertThat(ben.owns("Four")).isEqualTo(1);
        assertThat(market.number("select sum(reserved) from inventory_items where user_id in (" + ada.id() + ", "
                        + ben.id() + ")"))
                .isZero();
        assertThat(market.column("select kind from event where data ->> 'trade_id' = '" + trade.getLong("id")
                        + "' order by seq"))
                .containsExactly(
                        "trade.proposed",
                        "connection.requested",
                        "trade.countered",
                        "trade.accepted",
                        "connection.accepted",
                        "trade.shipped",
                        "trade.shipped",
                        "trade.received",
                        "trade.received",
                        "trade.completed");
        assertThat(market.number("select count(*) from trade_events where trade_proposal_id = " + trade.getLong("id")))
                .isEqualTo(8);
    }

    @Test
    void nobodyElseKnowsOfIt() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        Market.Trader eve = market.trader();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), new JsonArray());
        String path = "/api/trades/" + trade.getLong("id");
        Browser.Answer foreign = eve.browser().get(path);
        Browser.Answer missing = eve.browser().get("/api/trades/999999");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().getString("detail")).isEqualTo(missing.body().getString("detail"));
        assertThat(eve.browser().get(path + "/summary").status()).isEqualTo(404);
        assertThat(eve.accepts(trade).status()).isEqualTo(404);
        assertThat(eve.does(trade, "decline").status()).isEqualTo(404);
        assertThat(eve.does(trade, "cancel").status()).isEqualTo(404);
        assertThat(eve.does(trade, "received").status()).isEqualTo(404);
        assertThat(eve.does(trade, "shipments").status()).isEqualTo(404);
        assertThat(eve.browser().get("/api/trades").body().getJsonArray("trades"))
                .isEmpty();
        assertThat(ben.browser()
                        .get("/api/trades?with=" + ada.id() + "&status=pending,accepted")
                        .body()
                        .getJsonArray("trades"))
                .hasSize(1);
        assertThat(ben.browser().get(path + "/summary").body().getInteger("offer_card_count"))
                .isEqualTo(1);
    }
}
