package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.core.Limits;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a new listing reaches, and whom not. */
class DiscoveryTest {
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

    @Test
    void whoWantsACardHearsOfItAndOfWhatTheyHoldThatIsWanted() {
        long ring = house.card("Sol Ring", "1", "1");
        long crypt = house.card("Mana Crypt", "100", "100");
        Person ada = house.someone();
        Person ben = house.someone();
        wants(ada, ring, "");
        wants(ben, crypt, "");
        holds(ada, crypt);
        lists(ben, holds(ben, ring));
        JsonObject told = told(ada, "wanted_listed");
        assertThat(told.getString("title")).isEqualTo(ben.name() + " listed a card that you want");
        assertThat(told.getString("body")).isEqualTo("Sol Ring; you hold Mana Crypt that they want");
        assertThat(told.getString("action_url")).isEqualTo("/u/" + ben.name());
        assertThat(ben.told()).isEmpty();
    }

    @Test
    void onlyWhatFulfilsAWantReachesWhoHasIt() {
        long card = house.card("Birds of Paradise", "8", "8");
        List<Person> others = List.of(
                wants(house.someone(), card, ", finish => 'foil'"),
                wants(house.someone(), card, ", min_condition => 'NM'"),
                wants(house.someone(), card, ", max_price => 7.99"),
                wants(house.someone(), card, ", visibility => 'private'"),
                wants(house.someone(), card, ", language => 'de'"));
        Person ada = wants(house.someone(), card, ", max_price => 8, min_condition => 'LP', finish => 'nonfoil'");
        Person ben = house.someone();
        long item = holds(ben, card);
        house.run("update inventory_items set condition = 'LP' where id = " + item);
        lists(ben, item);
        told(ada, "wanted_listed");
        assertThat(others).allSatisfy(other -> assertThat(other.told()).isEmpty());
    }

    @Test
    void aFavouriteIsHeardOfAlsoWhenStrangersDoNotComeAcrossThem() {
        long card = house.card("Brainstorm", "1", "1");
        Person ben = house.someone();
        Person fan = house.someone();
        Person stranger = wants(house.someone(), card, "");
        fan.favour(ben);
        house.run("update user_favorites set notify_on_listings = true where user_id = " + fan.id());
        house.run("update users set show_in_directory = false where id = " + ben.id());
        lists(ben, holds(ben, card));
        JsonObject told = told(fan, "favorite_listed");
        assertThat(told.getString("title")).isEqualTo(ben.name() + " listed new cards");
        assertThat(told.getString("body")).isEqualTo("Brainstorm");
        assertThat(stranger.told()).isEmpty();
    }

    @Test
    void ofMoreThanAreToldAtOnceEverybodyHearsOnce() {
        long card = house.card("Lightning Bolt", "2", "2");
        int many = 2 * Limits.TOLD_AT_ONCE + 30;
        house.run(
                """
            with u as (insert into users (public_id, username, email, password_hash, display_name)
              select 'crowd' || lpad(i::text, 5, '0'), 'crowd' || i, 'crowd' || i || '@example.org', 'none', 'Crowd' from generate_series(1, %d) i
              returning id)
            insert into want_items (user_id, oracle_id) select u.id, c.oracle_id from u, cards c where c.id = %d"""
                        .formatted(many, card));
        Person ben = house.someone();
        lists(ben, holds(ben, card));
        String told = "from notifications where type = 'wanted_listed' and body = 'Lightning Bolt'";
        await().atMost(PATIENCE).until(() -> house.number("select count(distinct user_id) " + told) == many);
        assertThat(house.number("select count(*) " + told)).isEqualTo(many);
        assertThat(
                        house.number(
                                "select count(*) from user_events where type like 'notification.%' and data::text like '%Lightning Bolt%'"))
                .isEqualTo(many);
    }

    @Test
    void fiveDiscoveriesADayAndOneSummaryHoweverOftenItIsRead() {
        long card = house.card("Counterspell", "1", "1");
        Person ada = wants(house.someone(), card, "");
        for (int i = 0; i < Limits.DISCOVERIES_PER_DAY + 1; i++) {
            Person other = house.someone();
            lists(other, holds(other, card));
        }
        assertThat(told(ada, "summary").getString("body")).isEqualTo("1 more");
        ada.post("/notifications/read-all", new JsonObject());
        Person last = house.someone();
        lists(last, holds(last, card));
        await().atMost(PATIENCE).until(() -> ada.unread().getLong("total") == 1);
        assertThat(ada.all().filter(one -> one.getString("type").equals("summary")))
                .singleElement()
                .satisfies(one -> assertThat(one.getString("body")).isEqualTo("2 more"));
        assertThat(ada.told()).hasSize(Limits.DISCOVERIES_PER_DAY + 1);
    }

    private static JsonObject told(Person who, String type) {
        await().atMost(PATIENCE).until(() -> who.told(type).isPresent());
        return who.told(type).orElseThrow();
    }

    private static void lists(Person who, long item) {
        house.happen(
                "listing.added",
                who.id(),
                new JsonObject().put("user_id", who.id()).put("item_ids", new JsonArray().add(item)));
    }

    private static long holds(Person who, long card) {
        return house.number(
                "insert into inventory_items (user_id, card_id, quantity, for_trade) values (%d, %d, 1, 1) returning id"
                        .formatted(who.id(), card));
    }

    /** @param limits of the want, each as {@code , column => value} */
    private static Person wants(Person who, long card, String limits) {
        String columns = limits.replaceAll(" => [^,]+", "");
        String values = limits.replaceAll(", [a-z_]+ => ([^,]+)", ", $1");
        house.run("insert into want_items (user_id, oracle_id%s) select %d, oracle_id%s from cards where id = %d"
                .formatted(columns, who.id(), values, card));
        return who;
    }
}
