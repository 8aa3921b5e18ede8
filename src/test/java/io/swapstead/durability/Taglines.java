package io.swapstead.durability;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Counts up in the tagline, which is pushed to the own tabs as well. */
final class Taglines implements Writer {
    @Override
    public CompletableFuture<Browser.Answer> write(Browser as, int n, String key) {
        JsonObject change = new JsonObject().put("tagline", String.valueOf(n));
        return as.send("PATCH", "/api/me", change.encode(), Map.of("idempotency-key", key));
    }

    @Override
    public List<String> audit(Connection database, long userId, Tally tally) throws SQLException {
        try (PreparedStatement tagline =
                database.prepareStatement("select coalesce(tagline, '0')::int from users where id = ?")) {
            tagline.setLong(1, userId);
            try (ResultSet row = tagline.executeQuery()) {
                row.next();
                int stored = row.getInt(1);
                return stored >= tally.lastOk
                        ? List.of()
                        : List.of("user " + userId + " is at " + stored + ", acknowledged was " + tally.lastOk);
            }
        }
    }
}
