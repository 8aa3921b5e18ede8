package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final String NO_REDIS = "redis://127.0.0.1:1";
    private static final String REFRESH = "/api/auth/refresh";

    private static final TestStores.Database DATABASE = TestStores.freshDatabase();
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path data) {
        node = TestNode.start(DATABASE, TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void tabsThatRaceAllGetATokenThatWorks() {
        String token = nobody.register("racer").refreshToken();
        List<Browser.Answer> answers = nobody.together(20, "POST", REFRESH, new JsonObject(), nobody.cookie(token));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(nobody.as(answer).get("/api/me").status()).isEqualTo(200);
            assertThat(nobody.withCookie(REFRESH, answer.refreshToken()).status())
                    .isEqualTo(200);
        });
    }

    @Test
    void aTokenThatComesBackLateEndsTheSession() {
        String first = nobody.register("victim").refreshToken();
        Browser.Answer second = nobody.withCookie(REFRESH, first);
        assertThat(second.status()).isEqualTo(200);
        clock(Instant.now().plusSeconds(31));
        assertThat(nobody.withCookie(REFRESH, first).status()).isEqualTo(401);
        clock(Instant.now());
        assertThat(nobody.withCookie(REFRESH, second.refreshToken()).status()).isEqualTo(401);
        Browser thief = nobody.as(second);
        await().atMost(Duration.ofSeconds(1)).until(() -> thief.get("/api/me").status() == 401);
    }

    @Test
    void signingOutHoldsOnANodeThatHearsNothingOfIt(@TempDir Path otherData) {
        try (TestNode other = TestNode.start(DATABASE, TestStores.freshRedis(), otherData, Map.of())) {
            Browser.Answer signedIn = nobody.register("leaver");
            Browser elsewhere = Browser.at(other.address()).as(signedIn);
            assertThat(elsewhere.get("/api/me").status()).isEqualTo(200);
            assertThat(nobody.withCookie("/api/auth/logout", signedIn.refreshToken())
                            .status())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> elsewhere.get("/api/me").status() == 401);
        }
    }

    @Test
    void theCookieNeedsTheSitesOwnPage() {
        String token = nobody.register("visitor").refreshToken();
        Map<String, String> foreign = Map.of(
                "cookie",
                "__Secure-refresh=" + token,
                "origin",
                "https://elsewhere.example",
                "x-requested-with",
                "swapstead");
        assertThat(nobody.send("POST", REFRESH, null, foreign).join().status()).isEqualTo(403);
    }

    @Test
    void triesAreCountedForAllNodes(@TempDir Path otherData) {
        String redis = TestStores.freshRedis();
        try (TestNode one = TestNode.start(DATABASE, redis, otherData, Map.of("profile", "default"));
                TestNode two = TestNode.start(DATABASE, redis, otherData, Map.of("profile", "default"))) {
            List<URI> sites = List.of(one.address(), two.address());
            for (int i = 0; i < 20; i++) {
                assertThat(Browser.at(sites.get(i % 2)).login("guessed").status())
                        .isEqualTo(401);
            }
            assertLimited(one);
            assertLimited(two);
        }
    }

    @Test
    void triesAreCountedWithoutRedis(@TempDir Path otherData) {
        try (TestNode alone = TestNode.start(DATABASE, NO_REDIS, otherData, Map.of("profile", "default"))) {
            for (int i = 0; i < 20; i++) {
                assertThat(Browser.at(alone.address()).login("guessed").status())
                        .isEqualTo(401);
            }
            assertLimited(alone);
        }
    }

    private static void clock(Instant now) {
        nobody.post("/api/test/clock", new JsonObject().put("now", now.toString()));
    }

    private static void assertLimited(TestNode node) {
        Browser.Answer answer = Browser.at(node.address()).login("guessed");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 301);
    }
}
