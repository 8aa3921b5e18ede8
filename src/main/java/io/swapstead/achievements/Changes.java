package io.swapstead.achievements;

import java.util.ArrayList;
import java.util.List;

/** What an evaluation found to differ from what is written down. */
record Changes(List<Change> unlocked, List<Change> regained, List<Change> missed) {
    /** An achievement of a user. */
    record Change(long user, Definition definition, Definition.Progress progress) {}

    Changes() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return unlocked.isEmpty() && regained.isEmpty() && missed.isEmpty();
    }
}
