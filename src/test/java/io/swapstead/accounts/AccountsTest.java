package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static Path data;
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path folder) {
        data = folder;
        node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static String name() {
        return "trader" + NEXT.incrementAndGet();
    }

    @Test
    void whatIsTakenIsNamed() {
        String name = name();
        assertThat(nobody.register(name).status()).isEqualTo(201);
        Browser.Answer sameName =
                nobody.post("/api/auth/register", registration(name.toUpperCase(java.util.Locale.ROOT)));
        assertThat(sameName.status()).isEqualTo(409);
        assertThat(sameName.fields()).containsExactly("username");
        Browser.Answer sameAddress =
                nobody.post("/api/auth/register", registration(name()).put("email", name + "@EXAMPLE.org"));
        assertThat(sameAddress.status()).isEqualTo(409);
        assertThat(sameAddress.fields()).containsExactly("email");
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
        String name = name();
        nobody.register(name);
        JsonObject wrong = new JsonObject().put("password", "not the password");
        Browser.Answer known = nobody.post("/api/auth/login", wrong.copy().put("username", name));
        Browser.Answer unknown = nobody.post("/api/auth/login", wrong.copy().put("username", "nobody-of-this-name"));
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "email_verified", "id", "is_active"})
    void whatIsNotAskedForIsRefused(String field) {
        Browser.Answer answer =
                nobody.post("/api/auth/register", registration(name()).put(field, "admin"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).anyMatch(named -> named.contains(field));
    }

    // Escaped, because half a surrogate pair has no bytes of its own.
    @ParameterizedTest
    @ValueSource(strings = {"with a \\u0000", "half \\ud83d", "\\ude00 half", "turned \\u202e round"})
    void namesThatCannotBeShownAreRefused(String escaped) {
        String body = registration(name()).put("display_name", "NAME").encode().replace("NAME", escaped);
        Browser.Answer answer =
                nobody.send("POST", "/api/auth/register", body, Map.of()).join();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("display_name");
    }

    @Test
    void aNameIsCountedInCodePoints() {
        String fifty = "🃏".repeat(50);
        Browser.Answer answer =
                nobody.post("/api/auth/register", registration(name()).put("display_name", fifty));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().getJsonObject("user").getString("display_name"))
                .isEqualTo(fifty);
        Browser.Answer longer =
                nobody.post("/api/auth/register", registration(name()).put("display_name", fifty + "🃏"));
        assertThat(longer.status()).isEqualTo(400);
    }

    @Test
    void guessablePasswordsAndReservedNamesAreRefused() {
        assertThat(nobody.post("/api/auth/register", registration(name()).put("password", "Password1"))
                        .fields())
                .containsExactly("password");
        assertThat(nobody.post("/api/auth/register", registration("deleted-1")).fields())
                .containsExactly("username");
    }

    @Test
    void mailLandsAsAFileAndItsLinkWorksOnce() throws IOException {
        String name = name();
        nobody.register(name);
        await().until(() -> !mailTo(name).isEmpty());
        String token = mailTo(name).replaceAll("(?s)^.*token=([A-Za-z0-9_-]+).*$", "$1");
        JsonObject body = new JsonObject().put("token", token);
        assertThat(nobody.post("/api/auth/verify-email", body).status()).isEqualTo(204);
        assertThat(nobody.post("/api/auth/verify-email", body).status()).isEqualTo(400);
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndHasNoSecondEffect() {
        Browser me = nobody.as(nobody.register(name()));
        Map<String, String> key = Map.of("idempotency-key", "once");
        JsonObject hidden = new JsonObject().put("show_in_search", false);
        assertThat(me.together(20, "PUT", "/api/me/privacy", hidden, key)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().getBoolean("show_in_search")).isFalse();
        });
        me.put("/api/me/privacy", new JsonObject().put("show_in_search", true));
        Browser.Answer repeat =
                me.send("PUT", "/api/me/privacy", hidden.encode(), key).join();
        assertThat(repeat.body().getBoolean("show_in_search")).isFalse();
        assertThat(me.get("/api/me/privacy").body().getBoolean("show_in_search"))
                .as("the repeat had no effect")
                .isTrue();
        assertThat(me.send("PUT", "/api/me/privacy", "{\"show_in_directory\":false}", key)
                        .join()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDeletedAccountIsGoneForItsOwnerAndAnonymousForOthers() {
        String name = name();
        Browser.Answer registered = nobody.register(name);
        Browser me = nobody.as(registered);
        Browser.Answer wrong = me.delete("/api/me", new JsonObject().put("password", "not the password"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.fields()).containsExactly("password");
        assertThat(me.delete("/api/me", new JsonObject().put("password", "a password of " + name))
                        .status())
                .isEqualTo(204);
        await().until(() -> me.get("/api/me").status() == 401);
        assertThat(nobody.login(name).status()).isEqualTo(401);
        assertThat(nobody.withCookie("/api/auth/refresh", registered.refreshToken())
                        .status())
                .isEqualTo(401);
        assertThat(nobody.register(name).status()).as("the name is free again").isEqualTo(201);
    }

    @Test
    void theExportHoldsWhatIsTheUsersAndNoSecret() {
        String name = name();
        Browser me = nobody.as(nobody.register(name));
        Browser.Answer export = me.get("/api/me/export");
        assertThat(export.status()).isEqualTo(200);
        JsonObject user = export.body().getJsonArray("users").getJsonObject(0);
        assertThat(user.getString("email")).isEqualTo(name + "@example.org");
        assertThat(export.body().getJsonArray("refresh_tokens")).hasSize(1);
        assertThat(export.body().encode()).doesNotContain("argon2", "token_hash", "password_hash");
    }

    private static JsonObject registration(String username) {
        return new JsonObject()
                .put("username", username)
                .put("email", username + "@example.org")
                .put("password", "a password of " + username);
    }

    private static String mailTo(String name) throws IOException {
        Path folder = data.resolve("mail");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String mail = Files.readString(file);
                if (file.toString().endsWith(".eml") && mail.contains("To: " + name + "@") && mail.contains("token=")) {
                    return mail;
                }
            }
        }
        return "";
    }
}
