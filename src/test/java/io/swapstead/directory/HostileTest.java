package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that make no sense, or mean harm: taken literally or refused, never everybody and never an error of ours. */
class HostileTest {
    private static final Crowd CROWD = Crowd.of(100);
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
    @ValueSource(
            strings = {
                "sort=score",
                "frame_tier=gold,wooden",
                "format=chess",
                "user_type=robots",
                "online_only=perhaps",
                "page=0",
                "page=-1",
                "page=1e3",
                "page=1000000000000000000",
                "page=%D9%A1",
                "limit=0",
                "limit=101",
                "q=%00",
                "q=a%00b",
                "q=%20%20",
                "q=%0A",
                "cursor=nonsense",
                "cursor=AAAA",
                "country=%00"
            })
    void whatMakesNoSenseIsRefused(String query) {
        Browser.Answer answer = nobody.get("/api/directory?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aTenKilobyteSearchIsRefused() {
        assertThat(nobody.get("/api/directory?q=" + "x".repeat(10_000)).status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%", "'; drop table users; --", "\"", "*", ".*", "\u202e", "﷽", "😀😀"})
    void aHostileSearchFindsWhatHoldsItLiterally(String q) {
        Browser.Answer answer =
                nobody.get("/api/directory?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        if (answer.status() == 200) {
            assertThat(answer.body().getInteger("total"))
                    .isLessThan(CROWD.ids("true", "1").size() / 2);
            for (Object user : answer.body().getJsonArray("users")) {
                JsonObject card = (JsonObject) user;
                assertThat(card.getString("username") + " " + card.getString("display_name"))
                        .contains(q);
            }
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; drop table users; --", "\"", "\u202e", "😀😀", "a\0b"})
    void quickSearchAndNotesTakeItLiterallyToo(String q) {
        String query = URLEncoder.encode(q, StandardCharsets.UTF_8);
        HttpRequest search = HttpRequest.newBuilder(node.address().resolve("/api/directory/search?limit=20&q=" + query))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .sendAsync(search, HttpResponse.BodyHandlers.discarding())
                        .join()
                        .statusCode())
                .isIn(200, 400);
        Browser owner = nobody.as(nobody.register("owner-" + Integer.toHexString(q.hashCode())));
        long other = CROWD.list("select min(id) from users").get(0);
        assertThat(owner.put("/api/favorites/notes/" + other, new JsonObject().put("content", "plain words"))
                        .status())
                .isBetween(200, 201);
        Browser.Answer notes = owner.get("/api/favorites/notes?q=" + query);
        assertThat(notes.status()).isIn(200, 400);
        if (notes.status() == 200) {
            assertThat(notes.body().getJsonArray("notes")).isEmpty();
        }
    }
}
