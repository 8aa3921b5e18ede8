package io.swapstead.notifications;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody shall be told, before it is judged whether they want and may know it.
 *
 * @param userId whom
 * @param actorId who did it; null for the system
 * @param target what it is about: several about the same are grouped
 * @param thing what stands for {@code {thing}} in the text; empty for nothing
 * @param path of this application, where it can be seen
 * @param ids for whoever wants to know more
 */
record Notice(
        long userId, Type type, @Nullable Long actorId, String target, String thing, String path, JsonObject ids) {
    /** Under which several become one; null when it stands for itself. */
    @Nullable
    String group() {
        return type.grouped ? type.word() + ":" + target : null;
    }

    /** The same without a name. */
    Notice byNobody() {
        return new Notice(userId, type, null, target, thing, path, ids);
    }

    Notice about(String what) {
        return new Notice(userId, type, actorId, target, what, path, ids);
    }
}
