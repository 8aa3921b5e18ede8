package io.swapstead.achievements;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What others may ask of achievements. Its events: {@code achievement.unlocked}, {@code achievement.revoked} (a frame's reason is
 * gone for good) and {@code frame.changed}.
 */
public final class Achievements {
    /**
     * Somebody's achievements, by whom.
     *
     * @param user an id or a username
     * @param viewer 0 for a stranger
     */
    public record Look(String user, long viewer) {}

    /**
     * The wish to wear a frame.
     *
     * @param tier bronze to legendary
     */
    public record Wear(Actor by, String tier) {}

    /**
     * The wish for a card as a picture, as strangers see it.
     *
     * @param user an id or a username
     * @param variant full or social
     * @param known the name of the picture that the client has; empty for none
     */
    public record Draw(String user, String variant, String known) {}

    /**
     * A picture.
     *
     * @param etag names what it shows
     * @param base64 the PNG; null when it is the one that the client has
     */
    public record Drawn(String etag, @Nullable String base64) {}

    /** A card by its share link. */
    public record Shared(String publicId, long viewer) {}

    /** All that can be earned, as the user themself sees it: with progress, and hidden ones once unlocked. */
    public static final Ask<Accounts.UserId, Buffer> OWN =
            new Ask<>("achievements.own", Accounts.UserId.class, Buffer.class);

    /** What somebody has unlocked, as others see it. */
    public static final Ask<Look, Buffer> OF = new Ask<>("achievements.of", Look.class, Buffer.class);

    public static final Ask<Accounts.UserId, JsonObject> FRAMES =
            new Ask<>("achievements.frames", Accounts.UserId.class, JsonObject.class);

    /** FORBIDDEN while the frame is locked. */
    public static final Ask<Wear, JsonObject> WEAR = new Ask<>("achievements.wear", Wear.class, JsonObject.class);

    public static final Ask<Draw, Drawn> DRAW = new Ask<>("achievements.draw", Draw.class, Drawn.class);

    /** The front of the card, as an HTTP body. */
    public static final Ask<Shared, Buffer> SHARED = new Ask<>("achievements.shared", Shared.class, Buffer.class);

    private Achievements() {}
}
