package io.swapstead.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.Browser.Answer;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, and a third who looks on. */
class SocialTest {
    private static final JsonObject NONE = new JsonObject();
    private static int people;

    private static TestNode node;

    private Browser ann;
    private Browser bob;
    private long annId;
    private long bobId;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), folder, Map.of());
        Browser first = Browser.at(node.address()).as(newcomer());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> first.together(20, "GET", "/api/favorites", NONE, Map.of()).stream()
                        .allMatch(answer -> answer.status() == 200));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void meet() {
        Answer one = newcomer();
        Answer two = newcomer();
        ann = Browser.at(node.address()).as(one);
        bob = Browser.at(node.address()).as(two);
        annId = id(one);
        bobId = id(two);
    }

    private static Answer newcomer() {
        return Browser.at(node.address()).register("person-" + ++people);
    }

    private static long id(Answer signedIn) {
        return signedIn.body().getJsonObject("user").getLong("id");
    }

    @Test
    void aFavouriteIsAddedOnceHoweverManyAsk() {
        List<Integer> statuses = ann.together(20, "POST", "/api/favorites/" + bobId, NONE, Map.of()).stream()
                .map(Answer::status)
                .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        JsonObject list = ann.get("/api/favorites").body();
        assertThat(list.getLong("total")).isEqualTo(1);
        assertThat(list.getJsonArray("favorites").getJsonObject(0).getLong("favorited_user_id"))
                .isEqualTo(bobId);
        assertThat(list.getString("next_cursor", "none")).isNull();
    }

    @Test
    void favouritesRefuseOneselfAndStrangersThatDoNotExist() {
        assertThat(ann.post("/api/favorites/" + annId, NONE).status()).isEqualTo(400);
        assertThat(ann.post("/api/favorites/999999999", NONE).status()).isEqualTo(404);
        assertThat(ann.post("/api/favorites/" + Long.MAX_VALUE, NONE).status()).isEqualTo(400);
        assertThat(Browser.at(node.address()).get("/api/favorites").status()).isEqualTo(401);
    }

    @Test
    void aFavouriteIsChangedAndRemoved() {
        JsonObject notify = new JsonObject().put("notify_on_listings", true);
        String path = "/api/favorites/" + bobId;
        assertThat(patch(ann, path, notify).status()).isEqualTo(404);
        assertThat(ann.post(path, notify).body().getBoolean("notify_on_listings"))
                .isTrue();
        JsonObject silent = new JsonObject().put("notify_on_listings", false);
        assertThat(patch(ann, path, silent).body().getBoolean("notify_on_listings"))
                .isFalse();
        assertThat(ann.delete(path, NONE).status()).isEqualTo(204);
        assertThat(ann.delete(path, NONE).status()).isEqualTo(204);
        assertThat(ann.get("/api/favorites").body().getLong("total")).isZero();
    }

    private static Answer patch(Browser who, String path, JsonObject body) {
        return who.send("PATCH", path, body.encode(), Map.of()).join();
    }

    @Test
    void pagesOfFavouritesFollowEachOther() {
        List<Long> others = List.of(id(newcomer()), id(newcomer()), id(newcomer()));
        others.forEach(other -> ann.post("/api/favorites/" + other, NONE));
        JsonObject first = ann.get("/api/favorites?limit=2").body();
        JsonObject second = ann.get("/api/favorites?limit=2&cursor=" + first.getString("next_cursor"))
                .body();
        assertThat(first.getJsonArray("favorites")).hasSize(2);
        assertThat(first.getLong("total")).isEqualTo(3);
        assertThat(second.getJsonArray("favorites").getJsonObject(0).getLong("favorited_user_id"))
                .isEqualTo(others.get(0));
        assertThat(bob.get("/api/favorites?cursor=" + first.getString("next_cursor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aNoteIsReadAndFoundByItsAuthorAlone() {
        String path = "/api/favorites/notes/" + bobId;
        assertThat(ann.get(path).status()).isEqualTo(404);
        assertThat(ann.put(path, note("Ships 100% fast_ly")).status()).isEqualTo(200);
        assertThat(ann.put(path, note("Ships 100% fast_ly, twice")).body().getString("content"))
                .isEqualTo("Ships 100% fast_ly, twice");
        assertThat(found(ann, "FAST_LY")).isEqualTo(1);
        assertThat(found(ann, "person-")).isEqualTo(1);
        assertThat(found(ann, "0%25%20f")).isEqualTo(1);
        assertThat(found(ann, "f%25t")).isZero();
        assertThat(found(ann, "fast%5Cly")).isZero();
        assertThat(found(bob, "ships")).isZero();
        assertThat(ann.put("/api/favorites/notes/" + annId, note("me")).status())
                .isEqualTo(400);
        assertThat(ann.put(path, note("  \n ")).status()).isEqualTo(400);
        assertThat(ann.put(path, note("x".repeat(2001))).status()).isEqualTo(400);
        assertThat(ann.delete(path, NONE).status()).isEqualTo(204);
        assertThat(ann.get("/api/favorites/notes").body().getLong("total")).isZero();
    }

    private static JsonObject note(String content) {
        return new JsonObject().put("content", content);
    }

    private static long found(Browser who, String q) {
        return who.get("/api/favorites/notes?q=" + q).body().getLong("total");
    }

    @Test
    void twentyNotesAtOnceAreOne() {
        List<Answer> answers = ann.together(20, "PUT", "/api/favorites/notes/" + bobId, note("the same"), Map.of());
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(ann.get("/api/favorites/notes").body().getLong("total")).isEqualTo(1);
    }

    @Test
    void aRequestIsAnsweredByTheOtherAlone() {
        Answer asked = ann.post("/api/connections/" + bobId, NONE);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(ann.post("/api/connections/" + bobId, NONE).status()).isEqualTo(200);
        String path = "/api/connections/" + asked.body().getLong("id");
        assertThat(ann.post(path + "/accept", NONE).status()).isEqualTo(403);
        Browser eve = Browser.at(node.address()).as(newcomer());
        assertThat(eve.post(path + "/accept", NONE).status()).isEqualTo(404);
        assertThat(bob.post(path + "/accept", NONE).body().getString("status")).isEqualTo("accepted");
        assertThat(bob.post(path + "/accept", NONE).status()).isEqualTo(200);
        assertThat(bob.post(path + "/decline", NONE).status()).isEqualTo(409);
        assertThat(ann.get("/api/connections?status=accepted").body().getLong("total"))
                .isEqualTo(1);
        assertThat(ann.get("/api/connections?status=friends").status()).isEqualTo(400);
        assertThat(ann.delete(path, NONE).status()).isEqualTo(204);
        assertThat(bob.get("/api/connections").body().getLong("total")).isZero();
    }

    @Test
    void requestsThatCrossMakeOneConnection() {
        ann.together(10, "POST", "/api/connections/" + bobId, NONE, Map.of());
        List<Answer> back = bob.together(10, "POST", "/api/connections/" + annId, NONE, Map.of());
        assertThat(back).allMatch(answer -> answer.status() == 200);
        JsonObject list = ann.get("/api/connections").body();
        assertThat(list.getLong("total")).isEqualTo(1);
        assertThat(list.getJsonArray("connections").getJsonObject(0).getString("status"))
                .isEqualTo("accepted");
    }

    @Test
    void whoWasDeclinedCannotAskAgainButTheOtherCan() {
        String path = "/api/connections/"
                + ann.post("/api/connections/" + bobId, NONE).body().getLong("id");
        assertThat(bob.post(path + "/decline", NONE).body().getString("status")).isEqualTo("declined");
        assertThat(ann.post("/api/connections/" + bobId, NONE).status()).isEqualTo(409);
        assertThat(ann.delete(path, NONE).status()).isEqualTo(409);
        assertThat(bob.post("/api/connections/" + annId, NONE).status()).isEqualTo(201);
        assertThat(ann.post(path + "/accept", NONE).body().getString("status")).isEqualTo("accepted");
    }

    @Test
    void aBlockEndsContactBothWays() {
        ann.post("/api/favorites/" + bobId, NONE);
        bob.post("/api/favorites/" + annId, NONE);
        ann.put("/api/favorites/notes/" + bobId, note("careful"));
        ann.post("/api/connections/" + bobId, NONE);
        List<Integer> statuses = ann.together(20, "POST", "/api/blocks/" + bobId, NONE, Map.of()).stream()
                .map(Answer::status)
                .toList();
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(ann.get("/api/blocks").body().getLong("total")).isEqualTo(1);
        for (String list : List.of("favorites", "connections", "favorites/notes")) {
            assertThat(ann.get("/api/" + list).body().getLong("total")).isZero();
            assertThat(bob.get("/api/" + list).body().getLong("total")).isZero();
        }
        assertThat(bob.get("/api/blocks").body().getLong("total")).isZero();
        for (String way : List.of("favorites", "connections", "blocks")) {
            assertThat(bob.post("/api/" + way + "/" + annId, NONE).status()).isEqualTo(404);
        }
        assertThat(ann.post("/api/favorites/" + bobId, NONE).status()).isEqualTo(404);
        assertThat(bob.delete("/api/blocks/" + annId, NONE).status()).isEqualTo(404);
        assertThat(ann.delete("/api/blocks/" + bobId, NONE).status()).isEqualTo(204);
        assertThat(ann.delete("/api/blocks/" + bobId, NONE).status()).isEqualTo(204);
        assertThat(ann.get("/api/favorites/notes").body().getLong("total")).isEqualTo(1);
        assertThat(ann.get("/api/favorites").body().getLong("total")).isZero();
        assertThat(bob.post("/api/favorites/" + annId, NONE).status()).isEqualTo(201);
    }

    @Test
    void nobodyBlocksThemself() {
        assertThat(ann.post("/api/blocks/" + annId, NONE).status()).isEqualTo(400);
        assertThat(ann.post("/api/connections/" + annId, NONE).status()).isEqualTo(400);
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswer() {
        Map<String, String> key = Map.of("idempotency-key", "once");
        List<Answer> answers = ann.together(2, "POST", "/api/favorites/" + bobId, NONE, key);
        assertThat(answers).allMatch(answer -> answer.status() == 201);
    }
}
