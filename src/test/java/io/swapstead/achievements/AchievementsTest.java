package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AchievementsTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static History history;
    private static TestNode node;
    private static Browser nobody;

    private String name;
    private Browser ada;
    private long adaId;

    @BeforeAll
    static void start(@TempDir Path folder) {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        node = TestNode.start(database, TestStores.freshRedis(), folder, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void someone() {
        name = "ada" + NEXT.incrementAndGet();
        ada = nobody.as(nobody.register(name));
        adaId = history.number("select id from users where username = ?::citext", name);
    }

    @Test
    void theFirstTradeUnlocksOnceAndTellsEverything() {
        int before = score();
        long trade = history.completed(adaId, other());
        await().until(() -> entry("first_deal").getBoolean("unlocked"));
        history.tell("trade.completed", trade, adaId, other());
        history.completed(adaId, other());
        await().until(() -> entry("regular_trader").getJsonObject("progress").getInteger("current") == 2);
        assertThat(score()).isEqualTo(before + 5);
        assertThat(history.number(
                        "select count(*) from event where kind = 'achievement.unlocked' and data ->> 'user_id' = ?::text",
                        "" + adaId))
                .isEqualTo(1);
        assertThat(history.number(
                        "select count(*) from user_events where type = 'achievement.unlocked' and user_id = ?", adaId))
                .isEqualTo(1);
        assertThat(nobody.get("/api/users/" + name)
                        .body()
                        .getJsonArray("badges")
                        .getJsonObject(0)
                        .getString("key"))
                .isEqualTo("first_deal");
    }

    @Test
    void fiftyCompletionsAtOnceUnlockOnce() {
        List<Long> others = IntStream.range(0, 59).mapToObj(i -> other()).toList();
        others.subList(0, 9).forEach(other -> history.completed(adaId, other));
        others.subList(9, 59).parallelStream().forEach(other -> history.completed(other, adaId));
        await().until(() -> entry("seasoned_dealer").getBoolean("unlocked"));
        for (String key : List.of("first_deal", "regular_trader", "seasoned_dealer", "speed_dealer")) {
            assertThat(history.number(
                            "select count(*) from event where kind = 'achievement.unlocked' and data ->> 'user_id' = ? and data -> 'keys' ?? ?",
                            "" + adaId,
                            key))
                    .as(key)
                    .isEqualTo(1);
        }
        assertThat(history.number(
                        "select count(*) from user_frames where user_id = ? and frame_tier in ('silver', 'gold')",
                        adaId))
                .isEqualTo(2);
    }

    @Test
    void newcomersBeginWithTheEndOfTheOnboarding() {
        assertThat(entry("newcomer").getBoolean("unlocked")).isFalse();
        ada.post("/api/me/onboarding/type", new JsonObject().put("card_type", "trader"));
        ada.post("/api/me/onboarding/complete", new JsonObject());
        await().until(() -> entry("newcomer").getBoolean("unlocked"));
        assertThat(score()).isEqualTo(110);
    }

    @Test
    void hiddenOnesLeaveNoTraceBeforeAndNoneForOthersAfter() {
        assertThat(entries()).hasSize(26).doesNotContainKeys("night_owl", "palindrome", "century");
        history.completed(adaId, other(), "date_trunc('day', now()) + interval '3 hours'", "1 hour", 1, 1);
        await().until(() -> entries().containsKey("night_owl"));
        assertThat(ada.get("/api/achievements").body().getInteger("total_unlocked"))
                .isEqualTo(2);
        JsonObject seen = nobody.get("/api/achievements/users/" + name).body();
        assertThat(seen.getInteger("total_unlocked")).isEqualTo(1);
        assertThat(seen.getInteger("total_discovery_points")).isEqualTo(5);
        assertThat(nobody.get("/api/users/" + name).body().getJsonArray("badges"))
                .hasSize(1);
        assertThat(ada.get("/api/users/" + name).body().getJsonArray("badges")).hasSize(2);
    }

    @Test
    void framesAreWornWhenTheyAreUnlocked() {
        JsonObject silver = new JsonObject().put("frame_tier", "silver");
        assertThat(ada.post("/api/achievements/frames/active", new JsonObject().put("frame_tier", "wood"))
                        .status())
                .isEqualTo(400);
        assertThat(ada.post("/api/achievements/frames/active", silver).status()).isEqualTo(403);
        IntStream.range(0, 10).forEach(i -> history.completed(adaId, other()));
        await().until(() -> entry("regular_trader").getBoolean("unlocked"));
        assertThat(ada.post("/api/achievements/frames/active", silver).body())
                .isEqualTo(new JsonObject().put("status", "ok").put("active_frame", "silver"));
        assertThat(ada.get("/api/achievements/frames").body().getString("active_frame"))
                .isEqualTo("silver");
        assertThat(nobody.get("/api/users/" + name).body().getString("frame_tier"))
                .isEqualTo("silver");
        assertThat(history.number(
                        "select count(*) from user_events where type = 'frame.changed' and user_id = ?", adaId))
                .isEqualTo(1);
        assertThat(told())
                .isEqualTo(new JsonObject()
                        .put("id", adaId)
                        .put("frame_tier", "silver")
                        .put("lost", false));
        assertThat(told().fieldNames()).isEqualTo(example("frame.changed").fieldNames());
        ada.send("PATCH", "/api/me", "{\"active_frame_tier\": \"bronze\"}", Map.of())
                .join();
        assertThat(told().getString("frame_tier")).isEqualTo("bronze");
        assertThat(ada.send("PATCH", "/api/me", "{\"active_frame_tier\": \"gold\"}", Map.of())
                        .join()
                        .fields())
                .containsExactly("active_frame_tier");
        assertThat(history.number("select count(*) from user_frames where user_id = ? and is_active", adaId))
                .isZero();
    }

    /** What was last said of the frame to the own browsers. */
    private JsonObject told() {
        return new JsonObject(history.text(
                "select data from user_events where type = 'frame.changed' and user_id = ? order by seq desc limit 1",
                adaId));
    }

    /** The data of the example that the browser's tests read. */
    private static JsonObject example(String type) {
        try {
            return new JsonObject(Files.readString(Path.of("src/test/resources/wire/live/" + type + ".json")))
                    .getJsonObject("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theScoreIsTheFormulaWhateverChanges() {
        history.run("update users set email_verified = true, discord_id = ? where id = ?", "d" + adaId, adaId);
        assertThat(score()).isEqualTo(150);
        history.run("insert into moderation_cases (target_user_id, flag_level) values (?, 'high')", adaId);
        assertThat(score()).isEqualTo(100);
        history.run(
                "update moderation_cases set status = 'resolved', closed_at = now() where target_user_id = ?", adaId);
        assertThat(score()).isEqualTo(150);
        history.completed(adaId, other());
        await().until(() -> score() == 155);
        history.run("update users set discord_id = null where id = ?", adaId);
        assertThat(score()).isEqualTo(125);
    }

    @Test
    void portfolioBadgesAreHiddenWithTheTier() {
        history.run(
                """
                with card as (insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity,
                  lang, layout, finishes, price_usd) values (gen_random_uuid(), gen_random_uuid(), 'X', 'x', 'tst', 'Test', ?, 'rare',
                  'en', 'normal', '{nonfoil}', 999.99) returning id)
                insert into inventory_items (user_id, card_id, quantity) select ?, id, 1 from card""",
                "" + adaId,
                adaId);
        changed();
        await().until(() -> entry("starter_collection").getBoolean("unlocked"));
        assertThat(entry("growing_hoard").getJsonObject("progress").getDouble("current"))
                .isEqualTo(999.99);
        history.run("update inventory_items set condition = 'NM', quantity = 2 where user_id = ?", adaId);
        changed();
        await().until(() -> entry("growing_hoard").getBoolean("unlocked"));
        assertThat(ada.post("/api/achievements/frames/active", new JsonObject().put("frame_tier", "silver"))
                        .status())
                .isEqualTo(200);
        ada.put("/api/me/privacy", new JsonObject().put("show_portfolio_tier", false));
        assertThat(nobody.get("/api/achievements/users/" + name).body().getInteger("total_unlocked"))
                .isZero();
        assertThat(nobody.get("/api/users/" + name).body().getString("frame_tier"))
                .isEqualTo("bronze");
        assertThat(ada.get("/api/achievements/users/" + name).body().getInteger("total_unlocked"))
                .isEqualTo(2);
    }

    private void changed() {
        history.run(
                "insert into event (kind, actor_id, data) values ('collection.changed', null, jsonb_build_object('user_id', ?::bigint))",
                adaId);
    }

    private static long other() {
        return history.person("other" + NEXT.incrementAndGet());
    }

    private int score() {
        return (int) history.number("select discovery_score from users where id = ?", adaId);
    }

    private JsonObject entry(String key) {
        return Objects.requireNonNull(entries().get(key), key);
    }

    private Map<String, JsonObject> entries() {
        Map<String, JsonObject> entries = new HashMap<>();
        ada.get("/api/achievements").body().getJsonArray("achievements").forEach(each -> {
            JsonObject entry = (JsonObject) each;
            entries.put(entry.getJsonObject("achievement").getString("key"), entry);
        });
        return entries;
    }
}
