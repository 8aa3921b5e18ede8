package io.swapstead.fuzz;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sends: demo traders, staff, and nobody. */
final class Cast {
    private static final List<String> NAMES = List.of("ada", "ben", "cleo", "mia", "root", "");

    /** Some requests end sessions, change passwords or delete accounts: whoever cannot sign in any more stays out. */
    private static final int ROUND = 300;

    private final Browser nobody;
    private final Map<String, String> tokens = new HashMap<>();

    Cast(URI site) {
        nobody = Browser.at(site);
    }

    /** A token for the n-th request; empty: not signed in. */
    String token(int n) {
        if (n % ROUND == 0) {
            NAMES.forEach(this::signIn);
        }
        return tokens.getOrDefault(NAMES.get((n / 7) % NAMES.size()), "");
    }

    private void signIn(String name) {
        if (name.isEmpty()
                || nobody.as(tokens.getOrDefault(name, "")).get("/api/me").status() == 200) {
            return;
        }
        JsonObject credentials = new JsonObject().put("username", name).put("password", "demo-demo-demo");
        Browser.Answer answer = nobody.post("/api/auth/login", credentials);
        tokens.put(name, answer.status() == 200 ? answer.body().getString("access_token") : "");
    }
}
