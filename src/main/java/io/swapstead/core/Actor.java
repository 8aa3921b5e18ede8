package io.swapstead.core;

import org.jspecify.annotations.Nullable;

/**
 * Who a command comes from.
 *
 * @param userId the user
 * @param role what they may do
 * @param young whether their account is younger than {@link Limits#YOUNG_ACCOUNT}
 * @param once set when the client may repeat the command and wants the first answer then
 */
public record Actor(long userId, Caller.Role role, boolean young, @Nullable Once once) {
    /** Somebody who has been here for a while. */
    public Actor(long userId, Caller.Role role, @Nullable Once once) {
        this(userId, role, false, once);
    }

    /**
     * A client's promise to call twice for the same thing only.
     *
     * @param key the client's {@code Idempotency-Key}
     * @param hash of the request, so that another request under the same key is noticed
     */
    public record Once(String key, String hash) {}
}
