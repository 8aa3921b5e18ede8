package io.swapstead.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for a person's card, its back, their inventory and their wants: all there, or all as if there were nobody. */
class WhoSeesWhomTest {
    private static final List<String> SURFACES = List.of("", "/back", "/inventory", "/wants");

    private static TestStores.Database database;
    private static History history;
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path data) {
        database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        node = TestNode.start(database, TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void aDirectLinkShowsWhoeverHasAnAccount() {
        long id = id(nobody.register("newcomer"));
        Browser viewer = nobody.as(nobody.register("visitor"));
        assertThat(statuses(nobody, "newcomer")).containsOnly(200);
        assertThat(statuses(viewer, "" + id)).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks-first", "blocked-first"})
    void aBlockHidesBothFromEachOther(String order) throws SQLException {
        Browser.Answer one = nobody.register("one-" + order);
        Browser.Answer other = nobody.register("other-" + order);
        boolean first = order.equals("blocks-first");
        execute("insert into blocks (user_id, blocked_user_id) values (%d, %d)"
                .formatted(id(first ? one : other), id(first ? other : one)));
        assertThat(statuses(nobody.as(one), "other-" + order)).containsOnly(404);
        assertThat(statuses(nobody.as(other), "one-" + order)).containsOnly(404);
        assertThat(statuses(nobody, "one-" + order)).containsOnly(200);
    }

    @Test
    void whoIsTakenOutLooksLikeNobody() throws SQLException {
        long id = id(nobody.register("taken-out"));
        execute("update users set is_active = false where id = " + id);
        for (String surface : SURFACES) {
            JsonObject gone = nobody.get("/api/users/taken-out" + surface).body();
            JsonObject never = nobody.get("/api/users/never-was" + surface).body();
            assertThat(gone.getString("detail")).isEqualTo(never.getString("detail"));
            assertThat(gone.getInteger("status")).isEqualTo(404);
        }
    }

    @Test
    void whatIsNotForTradeShowsWhileTheOwnerShowsWhatAllIsWorth() throws SQLException {
        Browser.Answer owner = nobody.register("owner");
        execute(
                """
                with card as (insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout, finishes)
                  values (gen_random_uuid(), gen_random_uuid(), 'Kept', 'kept', 'tst', 'Test', '1', 'common', 'en', 'normal', '{nonfoil}') returning id)
                insert into inventory_items (user_id, card_id, quantity, finish, condition, language, for_trade)
                select %d, id, 1, 'nonfoil', 'NM', 'en', 0 from card"""
                        .formatted(id(owner)));
        assertThat(nobody.get("/api/users/owner/inventory").body().getInteger("total"))
                .isEqualTo(1);
        nobody.as(owner).put("/api/me/privacy", new JsonObject().put("show_portfolio_tier", false));
        assertThat(nobody.get("/api/users/owner/inventory").body().getInteger("total"))
                .isZero();
        assertThat(nobody.as(owner).get("/api/users/owner/inventory").body().getInteger("total"))
                .isEqualTo(1);
    }

    @Test
    void theBackOfACardNamesNobodyWhomTheViewerMayNotSee() {
        long ada = id(nobody.register("back-ada"));
        long ben = history.person("back-ben");
        Browser.Answer viewer = nobody.register("back-viewer");
        history.run(
                "insert into reviews (trade_proposal_id, author_id, subject_id, rating, visible_at) values (?, ?, ?, 5, now())",
                history.completed(ada, ben),
                ada,
                ben);
        history.run("insert into user_frames (user_id, frame_tier, is_active) values (?, 'gold', true)", ada);
        history.run("update users set active_frame_tier = 'gold', show_portfolio_tier = false where id = ?", ada);
        history.run(
                """
                insert into user_achievements (user_id, achievement_id, unlocked_at)
                select ?, id, now() from achievement_definitions where key = 'serious_collector'""",
                ada);
        for (String list : List.of("recent_reviews author", "recent_trades with_user")) {
            assertThat(named(nobody.as(viewer), list).getString("frame_tier")).isEqualTo("bronze");
        }
        history.run("insert into blocks (user_id, blocked_user_id) values (?, ?)", ada, id(viewer));
        for (String list : List.of("recent_reviews author", "recent_trades with_user")) {
            assertThat(named(nobody.as(viewer), list)).isNull();
        }
    }

    /** Who is named in the first entry of a list on the back of Ben's card. */
    private static JsonObject named(Browser viewer, String list) {
        String[] place = list.split(" ", 2);
        return viewer.get("/api/users/back-ben/back")
                .body()
                .getJsonArray(place[0])
                .getJsonObject(0)
                .getJsonObject(place[1]);
    }

    @Test
    void theBackSaysWhatTheCallerVouchesFor() {
        Browser.Answer ada = nobody.register("vouching-ada");
        Browser viewer = nobody.as(ada);
        long ben = history.person("vouched-ben");
        JsonObject before = viewer.get("/api/users/vouched-ben/back").body();
        assertThat(before.getBoolean("can_endorse")).isFalse();
        history.completed(ben, id(ada));
        viewer.post("/api/users/vouched-ben/endorsements", new JsonObject().put("kind", "responsive"));
        JsonObject after = viewer.get("/api/users/vouched-ben/back").body();
        assertThat(after.getBoolean("can_endorse")).isTrue();
        assertThat(after.getJsonArray("endorsed_for")).containsExactly("responsive");
        JsonObject others = nobody.get("/api/users/vouched-ben/back").body();
        assertThat(others.getBoolean("can_endorse")).isFalse();
        assertThat(others.getJsonArray("endorsed_for")).isEmpty();
    }

    @Test
    void aViewCountsOnceAndTellsOfItsViewerWhatTheyShow() throws SQLException {
        Browser seen = nobody.as(nobody.register("seen"));
        Browser.Answer looks = nobody.register("looks");
        nobody.as(looks).together(20, "GET", "/api/users/seen", new JsonObject(), Map.of());
        await().untilAsserted(() -> assertThat(views(seen)).hasSize(1));
        execute(
                """
                insert into user_achievements (user_id, achievement_id, unlocked_at) select %d, id, now()
                from achievement_definitions where category = 'portfolio' and frame_tier_unlock = 'gold'"""
                        .formatted(id(looks)));
        execute("insert into user_frames (user_id, frame_tier, is_active) values (%d, 'gold', true)"
                .formatted(id(looks)));
        execute("update users set active_frame_tier = 'gold', show_portfolio_tier = false where id = " + id(looks));
        assertThat(views(seen)).hasSize(1);
        assertThat(views(seen).getJsonObject(0).getJsonObject("viewer").getString("frame_tier"))
                .isEqualTo("bronze");
        execute("update users set banned_at = now() where id = " + id(looks));
        assertThat(views(seen).getJsonObject(0).getJsonObject("viewer")).isNull();
    }

    private static JsonArray views(Browser me) {
        return me.get("/api/me/views").body().getJsonArray("views");
    }

    private static List<Integer> statuses(Browser viewer, String user) {
        return SURFACES.stream()
                .map(surface -> viewer.get("/api/users/" + user + surface).status())
                .toList();
    }

    private static long id(Browser.Answer registered) {
        return registered.body().getJsonObject("user").getLong("id");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
