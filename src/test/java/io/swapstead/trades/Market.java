package io.swapstead.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A node with a few cards, and people who trade them over HTTP. */
final class Market implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Cards by name, with their prices in dollars; the last has none. */
    static final Map<String, String> PRICES = Map.of("Ten", "10.00", "Four", "4.00", "Six", "6.00", "Unknown", "null");

    private final TestStores.Database database;
    private final TestNode node;
    final Browser nobody;

    Market(Path data) {
        database = TestStores.freshDatabase();
        PRICES.forEach(this::card);
        node = TestNode.start(database, TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    private void card(String name, String price) {
        run(
                """
            insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
              finishes, colors, type_line, image_url, legalities, released_at, price_usd, price_usd_foil)
            values (gen_random_uuid(), gen_random_uuid(), '%1$s', lower('%1$s'), 'tst', 'Test', '1', 'rare', 'en', 'normal',
              '{nonfoil,foil}', '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', %2$s, %2$s * 2)"""
                        .formatted(name, price));
    }

    /** Somebody new. */
    Trader trader() {
        String name = "trader" + NEXT.incrementAndGet();
        Browser.Answer registered = nobody.register(name);
        assertThat(registered.status()).isEqualTo(201);
        return new Trader(
                this,
                nobody.as(registered),
                registered.body().getJsonObject("user").getLong("id"),
                name);
    }

    /** Somebody who is here for long and has traded enough to know. */
    Trader regular() {
        Trader trader = trader();
        run("update users set created_at = now() - interval '100 days' where id = " + trader.id());
        Trader other = trader();
        for (int i = 0; i < 3; i++) {
            run(
                    """
                with t as (insert into trade_proposals (proposer_id, recipient_id, status, expires_at, completed_at, closed_at)
                  values (%d, %d, 'completed', now(), now(), now()) returning id)
                insert into trade_offers (trade_proposal_id, revision, made_by, offer_value, request_value)
                select id, 1, %d, 0, 0 from t"""
                            .formatted(trader.id(), other.id(), trader.id()));
        }
        return trader;
    }

    /** Moves the product's clock to so long after the machine's. */
    void clock(Duration ahead) {
        assertThat(nobody.post(
                                "/api/test/clock",
                                new JsonObject()
                                        .put("now", Instant.now().plus(ahead).toString()))
                        .status())
                .isEqualTo(200);
    }

    /** Multiplies rate limits. */
    void limits(double factor) {
        assertThat(nobody.post("/api/test/limits", new JsonObject().put("factor", factor))
                        .status())
                .isEqualTo(200);
    }

    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    @Override
    public void close() {
        node.close();
    }

    /** Somebody who trades. */
    record Trader(Market market, Browser browser, long id, String name) {
        /** The same, signed in anew: a jump of the clock has ended the token. */
        Trader again() {
            return new Trader(market, market.nobody.as(market.nobody.login(name)), id, name);
        }

        /** Puts copies of a card up for trade; answers the item's id. */
        long has(String card, int quantity) {
            long cardId = market.number("select id from cards where name = '" + card + "'");
            JsonObject item = new JsonObject()
                    .put("card_id", cardId)
                    .put("quantity", quantity)
                    .put("for_trade", quantity)
                    .put("finish", "nonfoil");
            Browser.Answer added = browser.post("/api/me/inventory", item);
            assertThat(added.status()).isEqualTo(201);
            return added.body().getLong("id");
        }

        Browser.Answer offers(Trader other, JsonArray offer, JsonArray request) {
            return browser.post(
                    "/api/trades",
                    new JsonObject()
                            .put("recipient_id", other.id())
                            .put("offer", offer)
                            .put("request", request)
                            .put("message", "What do you think?"));
        }

        /** Proposes and answers the trade. */
        JsonObject proposes(Trader other, JsonArray offer, JsonArray request) {
            Browser.Answer answer = offers(other, offer, request);
            assertThat(answer.status()).as(answer.body().encode()).isEqualTo(201);
            return answer.body();
        }

        Browser.Answer does(JsonObject trade, String move) {
            return does(trade, move, new JsonObject());
        }

        Browser.Answer does(JsonObject trade, String move, JsonObject body) {
            return browser.post("/api/trades/" + trade.getLong("id") + "/" + move, body);
        }

        Browser.Answer accepts(JsonObject trade) {
            return does(trade, "accept", seen(trade));
        }

        JsonObject sees(JsonObject trade) {
            Browser.Answer answer = browser.get("/api/trades/" + trade.getLong("id"));
            assertThat(answer.status()).isEqualTo(200);
            return answer.body();
        }

        /** How many copies of a card they own. */
        long owns(String card) {
            return market.number(
                    "select coalesce(sum(quantity), 0) from inventory_items i join cards c on c.id = i.card_id where"
                            + " c.name = '"
                            + card + "' and user_id = " + id);
        }
    }

    /** What an answer to a trade names: the version and the revision seen. */
    static JsonObject seen(JsonObject trade) {
        return new JsonObject()
                .put("version", trade.getInteger("version"))
                .put("revision", trade.getInteger("current_revision"))
                .put("confirm", true);
    }

    /** One side of an offer: pairs of item and quantity. */
    static JsonArray copies(long... pairs) {
        JsonArray side = new JsonArray();
        for (int i = 0; i < pairs.length; i += 2) {
            side.add(new JsonObject().put("inventory_item_id", pairs[i]).put("quantity", pairs[i + 1]));
        }
        return side;
    }
}
