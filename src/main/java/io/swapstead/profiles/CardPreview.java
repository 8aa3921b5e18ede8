package io.swapstead.profiles;

import io.swapstead.http.Page;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The picture of a card in link previews. */
public final class CardPreview {
    /** What moves all the time and is not drawn. */
    private static final List<String> UNDRAWN = List.of("is_online", "last_active_at");

    private CardPreview() {}

    /**
     * The picture as it would be drawn now.
     *
     * @param card as strangers see it
     */
    public static Page.Preview of(String publicUrl, JsonObject card) {
        String picture = "/api/users/" + card.getLong("id") + "/card.png?variant=social&v=" + version(card);
        return new Page.Preview(
                publicUrl + picture,
                "The profile card of " + card.getString("display_name") + ", " + card.getString("frame_tier")
                        + " frame");
    }

    /** The same on every node, and another one when anything changes that the picture shows. */
    private static String version(JsonObject card) {
        JsonObject drawn = card.copy();
        UNDRAWN.forEach(drawn::remove);
        return Integer.toHexString(drawn.encode().hashCode());
    }
}
