package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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

class DiscordTest {
    private static final TestStores.Database DATABASE = TestStores.freshDatabase();
    private static final FakeDiscord DISCORD = new FakeDiscord();
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path data) {
        node = TestNode.start(
                DATABASE,
                TestStores.freshRedis(),
                data,
                Map.of(
                        "discord.client-id", "swapstead-id",
                        "discord.client-secret", "swapstead-secret",
                        "discord.api", DISCORD.api(),
                        "public.url", "https://cards.example.org"));
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
        DISCORD.close();
    }

    @Test
    void aLinkShowsAndCountsOnce() throws SQLException {
        Browser me = nobody.as(nobody.register("linker"));
        assertThat(link(me, "account-7")).isEqualTo("linked");
        assertThat(me.get("/api/me").body().getBoolean("discord_linked")).isTrue();
        assertThat(score("linker")).isEqualTo(130);
        assertThat(link(me, "account-8")).as("another account instead").isEqualTo("linked");
        assertThat(score("linker")).isEqualTo(130);
        assertThat(me.delete("/api/auth/discord", new JsonObject()).status()).isEqualTo(204);
        assertThat(me.delete("/api/auth/discord", new JsonObject()).status()).isEqualTo(204);
        assertThat(me.get("/api/me").body().getBoolean("discord_linked")).isFalse();
        assertThat(score("linker")).isEqualTo(100);
    }

    @Test
    void theCodeIsExchangedByTheSiteThatAskedForIt() {
        Browser me = nobody.as(nobody.register("exchanger"));
        String url = me.get("/api/auth/discord").body().getString("url");
        assertThat(url).startsWith(DISCORD.api() + "/oauth2/authorize?");
        JsonObject asked = FakeDiscord.form(URI.create(url).getRawQuery());
        assertThat(asked.getMap())
                .containsEntry("response_type", "code")
                .containsEntry("scope", "identify")
                .containsEntry("client_id", "swapstead-id")
                .containsEntry("redirect_uri", "https://cards.example.org/api/auth/discord/callback");
        assertThat(back(asked.getString("state"), "code=account-9")).isEqualTo("linked");
        assertThat(DISCORD.exchanges.get(DISCORD.exchanges.size() - 1).getMap())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "account-9")
                .containsEntry("redirect_uri", asked.getString("redirect_uri"))
                .containsEntry("client_secret", "swapstead-secret");
    }

    @Test
    void anAccountIsLinkedToOnePersonOnly() {
        assertThat(link(nobody.as(nobody.register("first")), "account-10")).isEqualTo("linked");
        Browser second = nobody.as(nobody.register("second"));
        assertThat(link(second, "account-10")).isEqualTo("taken");
        assertThat(second.get("/api/me").body().getBoolean("discord_linked")).isFalse();
    }

    @Test
    void whoRefusesIsNotLinked() {
        Browser me = nobody.as(nobody.register("refuser"));
        assertThat(back(state(me), "error=access_denied")).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "elsewhere", "endless", "silent", "no-json", "no-token", "account-none"})
    void anAnswerThatIsNoneLinksNobody(String code) {
        Browser me = nobody.as(nobody.register("of-" + code));
        assertThat(link(me, code)).isEqualTo("failed");
        assertThat(me.get("/api/me").body().getBoolean("discord_linked")).isFalse();
        assertThat(DISCORD.asked).as("no redirect is followed").doesNotContain("/api/elsewhere");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        assertThat(link(nobody.as(nobody.register("cutter")), "endless")).isEqualTo("failed");
        await().untilAsserted(() -> assertThat(DISCORD.asked).contains("closed"));
    }

    @Test
    void aStateIsGoodOnce() {
        String state = state(nobody.as(nobody.register("repeater")));
        assertThat(back(state, "code=account-11")).isEqualTo("linked");
        Browser.Answer again = callback(state, "code=account-11", Map.of("cookie", "__Secure-discord=" + state));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.fields()).containsExactly("state");
    }

    @Test
    void anotherBrowserCannotEndWhatOneBegan() {
        Browser attacker = nobody.as(nobody.register("attacker"));
        String state = state(attacker);
        for (Map<String, String> cookies :
                List.of(Map.<String, String>of(), Map.of("cookie", "__Secure-discord=" + state(attacker)))) {
            Browser.Answer victim = callback(state, "code=account-12", cookies);
            assertThat(victim.status()).isEqualTo(400);
            assertThat(victim.fields()).containsExactly("state");
        }
        assertThat(attacker.get("/api/me").body().getBoolean("discord_linked")).isFalse();
    }

    @Test
    void noScriptReadsWhatTiesALinkToItsBrowser() {
        Browser.Answer start = nobody.as(nobody.register("starter")).get("/api/auth/discord");
        String state = FakeDiscord.form(
                        URI.create(start.body().getString("url")).getRawQuery())
                .getString("state");
        assertThat(start.header("set-cookie"))
                .isEqualTo("__Secure-discord=" + state
                        + "; Path=/api/auth/discord; Max-Age=600; HttpOnly; Secure; SameSite=Lax");
    }

    @Test
    void whereDiscordIsNotConfiguredThereIsNoSuchAddress(@TempDir Path data) {
        try (TestNode without = TestNode.start(DATABASE, TestStores.freshRedis(), data, Map.of())) {
            Browser me = Browser.at(without.address()).as(nobody.register("without"));
            assertThat(me.get("/api/auth/discord").status()).isEqualTo(404);
            assertThat(me.delete("/api/auth/discord", new JsonObject()).status())
                    .isEqualTo(404);
            assertThat(me.get("/api/auth/discord/callback?state=x&code=y").status())
                    .isEqualTo(404);
        }
    }

    private static String link(Browser me, String code) {
        return back(state(me), "code=" + code);
    }

    private static String state(Browser me) {
        String url = me.get("/api/auth/discord").body().getString("url");
        return FakeDiscord.form(URI.create(url).getRawQuery()).getString("state");
    }

    private static Browser.Answer callback(String state, String outcome, Map<String, String> headers) {
        return nobody.send("GET", "/api/auth/discord/callback?" + outcome + "&state=" + state, null, headers)
                .join();
    }

    /** How the browser's way back from Discord ends. */
    private static String back(String state, String outcome) {
        Browser.Answer answer = callback(state, outcome, Map.of("cookie", "__Secure-discord=" + state));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).startsWith("/settings/profile?discord=");
        return answer.header("location").substring("/settings/profile?discord=".length());
    }

    private static int score(String username) throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select discovery_score from users where username = '" + username + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
