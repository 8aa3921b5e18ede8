package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one trader has and another wants, through HTTP, from the write that makes a match to every place where it shows. */
class MatchingTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Crowd CROWD = Crowd.of(0);
    private static TestNode node;
    private static int number;

    private Browser me;
    private Browser them;
    private long theirId;
    private long card;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = TestNode.start(CROWD.database(), TestStores.freshRedis(), folder, Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** Two traders, and a card worth ten dollars that nobody else has. */
    @BeforeEach
    void meet() {
        number++;
        Browser site = Browser.at(node.address());
        Browser.Answer one = site.register("seeker-" + number);
        Browser.Answer other = site.register("keeper-" + number);
        me = site.as(one);
        them = site.as(other);
        theirId = id(other.body().getJsonObject("user"));
        CROWD.change(
                "onboarding_completed_at = now()",
                "id in (" + id(one.body().getJsonObject("user")) + ", " + theirId + ")");
        CROWD.run(
                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, price_usd)
                values (gen_random_uuid(), gen_random_uuid(), 'Card %1$d', 'card %1$d', 'tst', 'Test', '%1$d', 'rare', 'en', 'normal',
                  '{nonfoil,foil}', 10)"""
                        .formatted(number));
        card = CROWD.list("select id from cards where collector_number = '" + number + "'")
                .get(0);
        await().atMost(SOON).until(() -> found("q=keeper-" + number));
    }

    private static long id(JsonObject thing) {
        return thing.getLong("id");
    }

    private long has(Browser who, int copies, String condition) {
        Browser.Answer added = who.post(
                "/api/me/inventory",
                new JsonObject()
                        .put("card_id", card)
                        .put("quantity", copies)
                        .put("for_trade", copies)
                        .put("condition", condition));
        assertThat(added.status()).isEqualTo(201);
        return id(added.body());
    }

    private long wants(Browser who, JsonObject terms) {
        Browser.Answer added = who.post("/api/me/wants", terms.put("card_id", card));
        assertThat(added.status()).isEqualTo(201);
        return id(added.body());
    }

    private boolean found(String query) {
        return me.get("/api/directory?" + query).body().getJsonArray("users").stream()
                .anyMatch(user -> id((JsonObject) user) == theirId);
    }

    private JsonObject preview() {
        return me.get("/api/directory/" + theirId + "/preview").body();
    }

    private List<JsonObject> suggested() {
        HttpRequest request = HttpRequest.newBuilder(node.address().resolve("/api/directory/suggested?limit=50"))
                .header("authorization", "Bearer " + me.token())
                .build();
        String body = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
        return new JsonArray(body).stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void whatIWantAndTheyHaveShowsEverywhere() {
        wants(me, new JsonObject().put("quantity", 2));
        has(them, 3, "LP");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        assertThat(found("wants_my_cards=true")).isFalse();
        assertThat(me.get("/api/directory?sort=best_match&limit=1")
                        .body()
                        .getJsonArray("users")
                        .getJsonObject(0)
                        .getLong("id"))
                .isEqualTo(theirId);
        JsonObject preview = preview();
        assertThat(preview.getInteger("cards_they_have_you_want")).isEqualTo(1);
        assertThat(preview.getDouble("cards_they_have_you_want_value")).isEqualTo(18);
        assertThat(preview.getInteger("cards_you_have_they_want")).isZero();
        assertThat(preview.getBoolean("is_mutual_match")).isFalse();
        JsonObject suggestion = suggested().stream()
                .filter(each -> id(each.getJsonObject("user")) == theirId)
                .findFirst()
                .orElseThrow();
        assertThat(suggestion.getString("reason")).isEqualTo("has_your_wants");
        assertThat(suggestion.getInteger("matching_cards")).isEqualTo(1);
    }

    @Test
    void bothWaysIsAMutualMatch() {
        wants(me, new JsonObject());
        has(them, 1, "NM");
        card = another();
        has(me, 1, "NM");
        wants(them, new JsonObject());
        await().atMost(SOON).until(() -> found("has_my_wants=true&wants_my_cards=true"));
        assertThat(preview().getBoolean("is_mutual_match")).isTrue();
    }

    /** Another card, for the way back. */
    private static long another() {
        CROWD.run(
                "insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,"
                        + " finishes) select gen_random_uuid(), gen_random_uuid(), 'Back', 'back', 'tst', 'Test', 'back "
                        + number
                        + "', 'rare', 'en', 'normal', '{nonfoil}'");
        return CROWD.list("select id from cards where collector_number = 'back " + number + "'")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "NM, min_condition, NM, true",
        "LP, min_condition, NM, false",
        "NM, finish, foil, false",
        "NM, finish, nonfoil, true",
        "NM, language, de, false",
        "NM, language, en, true",
    })
    void onlyCopiesOnTheTermsOfTheWantMatch(String condition, String term, String value, boolean matches) {
        wants(me, new JsonObject().put(term, value));
        has(them, 1, condition);
        await().atMost(SOON).until(() -> found("has_my_wants=true") == matches);
        assertThat(preview().getInteger("cards_they_have_you_want")).isEqualTo(matches ? 1 : 0);
    }

    @Test
    void whatAnAcceptedTradeHoldsIsNoMatch() {
        wants(me, new JsonObject());
        long item = has(them, 2, "NM");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        reserve(item, 2);
        await().atMost(SOON).until(() -> !found("has_my_wants=true"));
        assertThat(preview().getInteger("cards_they_have_you_want")).isZero();
        reserve(item, 1);
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        assertThat(preview().getDouble("cards_they_have_you_want_value")).isEqualTo(10);
    }

    private void reserve(long item, int copies) {
        CROWD.run("update inventory_items set reserved = " + copies + " where id = " + item
                + "; insert into event (kind, data) values ('collection.changed', json_build_object('user_id', "
                + theirId
                + ", 'item_id', " + item + ", 'card_id', " + card + "))");
    }

    @Test
    void privateWantsNeverMatch() {
        has(me, 1, "NM");
        long want = wants(them, new JsonObject().put("visibility", "private"));
        wants(me, new JsonObject());
        has(them, 1, "NM");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        assertThat(found("wants_my_cards=true")).isFalse();
        assertThat(preview().getInteger("cards_you_have_they_want")).isZero();
        them.send("PATCH", "/api/me/wants/" + want, "{\"visibility\":\"matched\"}", Map.of())
                .join();
        await().atMost(SOON).until(() -> found("wants_my_cards=true"));
    }

    @Test
    void whatIsGoneMatchesNoMore() {
        long want = wants(me, new JsonObject());
        long item = has(them, 1, "NM");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        them.delete("/api/me/inventory/" + item, new JsonObject());
        await().atMost(SOON).until(() -> !found("has_my_wants=true"));
        has(them, 1, "NM");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        me.delete("/api/me/wants/" + want, new JsonObject());
        assertThat(found("has_my_wants=true")).as("read your own writes").isFalse();
    }

    @Test
    void anythingMayHaveChanged() {
        wants(me, new JsonObject());
        long item = has(them, 1, "NM");
        await().atMost(SOON).until(() -> found("has_my_wants=true"));
        CROWD.run("delete from inventory_items where id = " + item
                + "; insert into event (kind, data) values ('collection.changed', json_build_object('user_id', "
                + theirId
                + "))");
        await().atMost(SOON).until(() -> !found("has_my_wants=true"));
    }
}
