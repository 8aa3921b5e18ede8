package io.swapstead.trades;

import static io.swapstead.trades.Market.copies;
import static io.swapstead.trades.Market.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be proposed, and what somebody is asked before they accept. */
class ProposalsTest {
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
    void somebodyNewIsAskedWhetherTheyMeanIt() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.trader();
        long ten = ben.has("Ten", 1);
        long four = ada.has("Four", 1);
        JsonObject trade = ada.proposes(ben, copies(four, 1), copies(ten, 1));
        JsonObject hasty = seen(trade);
        hasty.remove("confirm");
        Browser.Answer refused = ben.does(trade, "accept", hasty);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().getString("type")).isEqualTo("lopsided");
        assertThat(refused.body().getDouble("percent")).isEqualTo(60);
        assertThat(refused.body().getDouble("difference")).isEqualTo(6);
        assertThat(ben.accepts(trade).status()).isEqualTo(200);
        assertThat(market.column("select data ->> 'newcomer_lopsided' from event where kind = 'trade.accepted'"
                        + " and data ->> 'trade_id' = '" + trade.getLong("id") + "'"))
                .containsExactly("true");

        JsonObject back = ben.proposes(ada, new JsonArray(), copies(ada.has("Ten", 1), 1));
        JsonObject known = seen(back);
        known.remove("confirm");
        assertThat(ada.does(back, "accept", known).status()).isEqualTo(200);
    }

    @Test
    void aStrangerIsAskedForAConnectionAndAcceptingAcceptsIt() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.regular();
        JsonObject trade = ada.proposes(ben, copies(ada.has("Ten", 1), 1), new JsonArray());
        String status =
                "select status from connections where requester_id = " + ada.id() + " and addressee_id = " + ben.id();
        assertThat(market.column(status)).containsExactly("pending");
        ben.accepts(trade);
        assertThat(market.column(status)).containsExactly("accepted");
    }

    @Test
    void whatIsNotThereOrNotForTradeCannotBeProposed() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        long ten = ada.has("Ten", 2);
        long four = ben.has("Four", 1);
        market.run("update inventory_items set for_trade = 0 where id = " + four);
        assertThat(ada.offers(ben, copies(ten, 3), new JsonArray()).fields()).containsExactly("offer.0.quantity");
        assertThat(ada.offers(ben, copies(four, 1), new JsonArray()).status()).isEqualTo(422);
        assertThat(ada.offers(ben, new JsonArray(), copies(four, 1)).fields())
                .containsExactly("request.0.inventory_item_id");
        assertThat(ada.offers(ben, new JsonArray(), new JsonArray()).status()).isEqualTo(400);
        assertThat(ada.offers(ben, copies(ten, 1, ten, 1), new JsonArray()).status())
                .isEqualTo(400);
        assertThat(ada.offers(ada, copies(ten, 1), new JsonArray()).status()).isEqualTo(422);
        assertThat(ada.browser()
                        .post(
                                "/api/trades",
                                new JsonObject().put("recipient_id", 999999).put("offer", copies(ten, 1)))
                        .status())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .post(
                                "/api/trades",
                                new JsonObject()
                                        .put("recipient_id", ben.id())
                                        .put("offer", copies(ten, 1))
                                        .put("expires_in_days", 31))
                        .fields())
                .containsExactly("expires_in_days");
    }

    @Test
    void refusalsNameTheCardAndNoPath() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        long ten = ada.has("Ten", 2);
        long four = ben.has("Four", 1);
        assertThat(ada.offers(ben, copies(ten, 3), new JsonArray()).body().getString("detail"))
                .isEqualTo("There are only 2 copies of Ten.");
        market.run("update inventory_items set for_trade = 0 where id = " + four);
        assertThat(ada.offers(ben, new JsonArray(), copies(four, 1)).body().getString("detail"))
                .isEqualTo("A card that you ask for is not for trade.");
    }

    @Test
    void acceptingWhatIsGoneNamesIt() {
        Market.Trader ada = market.regular();
        Market.Trader ben = market.regular();
        long ten = ben.has("Ten", 1);
        JsonObject trade = ada.proposes(ben, copies(ada.has("Six", 1), 1), copies(ten, 1));
        market.run("delete from inventory_items where id = " + ten);
        Browser.Answer refused = ben.accepts(trade);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().getString("detail")).endsWith("no longer there: Ten.");
        assertThat(refused.body().getJsonArray("card_names")).containsExactly("Ten");
    }

    @Test
    void whatIsSaidWithAnOfferIsCleanedAndJudgedAsMessagesAre() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        long ten = ada.has("Ten", 1);
        JsonObject offer = new JsonObject()
                .put("recipient_id", ben.id())
                .put("offer", copies(ten, 1))
                .put("message", " send the money by western union\u0007, I am e\u0301lite ");
        Browser.Answer proposed = ada.browser().post("/api/trades", offer);
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.body().getString("message")).isEqualTo("send the money by western union, I am \u00e9lite");
        JsonObject payload = ben.browser()
                .get("/api/trades/" + proposed.body().getLong("id") + "/thread")
                .body()
                .getJsonArray("messages")
                .getJsonObject(0)
                .getJsonObject("payload");
        assertThat(payload.getString("warning")).isEqualTo("hard");
    }

    @Test
    void theSameNoteToASixthPersonIsRefused() {
        Market.Trader ada = market.trader();
        long ten = ada.has("Ten", 1);
        String note = "I have the very best prices of them all";
        for (int i = 0; i < 6; i++) {
            Browser.Answer answer = ada.browser()
                    .post(
                            "/api/trades",
                            new JsonObject()
                                    .put("recipient_id", market.trader().id())
                                    .put("offer", copies(ten, 1))
                                    .put("message", note));
            assertThat(answer.status()).isEqualTo(i < 5 ? 201 : 429);
        }
    }

    @Test
    void whatOneHasAndTheOtherWantsIsFoundAmongEverything() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        ada.has("Ten", 1);
        ada.has("Four", 1);
        wants(ben, "Ten", "NM", "public");
        assertThat(names(ada, "/api/me/inventory?for_trade=true&wanted_by=" + ben.name()))
                .containsExactly("Ten");
        assertThat(names(ben, "/api/users/" + ada.name() + "/inventory?for_trade=true&wanted_by=" + ben.id()))
                .containsExactly("Ten");
        wants(ben, "Four", "NM", "private");
        assertThat(names(ada, "/api/me/inventory?wanted_by=" + ben.name())).containsExactly("Ten");
        assertThat(ada.browser()
                        .get("/api/me/inventory?wanted_by=nobody_at_all")
                        .status())
                .isEqualTo(404);
    }

    private static void wants(Market.Trader who, String card, String condition, String visibility) {
        JsonObject want = new JsonObject()
                .put("card_id", market.number("select id from cards where name = '" + card + "'"))
                .put("min_condition", condition)
                .put("visibility", visibility);
        assertThat(who.browser().post("/api/me/wants", want).status()).isEqualTo(201);
    }

    private static List<String> names(Market.Trader who, String path) {
        Browser.Answer answer = who.browser().get(path);
        assertThat(answer.status()).as(answer.body().encode()).isEqualTo(200);
        return answer.body().getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getJsonObject("card").getString("name"))
                .toList();
    }

    @Test
    void aRepeatedProposalIsOne() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        JsonObject body = new JsonObject().put("recipient_id", ben.id()).put("offer", copies(ada.has("Ten", 1), 1));
        var answers =
                ada.browser().together(5, "POST", "/api/trades", body, java.util.Map.of("idempotency-key", "once"));
        // A repeat that comes while the first is under way may have to try again.
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 503);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.body().getLong("id"))
                        .distinct())
                .hasSize(1);
        assertThat(ada.browser().get("/api/trades").body().getJsonArray("trades"))
                .hasSize(1);
    }

    @Test
    void pagesHoldEveryTradeOnce() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        long ten = ada.has("Ten", 1);
        long four = ben.has("Four", 1);
        IntStream.range(0, 7).forEach(i -> {
            if (i % 2 == 0) {
                ada.proposes(ben, copies(ten, 1), new JsonArray());
            } else {
                ben.proposes(ada, copies(four, 1), new JsonArray());
            }
        });
        Set<Long> seen = new java.util.LinkedHashSet<>();
        String cursor = "";
        do {
            JsonObject page = ada.browser().get("/api/trades?limit=3" + cursor).body();
            page.getJsonArray("trades").forEach(trade -> assertThat(seen.add(((JsonObject) trade).getLong("id")))
                    .isTrue());
            cursor = page.getString("next_cursor") == null ? "" : "&cursor=" + page.getString("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(new java.util.ArrayList<>(seen)).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void youngAccountsProposeFiveTimesAnHour() {
        Market.Trader ada = market.trader();
        Market.Trader ben = market.trader();
        long ten = ada.has("Ten", 1);
        market.limits(1);
        try {
            IntStream.range(0, 5).forEach(i -> ada.proposes(ben, copies(ten, 1), new JsonArray()));
            Browser.Answer sixth = ada.offers(ben, copies(ten, 1), new JsonArray());
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(Integer.parseInt(sixth.header("retry-after"))).isPositive();
        } finally {
            market.limits(100);
        }
    }
}
