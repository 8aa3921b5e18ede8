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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes somebody's place, or a reason to name them, without them having done anything. */
class FreshnessTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Crowd CROWD = Crowd.of(0);
    private static TestNode node;
    private static Browser site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = TestNode.start(CROWD.database(), TestStores.freshRedis(), folder, Map.of());
        site = Browser.at(node.address());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static long member(String name) {
        long id = site.register(name).body().getJsonObject("user").getLong("id");
        CROWD.change("onboarding_completed_at = now(), country = 'Freshland'", "id = " + id);
        return id;
    }

    private static List<Long> order(String country) {
        return site.get("/api/directory?country=" + country).body().getJsonArray("users").stream()
                .map(user -> ((JsonObject) user).getLong("id"))
                .toList();
    }

    @Test
    void aScoreThatAReportOrARecountChangesIsANewPlace() {
        long one = member("reported");
        long other = member("recounted");
        CROWD.change("discovery_score = id, country = 'Orderland'", "id in (" + one + ", " + other + ")");
        await().atMost(SOON).until(() -> order("orderland").equals(List.of(other, one)));
        CROWD.run("update users set discovery_score = -50 where id = " + other
                + "; insert into event (kind, data) values ('report.filed', '{\"case_id\": 1, \"reporter_id\": 1, \"reported_user_id\": "
                + other + "}')");
        await().atMost(SOON).until(() -> order("orderland").equals(List.of(one, other)));
        CROWD.run("update users set discovery_score = -100 where id = " + one
                + "; insert into event (kind, data) values ('score.recounted', '{\"user_ids\": [" + one + "]}')");
        await().atMost(SOON).until(() -> order("orderland").equals(List.of(other, one)));
    }

    @Test
    void aCountryIsFoundAgainWhenSomebodyMovesThere() {
        long id = member("mover");
        assertThat(order("nowhere")).isEmpty();
        CROWD.change("country = 'Nowhere'", "id = " + id);
        await().atMost(SOON).until(() -> order("nowhere").equals(List.of(id)));
        CROWD.change("country = 'Elsewhere'", "id = " + id);
        await().atMost(SOON)
                .until(() -> order("nowhere").isEmpty() && order("elsewhere").equals(List.of(id)));
    }

    @Test
    void whoeverIsBarredIsNobodysMutualConnection() {
        long friend = member("friend");
        long subject = member("subject");
        Browser.Answer registered = site.register("viewer");
        Browser me = site.as(registered);
        long viewer = registered.body().getJsonObject("user").getLong("id");
        CROWD.run("insert into connections (requester_id, addressee_id, status, responded_at) values (" + viewer + ", "
                + friend + ", 'accepted', now()), (" + friend + ", " + subject + ", 'accepted', now())");
        await().atMost(SOON).until(() -> reason(me, subject).equals("mutual_connection"));
        assertThat(mutual(me, subject)).hasSize(1);
        CROWD.change("suspended_until = now() + interval '1 day'", "id = " + friend);
        assertThat(reason(me, subject)).isEqualTo("none");
        assertThat(mutual(me, subject)).isEmpty();
    }

    private static JsonArray mutual(Browser me, long subject) {
        return me.get("/api/users/" + subject + "/back").body().getJsonArray("mutual_connections");
    }

    private static String reason(Browser me, long subject) {
        HttpRequest request = HttpRequest.newBuilder(node.address().resolve("/api/directory/suggested?limit=50"))
                .header("authorization", "Bearer " + me.token())
                .build();
        String body = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
        return new JsonArray(body)
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getJsonObject("user").getLong("id") == subject)
                        .map(each -> each.getString("reason"))
                        .findFirst()
                        .orElse("none");
    }
}
