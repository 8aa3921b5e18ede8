package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Somebody with a browser, and what they were told. */
record Person(long id, String name, Browser browser) {
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** A new one, who has just registered. */
    static Person at(URI site) {
        String name = "person" + NAMES.incrementAndGet();
        Browser nobody = Browser.at(site);
        Browser.Answer registered = nobody.register(name);
        return new Person(registered.body().getJsonObject("user").getLong("id"), name, nobody.as(registered));
    }

    Browser.Answer get(String path) {
        return browser.get("/api" + path);
    }

    Browser.Answer post(String path, JsonObject body) {
        return browser.post("/api" + path, body);
    }

    JsonArray told() {
        return get("/notifications").body().getJsonArray("notifications");
    }

    Optional<JsonObject> told(String type) {
        return all().filter(one -> one.getString("type").equals(type)).findFirst();
    }

    Stream<JsonObject> all() {
        return get("/notifications?limit=100").body().getJsonArray("notifications").stream()
                .map(JsonObject.class::cast);
    }

    JsonObject unread() {
        return get("/notifications/unread-counts").body();
    }

    void prefer(JsonObject change) {
        assertThat(browser.put("/api/notifications/preferences", change).status())
                .isEqualTo(200);
    }

    void favour(Person liked) {
        assertThat(post("/favorites/" + liked.id, new JsonObject()).status()).isEqualTo(201);
    }

    void connect(Person to) {
        assertThat(post("/connections/" + to.id, new JsonObject()).status()).isEqualTo(201);
    }
}
