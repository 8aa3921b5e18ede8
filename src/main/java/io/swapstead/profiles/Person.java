package io.swapstead.profiles;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in passing.
 *
 * @param frameTier the frame that the viewer may see
 */
public record Person(long id, String username, String displayName, @Nullable String avatarUrl, String frameTier) {
    /** SQL over {@code u} for a person whom $2 may see; the frame as they see it. */
    public static final String OF_U =
            "json_build_object('id', u.id, 'username', u.username, 'display_name', u.display_name, "
                    + "'avatar_url', u.avatar_url, 'frame_tier', " + Seen.FRAME + ")";

    /**
     * SQL: the person as JSON.
     *
     * @param users the alias of their row of {@code users}
     * @param viewer the viewer's id as SQL, such as {@code $1}; 0 for a stranger
     */
    public static String json(String users, String viewer) {
        return Seen.over(users, Seen.by(OF_U, viewer));
    }

    /** The same, and null for whom the viewer may not see, or who is gone; {@code users} may be left joined. */
    public static String seenJson(String users, String viewer) {
        return "case when %s.id is not null and %s then %s end"
                .formatted(
                        users, Seen.by(Seen.VISIBLE, viewer).replaceAll("\\bu\\.", users + "."), json(users, viewer));
    }

    /** Reads what {@link #json} selects. */
    public static Person of(JsonObject json) {
        return new Person(
                json.getLong("id"),
                json.getString("username"),
                json.getString("display_name"),
                json.getString("avatar_url"),
                json.getString("frame_tier"));
    }
}
