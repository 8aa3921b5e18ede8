package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new House(data, Map.of());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void today() {
        house.clock(Duration.ZERO);
    }

    @Test
    void whoseTurnItIsHearsOnceThatAnOfferEndsSoon() {
        Person ada = house.someone();
        Person ben = house.someone();
        Person cleo = house.someone();
        long ends = offer(ada, ben, "now() + interval '23 hours'");
        offer(ada, cleo, "now() + interval '50 hours'");
        await().atMost(PATIENCE).until(() -> ben.told("trade_expiring").isPresent());
        JsonObject told = ben.told("trade_expiring").orElseThrow();
        assertThat(told.getString("title")).isEqualTo("An offer from " + ada.name() + " ends soon");
        assertThat(told.getString("action_url")).isEqualTo("/trades/" + ends);
        assertThat(ada.told("trade_expiring")).isEmpty();
        // A second look at the same offers, which finds the other one, has come and gone:
        house.run("update trade_proposals set expires_at = now() + interval '20 hours' where recipient_id = "
                + cleo.id());
        await().atMost(PATIENCE).until(() -> cleo.told("trade_expiring").isPresent());
        assertThat(ben.all().filter(one -> one.getString("type").equals("trade_expiring")))
                .hasSize(1);
    }

    @Test
    void whoWantsACardHearsOfItsPriceOnADayOnce() {
        long up = house.card("Sol Ring", "1.00", "1.50");
        long down = house.card("Mana Crypt", "100", "80");
        long still = house.card("Forest", "0.10", "0.20");
        Person ada = house.someone();
        Person ben = house.someone();
        List.of(up, down, still).forEach(card -> wants(ada, card));
        wants(ben, still);
        long before = pricesDone();
        for (int i = 0; i < 2; i++) {
            house.run(
                    "insert into event (at, kind, data) values (now(), 'price.changed', '{\"day\": \"2026-05-04\", \"cards\": 3}')");
            int done = i + 1;
            await().atMost(PATIENCE).until(() -> pricesDone() == before + done);
        }
        assertThat(ada.all().map(one -> one.getString("body"))).containsExactly("Sol Ring +50 %, Mana Crypt -20 %");
        assertThat(ben.told()).isEmpty();
    }

    @Test
    void aPriceIsThatOfTheFinishThatIsWanted() {
        long card = house.card("Tropical Island", "100", "150");
        house.run(
                "update card_prices set price_usd_foil = case when day < '2026-05-04' then 300 else 240 end where card_id = "
                        + card);
        Person ada = house.someone();
        Person ben = house.someone();
        Person cleo = house.someone();
        List.of(ada, ben, cleo).forEach(who -> wants(who, card));
        house.run("update want_items set finish = 'foil' where user_id = " + ben.id());
        house.run("update want_items set finish = 'etched' where user_id = " + cleo.id());
        house.happen(
                "price.changed", null, new JsonObject().put("day", "2026-05-04").put("cards", 1));
        await().atMost(PATIENCE)
                .until(() -> ben.told("price_moved").isPresent()
                        && ada.told("price_moved").isPresent());
        assertThat(ada.told("price_moved").orElseThrow().getString("body")).isEqualTo("Tropical Island +50 %");
        assertThat(ben.told("price_moved").orElseThrow().getString("body")).isEqualTo("Tropical Island -20 %");
        assertThat(cleo.told()).isEmpty();
    }

    @Test
    void listingsThatHaveWaitedAreRemindedOfOnceAMonth() {
        long card = house.card("Island", "1", "1");
        Person ada = house.someone();
        house.run(
                "insert into inventory_items (user_id, card_id, quantity, for_trade, updated_at) values (%d, %d, 1, 1, now())"
                        .formatted(ada.id(), card));
        house.clock(Duration.ofDays(31));
        Person later = again(ada);
        await().atMost(PATIENCE).until(() -> later.told("listing_reminder").isPresent());
        assertThat(later.told("listing_reminder").orElseThrow().getString("body"))
                .isEqualTo("1 listing has not changed for a month.");
        house.clock(Duration.ofDays(33));
        await().atMost(PATIENCE)
                .until(() ->
                        house.number("select count(*) from jobs where kind = 'notifications.daily' and state = 'done'"
                                        + " and key = (current_date + 33)::text")
                                == 1);
        assertThat(house.number("select count(*) from notifications where user_id = " + ada.id()))
                .isEqualTo(1);
    }

    @Test
    void whatIsOldLeavesTheList() {
        Person ada = house.someone();
        house.someone().favour(ada);
        await().until(() -> ada.unread().getLong("total") == 1);
        house.clock(Duration.ofDays(91));
        Person later = again(ada);
        await().atMost(PATIENCE).until(() -> later.told().isEmpty());
        assertThat(later.unread().getLong("total")).isZero();
    }

    @Test
    void aBrowserThatWasNeverSeenIsTold() {
        Person ada = house.someone();
        Browser nobody = Browser.at(house.node.address());
        String body = new JsonObject()
                .put("username", ada.name())
                .put("password", "a password of " + ada.name())
                .encode();
        for (String agent : List.of("Another/1.0", "Another/1.0")) {
            assertThat(nobody.send("POST", "/api/auth/login", body, Map.of("user-agent", agent))
                            .join()
                            .status())
                    .isEqualTo(200);
        }
        ada.browser().login(ada.name());
        house.someone().favour(ada); // told last: all before has been told by then
        await().until(() -> ada.told("favorite_added").isPresent());
        assertThat(ada.all().filter(one -> one.getString("type").equals("new_sign_in")))
                .hasSize(1);
    }

    private static long pricesDone() {
        return house.number("select count(*) from jobs where kind = 'notifications.prices' and state = 'done'");
    }

    private static Person again(Person who) {
        Browser nobody = Browser.at(house.node.address());
        return new Person(who.id(), who.name(), nobody.as(nobody.login(who.name())));
    }

    private static long offer(Person by, Person to, String expires) {
        return house.number(
                """
            insert into trade_proposals (proposer_id, recipient_id, turn_user_id, expires_at, created_at, updated_at)
            values (%1$d, %2$d, %2$d, %3$s, now() - interval '2 days', now() - interval '2 days') returning id"""
                        .formatted(by.id(), to.id(), expires));
    }

    private static void wants(Person who, long card) {
        house.run(
                "insert into want_items (user_id, oracle_id, card_id) select %d, oracle_id, id from cards where id = %d"
                        .formatted(who.id(), card));
    }
}
