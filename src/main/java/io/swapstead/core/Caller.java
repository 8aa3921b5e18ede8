package io.swapstead.core;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking: a signed-in user, as the database has them now, not as their token says.
 *
 * @param userId the user
 * @param role what they may do
 * @param session the family of their refresh token
 * @param epoch the user's security epoch that the token carries; a higher one in the database ends it
 * @param expires when the access token ends
 * @param standing whether they may act, or only read their sanction
 * @param young whether their account is younger than {@link Limits#YOUNG_ACCOUNT}
 * @param withheld capabilities that a restriction takes from them now: propose, message, review or list
 */
public record Caller(
        long userId,
        Role role,
        UUID session,
        int epoch,
        Instant expires,
        Standing standing,
        boolean young,
        Set<String> withheld) {
    /** Ranks of authority, lowest first. */
    public enum Role {
        USER,
        MODERATOR,
        ADMIN;

        /** As columns and documents spell it. */
        public static Role of(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }

        public boolean atLeast(Role other) {
            return compareTo(other) >= 0;
        }
    }

    /** Whether somebody may act. */
    public enum Standing {
        GOOD,
        SUSPENDED,
        BANNED
    }
}
