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

/** Adds a copy of a card to the inventory: copies add up, so that one too many or too few shows. */
final class Copies implements Writer {
    /** Below what one item may hold. */
    private static final int OF_ONE_CARD = 500;

    @Override
    public CompletableFuture<Browser.Answer> write(Browser as, int n, String key) {
        JsonObject item = new JsonObject().put("card_id", 1 + n / OF_ONE_CARD);
        return as.send("POST", "/api/me/inventory", item.encode(), Map.of("idempotency-key", key));
    }

    @Override
    public List<String> audit(Connection database, long userId, Tally tally) throws SQLException {
        try (PreparedStatement copies =
                database.prepareStatement("select coalesce(sum(quantity), 0) from inventory_items where user_id = ?")) {
            copies.setLong(1, userId);
            try (ResultSet row = copies.executeQuery()) {
                row.next();
                int stored = row.getInt(1);
                boolean agrees = stored >= tally.ok && stored <= tally.ok + tally.unknown;
                return agrees ? List.of() : List.of("user " + userId + " has " + stored + " copies; " + tally);
            }
        }
    }
}
