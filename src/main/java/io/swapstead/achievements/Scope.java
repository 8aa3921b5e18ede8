package io.swapstead.achievements;

import java.util.Collection;
import java.util.List;

/**
 * Which users are asked about.
 *
 * @param users some by their ids, or the first and the last id of a range
 */
record Scope(List<Long> users, boolean isRange) {
    static Scope of(Collection<Long> users) {
        return new Scope(List.copyOf(users), false);
    }

    /** Both ends belong to it. */
    static Scope range(long from, long to) {
        return new Scope(List.of(from, to), true);
    }

    /** As a statement's argument. */
    Long[] ids() {
        return users.toArray(Long[]::new);
    }
}
