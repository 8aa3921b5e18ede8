package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsTest {
    private static final String KEY = Base64.getUrlEncoder().withoutPadding().encodeToString(Curve.write((ECPublicKey)
            Curve.pair().getPublic()));
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new House(data, Map.of("push.hosts", "push.invalid,*.below.invalid"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aBrowserSubscribesAndEndsIt() {
        Person ada = house.someone();
        String key = ada.get("/notifications/push-subscriptions").body().getString("public_key");
        assertThat(Curve.read(Base64.getUrlDecoder().decode(key))).isNotNull();
        Browser.Answer made = subscribe(ada, "https://push.invalid/one", KEY);
        assertThat(made.status()).isEqualTo(201);
        assertThat(subscribe(ada, "https://push.invalid/one", KEY).body().getLong("id"))
                .isEqualTo(made.body().getLong("id"));
        assertThat(list(ada)).hasSize(1);
        Person ben = house.someone();
        assertThat(end(ben, made.body().getLong("id"))).isEqualTo(404);
        assertThat(end(ada, made.body().getLong("id"))).isEqualTo(204);
        assertThat(list(ada)).isEmpty();
    }

    @Test
    void aBrowserBelongsToWhoSubscribedLast() {
        Person ada = house.someone();
        Person ben = house.someone();
        subscribe(ada, "https://push.invalid/shared", KEY);
        subscribe(ben, "https://push.invalid/shared", KEY);
        assertThat(list(ada)).isEmpty();
        assertThat(list(ben)).hasSize(1);
    }

    @Test
    void onlyWhatRingsIsPushed() {
        Person ada = house.someone();
        subscribe(ada, "https://a.below.invalid/ada", KEY);
        ada.prefer(new JsonObject().put("social", "daily_digest"));
        house.someone().favour(ada);
        await().until(() -> ada.unread().getLong("total") == 1);
        assertThat(due(ada)).isZero();
        ada.prefer(new JsonObject().put("social", "on"));
        house.someone().connect(ada);
        await().until(() -> ada.unread().getLong("total") == 2);
        assertThat(due(ada)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.invalid/x",
                "https://push.invalid:8443/x",
                "https://push.invalid@evil.example/x",
                "https://evil.example/push.invalid",
                "https://evilbelow.invalid/x",
                "https://127.0.0.1/x",
                "file:///etc/passwd",
                "nonsense",
            })
    void nothingElseIsSentTo(String endpoint) {
        assertThat(subscribe(house.someone(), endpoint, KEY).fields()).containsExactly("endpoint");
    }

    @Test
    void aKeyIsAPointOfTheCurve() {
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]);
        assertThat(subscribe(house.someone(), "https://push.invalid/x", none).fields())
                .containsExactly("p256dh");
        assertThat(subscribe(house.someone(), "https://push.invalid/x", "short").fields())
                .containsExactly("p256dh");
    }

    @ParameterizedTest
    @CsvSource({
        "142.250.1.1, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "::1, false",
        "fd00::1, false",
        "fe80::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
        "2a00:1450::1, true",
    })
    void knowsWhichAddressesAreOurOwn(String address, boolean known) throws UnknownHostException {
        assertThat(PushHosts.isPublic(InetAddress.getByName(address))).isEqualTo(known);
    }

    private static long due(Person who) {
        return house.number("select count(*) from notifications where push_at is not null and user_id = " + who.id());
    }

    private static JsonArray list(Person who) {
        return who.get("/notifications/push-subscriptions").body().getJsonArray("subscriptions");
    }

    private static int end(Person who, long id) {
        return who.browser()
                .send("DELETE", "/api/notifications/push-subscriptions/" + id, null, Map.of())
                .join()
                .status();
    }

    private static Browser.Answer subscribe(Person who, String endpoint, String key) {
        String auth = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);
        return who.post(
                "/notifications/push-subscriptions",
                new JsonObject()
                        .put("endpoint", endpoint)
                        .putNull("expirationTime")
                        .put("keys", new JsonObject().put("p256dh", key).put("auth", auth)));
    }
}
