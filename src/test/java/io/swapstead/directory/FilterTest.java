package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter and every order against plain SQL, through HTTP. */
class FilterTest {
    private static final String DISCOVERY =
            "discovery_score desc, case when show_online_status then date_trunc('second', last_active_at) end desc nulls last";
    /** Scores move by themselves while what was earned is recalculated. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Crowd CROWD = Crowd.of(500);
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = TestNode.start(CROWD.database(), TestStores.freshRedis(), folder, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x=1 | true",
                "card_type=collector | u.card_type = 'collector'",
                "card_type=collector,brewer | u.card_type in ('collector', 'brewer')",
                "shipping=local,international | u.shipping_preference in ('local', 'international')",
                "format=modern | exists (select from user_format_specialties where user_id = u.id and format = 'modern')",
                "format=modern,commander | exists (select from user_format_specialties where user_id = u.id and format in ('modern', 'commander'))",
                "format=vintage | false",
                "frame_tier=gold,platinum | u.active_frame_tier in ('gold', 'platinum')",
                "reputation_tier=elite,trusted | r.tier in ('elite', 'trusted')",
                "reputation_tier=new | coalesce(r.tier, 'new') = 'new'",
                "country=GERMANY | lower(u.country) = 'germany'",
                "country=Korea,%20Republic%20of | u.country = 'Korea, Republic of'",
                "country=Atlantis | false",
                "user_type=stores | u.account_type = 'store'",
                "user_type=traders | u.account_type = 'trader'",
                "user_type=all | true",
                "verified_only=true | u.email_verified or u.id_verified",
                "online_only=true | false",
                "has_my_wants=true | false",
                "wants_my_cards=true | false",
                "q=trader-4 | u.username like '%trader-4%'",
                "q=chloe | u.display_name like 'Chlo%'",
                "q=O%27Hara%201 | u.display_name like '%O''Hara 1%'",
                "q=ADA | u.display_name like 'Ada%'",
                "q=9 | u.username like '%9%'",
                "q=42 | u.username like '%42%'",
                "q=0%25%20fo | u.display_name like '100% Foil%'",
                "q=r_s | u.display_name like 'under\\_score%'",
                "q=k%5Cs | u.display_name like 'back%'",
                "q=%F0%9F%A6%8A | u.display_name like '🦊%'",
                "q=%D7%9C%D7%95 | u.display_name like 'שלום%'",
                "country=germany&frame_tier=gold,bronze&format=modern&verified_only=true | lower(u.country) = 'germany' and u.active_frame_tier in ('gold', 'bronze') and (u.email_verified or u.id_verified) and exists (select from user_format_specialties where user_id = u.id and format = 'modern')",
                "q=da&card_type=trader&user_type=traders | (u.display_name like '%Da%' or u.display_name like '%da%') and u.card_type = 'trader' and u.account_type = 'trader'",
            })
    void aFilterFindsWhatPlainSqlFinds(String query, String condition) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(walk(query, 37)).isEqualTo(CROWD.ids(condition, DISCOVERY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reputation | coalesce(r.weighted_score, 3) desc",
                "trades | coalesce(r.completed_trades, 0) desc",
                "newest | u.created_at desc",
                "best_match | discovery_score desc, case when show_online_status then date_trunc('second', last_active_at) end desc nulls last",
            })
    void anOrderIsThatOfPlainSql(String sort, String order) {
        assertThat(walk("sort=" + sort, 50)).isEqualTo(CROWD.ids("true", order));
        String some = "u.account_type = 'trader' and u.card_type = 'brewer'";
        assertThat(walk("user_type=traders&card_type=brewer&sort=" + sort, 7)).isEqualTo(CROWD.ids(some, order));
    }

    @Test
    void pagesByNumberAreThePagesByCursor() {
        for (String query : List.of("sort=trades", "country=japan", "q=1&sort=newest")) {
            List<Long> all = walk(query, 10);
            for (int page = 1; page <= all.size() / 10 + 2; page++) {
                JsonObject body = get(query + "&limit=10&page=" + page);
                int from = Math.min(all.size(), (page - 1) * 10);
                assertThat(ids(body)).isEqualTo(all.subList(from, Math.min(all.size(), from + 10)));
                assertThat(body.getInteger("page")).isEqualTo(page);
                assertThat(body.getBoolean("has_more")).isEqualTo(page * 10 < all.size());
                assertThat(body.getInteger("total")).isEqualTo(all.size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&card_type=collector&frame_tier=gold,silver", "&user_type=traders&country=japan"})
    void facetsCountWithoutTheirOwnFilter(String query) {
        JsonObject facets = get("limit=1" + query).getJsonObject("facets");
        Map<String, String> values = new TreeMap<>(Map.of(
                "card_type", "u.card_type",
                "shipping", "u.shipping_preference",
                "format", "f.format",
                "frame_tier", "u.active_frame_tier",
                "reputation_tier", "coalesce(r.tier, 'new')"));
        Map<String, String> filters = new TreeMap<>();
        if (query.contains("card_type")) {
            filters.put("card_type", "u.card_type = 'collector'");
            filters.put("frame_tier", "u.active_frame_tier in ('gold', 'silver')");
        }
        if (query.contains("country")) {
            filters.put("country", "u.country = 'Japan'");
            filters.put("user_type", "u.account_type = 'trader'");
        }
        values.forEach((facet, value) ->
                assertThat(counts(facets, facet)).as(facet).isEqualTo(CROWD.counts(value, without(filters, facet))));
        assertThat(counts(facets, "country").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(CROWD.ids(without(filters, "country") + " and u.country is not null", "1")
                        .size());
        assertThat(counts(facets, "country").getOrDefault("Germany", 0)
                        + counts(facets, "country").getOrDefault("germany", 0))
                .as("both spellings")
                .isEqualTo(CROWD.ids(without(filters, "country") + " and lower(u.country) = 'germany'", "1")
                        .size());
    }

    private static String without(Map<String, String> filters, String facet) {
        return filters.entrySet().stream()
                .filter(filter -> !filter.getKey().equals(facet))
                .map(Map.Entry::getValue)
                .reduce("true", (one, other) -> one + " and " + other);
    }

    private static Map<String, Integer> counts(JsonObject facets, String facet) {
        return facets.getJsonObject(facet).stream()
                .filter(value -> !value.getValue().equals(0))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> (Integer) value.getValue(), (a, b) -> a, TreeMap::new));
    }

    @Test
    void aCursorBelongsToItsQuery() {
        String cursor = get("limit=5&sort=trades").getString("next_cursor");
        assertThat(nobody.get("/api/directory?sort=newest&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(nobody.get("/api/directory?sort=trades&card_type=brewer&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
        assertThat(nobody.get("/api/directory?sort=trades&limit=9&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyUnchangedTraderComesOnceWhileOthersMove() {
        List<Long> still = CROWD.ids("u.id % 2 = 0", "1");
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; cursor != null; page++) {
            JsonObject body = get("limit=7" + cursor);
            seen.addAll(ids(body));
            cursor = body.getString("next_cursor") == null ? null : "&cursor=" + body.getString("next_cursor");
            CROWD.change("discovery_score = 100 + (id * 7 + " + page * 13 + ") % 60", "u.id % 2 = 1");
        }
        assertThat(seen.stream().filter(id -> id % 2 == 0).sorted().toList())
                .isEqualTo(still.stream().sorted().toList());
    }

    private static List<Long> walk(String query, int limit) {
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject body = get(query + "&limit=" + limit + cursor);
            seen.addAll(ids(body));
            cursor = body.getString("next_cursor") == null ? null : "&cursor=" + body.getString("next_cursor");
            if (cursor == null) {
                assertThat(body.getInteger("total")).isEqualTo(seen.size());
            }
        }
        return seen;
    }

    private static JsonObject get(String query) {
        Browser.Answer answer = nobody.get("/api/directory?" + query);
        assertThat(answer.status()).as(query + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<Long> ids(JsonObject body) {
        JsonArray users = body.getJsonArray("users");
        return users.stream().map(user -> ((JsonObject) user).getLong("id")).toList();
    }
}
