package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in mails, and calls that are repeated because nobody heard the answer. */
class RecoveryTest {
    private static final Pattern LINK = Pattern.compile("/(verify-email|reset-password)\\?token=([A-Za-z0-9_-]+)");

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

    @Test
    void aNewPasswordEndsTheOtherLinksToOne() {
        nobody.register("ada");
        forgotten("ada", 1);
        List<String> links = forgotten("ada", 2);
        assertThat(reset(links.get(0), "a new password of ada")).isEqualTo(204);
        assertThat(reset(links.get(1), "a thief's password of ada")).isEqualTo(400);
        assertThat(signIn("ada", "a new password of ada")).isEqualTo(200);
    }

    @Test
    void onlyTheAddressAskedForLastCanBeConfirmed() {
        Browser me = nobody.as(nobody.register("ben"));
        String mistyped = changed(me, "ben", "bne");
        String meant = changed(me, "ben", "ben-too");
        assertThat(verify(mistyped)).isEqualTo(400);
        assertThat(verify(meant)).isEqualTo(204);
        assertThat(verify(links("ben", "verify-email").get(0)))
                .as("the address before")
                .isEqualTo(400);
        assertThat(me.get("/api/me").body().getString("email")).isEqualTo("ben-too@example.org");
        assertThat(me.send("POST", "/api/auth/verify-email/resend", null, Map.of())
                        .join()
                        .status())
                .as("there is nothing left to confirm")
                .isEqualTo(204);
    }

    @Test
    void askingTwiceForTheSameMailSendsOne() {
        Browser me = nobody.as(nobody.register("cleo"));
        Map<String, String> key = Map.of("idempotency-key", "resend");
        for (int i = 0; i < 2; i++) {
            assertThat(me.send("POST", "/api/auth/verify-email/resend", null, key)
                            .join()
                            .status())
                    .isEqualTo(204);
        }
        changed(me, "cleo", "cleo-too");
        assertThat(links("cleo", "verify-email"))
                .as("one of the registration, one asked for")
                .hasSize(2);
    }

    @Test
    void aRegistrationWhoseAnswerWasLostIsAnsweredAgain() {
        JsonObject dan = new JsonObject()
                .put("username", "dan")
                .put("email", "dan@example.org")
                .put("password", "a password of dan");
        Map<String, String> key = Map.of("idempotency-key", "registration");
        Browser.Answer first =
                nobody.send("POST", "/api/auth/register", dan.encode(), key).join();
        Browser.Answer second =
                nobody.send("POST", "/api/auth/register", dan.encode(), key).join();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().getJsonObject("user").getLong("id"))
                .isEqualTo(first.body().getJsonObject("user").getLong("id"));
        assertThat(nobody.as(second).get("/api/me").status()).isEqualTo(200);
        assertThat(nobody.post("/api/auth/register", dan).status()).isEqualTo(409);
        dan.put("password", "another password of dan");
        assertThat(nobody.send("POST", "/api/auth/register", dan.encode(), key)
                        .join()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anotherFileUnderTheSameKeyIsRefused() {
        Browser me = nobody.as(nobody.register("mia"));
        String columns = "Name,Set code,Collector number,Quantity,Scryfall ID,Foil,ManaBox ID,Language\n";
        assertThat(upload(me, columns + "Somebody,one,1,2,,,1,en\n")).isEqualTo(202);
        assertThat(upload(me, columns + "Somebody,one,1,2,,,1,en\n")).isEqualTo(202);
        assertThat(upload(me, columns + "Somebody,one,1,3,,,1,en\n")).isEqualTo(409);
    }

    private static int upload(Browser me, String csv) {
        String body =
                """
                --edge
                Content-Disposition: form-data; name="file"; filename="cards.csv"
                Content-Type: text/csv

                FILE
                --edge--
                """
                        .replace("\n", "\r\n")
                        .replace("FILE", csv);
        Map<String, String> headers =
                Map.of("idempotency-key", "file", "content-type", "multipart/form-data; boundary=edge");
        return me.upload("/api/me/inventory/import", body, headers).status();
    }

    /** Asks for so many links in all, and answers them, the oldest first. */
    private static List<String> forgotten(String name, int links) {
        JsonObject address = new JsonObject().put("email", name + "@example.org");
        assertThat(nobody.post("/api/auth/password/forgot", address).status()).isEqualTo(204);
        return await().until(() -> links(name, "reset-password"), found -> found.size() == links);
    }

    private static String changed(Browser me, String name, String address) {
        JsonObject change =
                new JsonObject().put("email", address + "@example.org").put("password", "a password of " + name);
        assertThat(me.post("/api/me/email", change).status()).isEqualTo(204);
        return await().until(() -> links(address, "verify-email"), found -> !found.isEmpty())
                .get(0);
    }

    private static int reset(String token, String password) {
        return nobody.post(
                        "/api/auth/password/reset",
                        new JsonObject().put("token", token).put("password", password))
                .status();
    }

    private static int verify(String token) {
        return nobody.post("/api/auth/verify-email", new JsonObject().put("token", token))
                .status();
    }

    private static int signIn(String name, String password) {
        return nobody.post(
                        "/api/auth/login",
                        new JsonObject().put("username", name).put("password", password))
                .status();
    }

    /** The tokens that were mailed to an address for a page, the oldest first. */
    private static List<String> links(String address, String page) {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(RecoveryTest::read)
                    .filter(mail -> mail.contains("To: " + address + "@"))
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .filter(link -> link.group(1).equals(page))
                    .map(link -> link.group(2))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
