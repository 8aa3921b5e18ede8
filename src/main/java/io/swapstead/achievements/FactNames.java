package io.swapstead.achievements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All facts, and where each stands in {@link Facts}. A new one is a source, or a column of one. */
final class FactNames {
    static final List<Source> SOURCES = List.of(
            TradeFacts.SOURCE,
            ReviewFacts.RECEIVED,
            ReviewFacts.WRITTEN,
            EndorsementFacts.SOURCE,
            PortfolioFacts.SOURCE,
            SetFacts.SOURCE,
            MemberFacts.SOURCE);

    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        SOURCES.forEach(source -> source.facts().forEach(fact -> PLACES.put(fact, PLACES.size())));
    }

    static final int COUNT = PLACES.size();

    private FactNames() {}

    static boolean known(String fact) {
        return PLACES.containsKey(fact);
    }

    static int place(String fact) {
        return Objects.requireNonNull(PLACES.get(fact), fact);
    }

    /** Where the facts of a threshold come from. */
    static List<Source> sourcesOf(List<String> facts) {
        return SOURCES.stream()
                .filter(source -> source.facts().stream().anyMatch(facts::contains))
                .toList();
    }
}
