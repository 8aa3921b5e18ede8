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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees whom on every surface of the directory, and how soon. */
class VisibilityTest {
    private static final JsonObject NONE = new JsonObject();
    private static final Duration AT_ONCE =
            Duration.ofSeconds(10); // a second, on a machine that has nothing else to do
    private static final Crowd CROWD = Crowd.of(0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestNode node;
    private static int number;

    private Browser me;
    private long myId;
    private long theirId;
    private String theirName;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = TestNode.start(CROWD.database(), TestStores.freshRedis(), folder, Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** Two who have met, play the same, and hide nothing. */
    @BeforeEach
    void meet() {
        number++;
        Browser.Answer one = Browser.at(node.address()).register("viewer-" + number);
        me = Browser.at(node.address()).as(one);
        myId = one.body().getJsonObject("user").getLong("id");
        theirName = "subject" + number;
        theirId = Browser.at(node.address())
                .register(theirName)
                .body()
                .getJsonObject("user")
                .getLong("id");
        CROWD.run("insert into user_format_specialties (user_id, format) values (" + myId + ", 'modern'), (" + theirId
                + ", 'modern'); insert into profile_views (viewer_id, viewed_user_id) values (" + myId + ", " + theirId
                + ")");
        CROWD.change(
                "onboarding_completed_at = now(), country = 'Land " + number + "', last_active_at = now()",
                "id in (" + myId + ", " + theirId + ")");
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(surfaces())
                .containsExactly("facets", "list", "list by name", "preview", "recent", "search", "suggested"));
    }

    /** Where the subject shows up. */
    private Set<String> surfaces() {
        Set<String> found = new TreeSet<>();
        JsonObject list = me.get("/api/directory?country=land%20" + number).body();
        if (list.getInteger("total") > 0 && has(list.getJsonArray("users"))) {
            found.add("list");
        }
        if (list.getJsonObject("facets").getJsonObject("country").containsKey("Land " + number)) {
            found.add("facets");
        }
        if (has(me.get("/api/directory?q=" + theirName).body().getJsonArray("users"))) {
            found.add("list by name");
        }
        for (String surface : Set.of("search", "suggested", "recent")) {
            String query = surface.equals("search") ? "?q=" + theirName : "?limit=50";
            if (has(array(me, "/api/directory/" + surface + query))) {
                found.add(surface);
            }
        }
        if (me.get("/api/directory/" + theirId + "/preview").status() == 200) {
            found.add("preview");
        }
        return found;
    }

    private static JsonArray array(Browser who, String path) {
        HttpRequest request = HttpRequest.newBuilder(who.site().resolve(path))
                .header("authorization", "Bearer " + who.token())
                .build();
        return new JsonArray(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body());
    }

    private boolean has(JsonArray people) {
        return people.stream().map(JsonObject.class::cast).anyMatch(person -> person.getJsonObject("user", person)
                .getLong("id")
                .equals(theirId));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "show_in_directory = false | preview recent search",
                "show_in_search = false | facets list 'list by name' preview recent",
                "onboarding_completed_at = null | preview recent",
                "is_active = false | ''",
                "deleted_at = now(), email = null | ''",
                "banned_at = now() | ''",
                "suspended_until = now() + interval '1 day' | ''",
                "suspended_until = now() - interval '1 second' | facets list 'list by name' preview recent search suggested",
                "restrictions = '{\"list\": \"2999-01-01T00:00:00Z\"}' | preview recent",
            })
    void aChangeShowsEverywhere(String assignment, String remaining) {
        Set<String> expected = new TreeSet<>(Set.of(remaining
                .replace("'list by name'", "named")
                .replace("''", "nowhere")
                .split(" ")));
        if (expected.remove("named")) {
            expected.add("list by name");
        }
        expected.remove("nowhere");
        CROWD.change(assignment.replace("\"\"", "\""), "id = " + theirId);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(surfaces()).isEqualTo(expected));
    }

    @Test
    void whoIsBlockedIsGoneWithTheAnswerAndComesBackWithTheNext() {
        assertThat(me.post("/api/blocks/" + theirId, NONE).status()).isEqualTo(201);
        assertThat(surfaces()).isEmpty();
        assertThat(me.delete("/api/blocks/" + theirId, NONE).status()).isEqualTo(204);
        assertThat(surfaces()).contains("list", "search", "preview");
    }

    @Test
    void whoHasBlockedMeIsGone() {
        Browser them = Browser.at(node.address()).as(Browser.at(node.address()).login(theirName));
        assertThat(them.post("/api/blocks/" + myId, NONE).status()).isEqualTo(201);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(surfaces()).isEmpty());
        JsonObject stranger = Browser.at(node.address())
                .get("/api/directory?country=land%20" + number)
                .body();
        assertThat(has(stranger.getJsonArray("users")))
                .as("others still see them")
                .isTrue();
    }

    @Test
    void aBanWithoutAnEventIsSeenAsWell() {
        CROWD.run("update users set banned_at = now() where id = " + theirId);
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(surfaces()).isEmpty());
    }

    @Test
    void aSuspensionEndsWithTheTime() {
        CROWD.change("suspended_until = now() + interval '2 seconds'", "id = " + theirId);
        await().atMost(AT_ONCE).until(() -> !surfaces().contains("list"));
        await().atMost(AT_ONCE).until(() -> surfaces().contains("list"));
    }

    @Test
    void anOrderTellsNothingOfWhoHidesTheirPresence() {
        CROWD.change("discovery_score = 900, last_active_at = now()", "id in (" + myId + ", " + theirId + ")");
        CROWD.change("show_online_status = false", "id = " + theirId);
        Browser.Answer stranger = Browser.at(node.address()).get("/api/directory?limit=1");
        assertThat(stranger.status()).isEqualTo(200);
        await().atMost(AT_ONCE).untilAsserted(() -> {
            JsonArray users = Browser.at(node.address())
                    .get("/api/directory?country=land%20" + number)
                    .body()
                    .getJsonArray("users");
            assertThat(users.getJsonObject(0).getLong("id")).isEqualTo(myId);
            assertThat(users.getJsonObject(1).getString("last_active_at", "hidden"))
                    .isNull();
        });
        CROWD.change("discovery_score = 100", "id in (" + myId + ", " + theirId + ")");
    }

    @Test
    void oneselfIsNeverListed() {
        JsonObject list = me.get("/api/directory?q=viewer-" + number).body();
        assertThat(list.getJsonArray("users").stream().map(user -> ((JsonObject) user).getLong("id")))
                .doesNotContain(myId);
        assertThat(me.get("/api/directory/" + myId + "/preview").status()).isEqualTo(404);
        assertThat(me.get("/api/directory/999999999/preview").status()).isEqualTo(404);
    }
}
