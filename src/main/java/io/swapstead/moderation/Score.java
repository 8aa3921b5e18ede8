package io.swapstead.moderation;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case's score, addend by addend: the weights of its reports, each reporter once at their heaviest, those of its automatic
 * flags, and what was done before.
 */
record Score(List<Addend> addends, boolean critical) {
    private static final int PRIOR = 10;
    private static final int MOST_PRIOR = 30;

    /** A report, as far as it counts. */
    record Report(long id, long reporter, String type, String reason, int weight, JsonObject parts) {}

    /** An automatic flag, as far as it counts. */
    record Flag(long id, String rule, String level, int weight) {}

    /**
     * One summand.
     *
     * @param kind report, flag or history
     * @param id of the report or flag
     * @param type of the report, the flag's rule, or null
     * @param why in words
     * @param parts of which the value is made, where it is made of parts
     */
    record Addend(String kind, @Nullable Long id, @Nullable String type, String why, int value, JsonObject parts) {}

    /** @param upheld actions of the last 90 days that stand */
    static Score of(List<Report> reports, List<Flag> flags, int upheld) {
        Map<Long, Report> heaviest = new HashMap<>();
        reports.forEach(report -> heaviest.merge(report.reporter(), report, (a, b) -> b.weight() > a.weight() ? b : a));
        List<Addend> addends = new ArrayList<>();
        reports.stream()
                .filter(report -> report.equals(heaviest.get(report.reporter())))
                .forEach(report -> addends.add(new Addend(
                        "report", report.id(), report.type(), report.reason(), report.weight(), report.parts())));
        flags.forEach(flag -> addends.add(new Addend(
                "flag", flag.id(), flag.rule(), flag.rule().replace('_', ' '), flag.weight(), new JsonObject())));
        if (upheld > 0) {
            addends.add(new Addend(
                    "history",
                    null,
                    null,
                    upheld + (upheld == 1 ? " action" : " actions") + " in the last 90 days",
                    Math.min(MOST_PRIOR, PRIOR * upheld),
                    new JsonObject()));
        }
        boolean threat = reports.stream().anyMatch(report -> report.type().equals("threat") && report.weight() > 0);
        boolean takeover = flags.stream().anyMatch(flag -> flag.level().equals("critical"));
        return new Score(addends, threat || takeover);
    }

    int total() {
        return addends.stream().mapToInt(Addend::value).sum();
    }

    Level level() {
        return critical ? Level.CRITICAL : Level.of(total());
    }

    /** What the case is mainly about: its heaviest report or flag. */
    @Nullable
    Addend main() {
        return addends.stream()
                .filter(addend -> addend.id() != null)
                .max(Comparator.comparingInt(Addend::value))
                .orElse(null);
    }
}
