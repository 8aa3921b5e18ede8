package io.swapstead.access;

/** Who calls. */
enum Role {
    ANONYMOUS,
    TRADER,
    /** Somebody whom the other has blocked. */
    BLOCKED,
    /** Somebody from whom everything that can be is withheld. */
    RESTRICTED,
    SUSPENDED,
    MODERATOR,
    /** A moderator who holds the other's case. */
    HOLDER,
    ADMIN;

    /** As the users' column spells it. */
    String column() {
        return switch (this) {
            case MODERATOR, HOLDER -> "moderator";
            case ADMIN -> "admin";
            default -> "user";
        };
    }

    /** Whether the contract's {@code x-role} is met. */
    boolean meets(String needed) {
        return this == ADMIN || (needed.equals("moderator") && column().equals("moderator"));
    }
}
