package io.swapstead.achievements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an evaluation found to differ from what is written down. */
record Changes(List<Change> unlocked, List<Change> regained, List<Change> missed) {
    /** An achievement of a user. */
    record Change(long user, Definition definition, Definition.Progress progress) {}

    Changes() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Whether something that is earned by these opens a tier for somebody. */
    boolean grants(long user, String tier) {
        return Stream.concat(unlocked.stream(), regained.stream())
                .anyMatch(each ->
                        each.user() == user && tier.equals(each.definition().frame()));
    }

    boolean isEmpty() {
        return unlocked.isEmpty() && regained.isEmpty() && missed.isEmpty();
    }
}
