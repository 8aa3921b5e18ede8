package io.swapstead.trades;

import static io.swapstead.trades.Market.copies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How trades end other than well. */
class TradeEndsTest {
    private static Market market;

    @BeforeAll
    static void open(@TempDir Path data) {
        market = new Market(data);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    @AfterEach
    void today() {
        market.clock(Duration.ZERO);
    }

    private static void awaitStatus(Market.Trader who, JsonObject trade, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> who.sees(trade).getString("status").equals(status));
    }

    @Test
    void anOfferExpiresWithinAMinuteOfItsTime() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), new JsonArray());
        market.clock(Duration.ofDays(7).plusMinutes(1));
        Market.Trader later = ada.again();
        awaitStatus(later, trade, "expired");
        JsonObject expired = later.sees(trade);
        assertThat(expired.getString("close_reason")).isEqualTo("expired");
        assertThat(expired.getValue("closed_by")).isNull();
        assertThat(expired.getValue("fault_user_id")).isNull();
    }

    @Test
    void whatBothHaveSentCompletesByItself() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), copies(ben.has("Four", 1), 1));
        ben.accepts(trade);
        ada.does(trade, "shipments");
        ben.does(trade, "shipments");
        market.clock(Duration.ofDays(14).plusMinutes(1));
        awaitStatus(ada.again(), trade, "completed");
        assertThat(ben.owns("Ten")).isEqualTo(1);
        assertThat(ada.owns("Ten")).isZero();
    }

    @Test
    void whoDoesNotSendIsAtFault() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        long ten = ada.has("Ten", 1);
        JsonObject trade = ada.proposes(ben, copies(ten, 1), copies(ben.has("Four", 1), 1));
        ben.accepts(trade);
        JsonObject asked = ada.does(trade, "cancel").body();
        assertThat(asked.getString("status")).isEqualTo("accepted");
        assertThat(asked.getLong("cancel_asked_by")).isEqualTo(ada.id());
        assertThat(ada.does(trade, "cancel").status()).isEqualTo(409);
        market.clock(Duration.ofDays(7).plusMinutes(1));
        JsonObject cancelled = ada.again().does(trade, "cancel").body();
        assertThat(cancelled.getString("status")).isEqualTo("cancelled");
        assertThat(cancelled.getLong("fault_user_id")).isEqualTo(ben.id());
        assertThat(market.number("select reserved from inventory_items where id = " + ten))
                .isZero();
    }

    @Test
    void bothMayCancelTogether() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), new JsonArray());
        ben.accepts(trade);
        ada.does(trade, "cancel");
        JsonObject cancelled = ben.does(trade, "cancel").body();
        assertThat(cancelled.getString("status")).isEqualTo("cancelled");
        assertThat(cancelled.getString("close_reason")).isEqualTo("agreed");
        assertThat(cancelled.getValue("fault_user_id")).isNull();
    }

    @Test
    void aCopyThatIsGoneEndsTheOffersThatNeedIt() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.regular();
        Market.Trader cleo = market.trader();
        long ten = ada.has("Ten", 1);
        JsonObject toBen = ada.proposes(ben, copies(ten, 1), new JsonArray());
        JsonObject fromCleo = cleo.proposes(ada, copies(cleo.has("Six", 1), 1), copies(ten, 1));
        assertThat(ben.accepts(toBen).status()).isEqualTo(200);
        assertThat(cleo.sees(fromCleo).getString("status")).isEqualTo("invalid");
        assertThat(cleo.sees(fromCleo).getString("close_reason")).isEqualTo("copy_gone");
        assertThat(cleo.offers(ada, new JsonArray(), copies(ten, 1)).status()).isEqualTo(409);
        assertThat(ada.browser()
                        .delete("/api/me/inventory/" + ten, new JsonObject())
                        .status())
                .isEqualTo(409);

        long six = ada.has("Six", 2);
        JsonObject offer = ada.proposes(cleo, copies(six, 2), new JsonArray());
        JsonObject fewer = new JsonObject().put("quantity", 1);
        assertThat(ada.browser()
                        .send("PATCH", "/api/me/inventory/" + six, fewer.encode(), java.util.Map.of())
                        .join()
                        .status())
                .isEqualTo(200);
        awaitStatus(cleo, offer, "invalid");
        JsonObject payload = cleo.browser()
                .get("/api/trades/" + offer.getLong("id") + "/thread")
                .body()
                .getJsonArray("messages")
                .getJsonObject(1)
                .getJsonObject("payload");
        assertThat(payload.getString("kind")).isEqualTo("trade_invalidated");
        assertThat(payload.getJsonArray("card_names")).hasSize(1);
        assertThat(cleo.sees(offer).getJsonArray("gone_card_ids")).isEqualTo(payload.getJsonArray("card_ids"));
        assertThat(market.number("select count(*) from event where kind = 'trade.invalidated' and data -> 'card_ids' @>"
                        + " (select jsonb_agg(id) from cards where name = 'Six')"))
                .isEqualTo(1);
    }

    @Test
    void aBlockEndsNegotiationsAndNothingElse() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        long ten = ada.has("Ten", 2);
        JsonObject accepted = ada.proposes(ben, copies(ten, 1), new JsonArray());
        ben.accepts(accepted);
        JsonObject open = ada.proposes(ben, copies(ten, 1), new JsonArray());
        assertThat(ben.browser()
                        .post("/api/blocks/" + ada.id(), new JsonObject())
                        .status())
                .isEqualTo(201);
        JsonObject ended = ada.sees(open);
        assertThat(ended.getString("status")).isEqualTo("cancelled");
        assertThat(ended.getValue("closed_by")).isNull();
        assertThat(ended.getValue("fault_user_id")).isNull();
        assertThat(ben.accepts(open).status()).isEqualTo(409);
        assertThat(ada.offers(ben, copies(ten, 1), new JsonArray()).status()).isEqualTo(404);
        assertThat(ada.does(accepted, "shipments").status()).isEqualTo(201);
        assertThat(ben.does(accepted, "received").body().getString("status")).isEqualTo("completed");
    }

    @Test
    void somebodyWhoLeavesEndsTheirNegotiations() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), new JsonArray());
        assertThat(ben.browser()
                        .delete("/api/me", new JsonObject().put("password", "a password of " + ben.name()))
                        .status())
                .isEqualTo(204);
        awaitStatus(ada, trade, "cancelled");
        assertThat(ada.sees(trade).getJsonObject("recipient").getString("username"))
                .startsWith("deleted-");
        assertThat(ada.offers(ben, new JsonArray(), new JsonArray()).status()).isIn(400, 404);
    }

    @Test
    void whoLeavesSetsFreeWhatWasPromisedThem() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        long ten = ada.has("Ten", 2);
        long four = ben.has("Four", 2);
        JsonObject promised = ada.proposes(ben, copies(ten, 1), copies(four, 1));
        ben.accepts(promised);
        JsonObject sent = ada.proposes(ben, copies(ten, 1), copies(four, 1));
        ben.accepts(sent);
        ada.does(sent, "shipments");
        ben.does(sent, "shipments");
        assertThat(ben.browser()
                        .delete("/api/me", new JsonObject().put("password", "a password of " + ben.name()))
                        .status())
                .isEqualTo(204);
        awaitStatus(ada, promised, "cancelled");
        assertThat(ada.sees(promised).getString("close_reason")).isEqualTo("unavailable");
        assertThat(market.number("select reserved from inventory_items where id = " + ten))
                .isEqualTo(1);
        assertThat(ada.does(sent, "received").status()).isEqualTo(200);
        market.clock(Duration.ofDays(14).plusMinutes(1));
        awaitStatus(ada.again(), sent, "completed");
        assertThat(ada.owns("Four")).isEqualTo(1);
        assertThat(ada.owns("Ten")).isEqualTo(1);
        assertThat(ben.owns("Ten")).isZero();
    }
}
