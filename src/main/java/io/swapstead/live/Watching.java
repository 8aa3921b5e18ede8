package io.swapstead.live;

import io.swapstead.live.Presence.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whom one socket watches, and what it was last told of each. */
final class Watching {
    /** What the client believes. */
    final Map<Long, State> told = new HashMap<>();
    /** Of whom it may not even hear that their card has changed. */
    final Set<Long> unseen = new HashSet<>();
    /** Of whom something may have changed since. */
    final Set<Long> dirty = new HashSet<>();

    long toldAt;
}
