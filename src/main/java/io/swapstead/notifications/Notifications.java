package io.swapstead.notifications;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may ask of notifications: what somebody was told, what of it is unread, and how they want to be told. */
public final class Notifications {
    /** {@code {notifications, total, unread_count, has_more, next_cursor, epoch, last_seq}}, the newest first. */
    public static final Ask<Find, Buffer> FIND = new Ask<>("notifications.find", Find.class, Buffer.class);

    /** Unread counts by category. */
    public static final Ask<Own, JsonObject> COUNTS = new Ask<>("notifications.counts", Own.class, JsonObject.class);

    /** Marks as read, by ids, up to a number or a category; the counts afterwards, and {@code marked}, the ids of those that were not. */
    public static final Ask<Read, JsonObject> READ = new Ask<>("notifications.read", Read.class, JsonObject.class);

    /** Marks all that is there when asked. */
    public static final Ask<Own, JsonObject> READ_ALL =
            new Ask<>("notifications.read_all", Own.class, JsonObject.class);

    /** Puts some away, takes them back, or keeps them as unread; the counts afterwards. */
    public static final Ask<Move, JsonObject> MOVE = new Ask<>("notifications.move", Move.class, JsonObject.class);

    public static final Ask<Own, JsonObject> PREFERENCES =
            new Ask<>("notifications.preferences", Own.class, JsonObject.class);

    /** The preferences as they are now; INVALID for an unknown zone, equal times, or enabling without times. */
    public static final Ask<Prefer, JsonObject> PREFER =
            new Ask<>("notifications.prefer", Prefer.class, JsonObject.class);

    /** Stops mail to whom a link's token names; NOT_FOUND for a token that we did not write. */
    public static final Ask<Unsubscribe, Void> UNSUBSCRIBE =
            new Ask<>("notifications.unsubscribe", Unsubscribe.class, Void.class);

    /** {@code {public_key, subscriptions: [{id, endpoint, created_at}]}}: what a browser needs to subscribe, and which have. */
    public static final Ask<Own, JsonObject> SUBSCRIPTIONS =
            new Ask<>("notifications.subscriptions", Own.class, JsonObject.class);

    /** Pushes to a browser from now on; INVALID for a service that is not known, or a key that is none. */
    public static final Ask<Subscribe, JsonObject> SUBSCRIBE =
            new Ask<>("notifications.subscribe", Subscribe.class, JsonObject.class);

    /** No more; NOT_FOUND for another's. */
    public static final Ask<One, Void> FORGET_BROWSER = new Ask<>("notifications.forget", One.class, Void.class);

    /** {@code {quiet}}: whether an instant lies in the user's quiet hours. */
    public static final Ask<At, JsonObject> QUIET = new Ask<>("notifications.quiet", At.class, JsonObject.class);

    /** {@code {type, setting, level, sentence}}: why somebody got a notification. */
    public static final Ask<One, JsonObject> WHY = new Ask<>("notifications.why", One.class, JsonObject.class);

    private Notifications() {}

    public record Own(long userId) {}

    public record One(long userId, long id) {}

    /**
     * A page of what somebody was told.
     *
     * @param category one of them; null for all
     * @param afterSeq only what came after that number in the user's stream; 0 for all
     */
    public record Find(
            long userId,
            @Nullable String category,
            boolean unreadOnly,
            long afterSeq,
            int limit,
            @Nullable String cursor) {}

    /** What to mark: either some ids, or what is up to a number, of a category, or of a category up to a number. */
    public record Read(
            Actor actor, @Nullable List<Long> notificationIds, @Nullable Long upToSeq, @Nullable String category) {}

    /** What to do with some of one's notifications; those of others, and unknown ones, are passed over. */
    public record Move(Actor actor, List<Long> notificationIds, To to) {
        /** Where they go. */
        public enum To {
            /** Out of every list. */
            DONE,
            /** Back into the lists, as they were put away. */
            BACK,
            UNREAD
        }
    }

    /** A change of preferences: only what changes. */
    public record Prefer(Actor by, JsonObject change) {}

    /**
     * What a browser says when it subscribes.
     *
     * @param session the sign-in; over with that
     * @param endpoint where its maker takes messages for it
     * @param p256dh its public key, in base64url
     * @param auth a secret to share with us, in base64url
     */
    public record Subscribe(Actor actor, UUID session, String endpoint, String p256dh, String auth) {}

    public record Unsubscribe(String token) {}

    public record At(long userId, Instant instant) {}
}
