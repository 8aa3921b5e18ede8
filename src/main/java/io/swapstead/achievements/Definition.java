package io.swapstead.achievements;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be earned, and when: pure.
 *
 * @param threshold fact → the least value, or the truth, that it must have; all of them
 * @param points for the discovery score
 * @param frame the tier whose frame it opens
 * @param hidden not to be known of before it is unlocked
 * @param rarity percent of active users who hold it; null while too few are active to tell
 */
record Definition(
        long id,
        String key,
        String name,
        String description,
        String category,
        String icon,
        JsonObject threshold,
        int points,
        @Nullable String frame,
        boolean hidden,
        boolean seasonal,
        @Nullable BigDecimal rarity,
        List<Condition> conditions) {

    /** A fact must reach a number. */
    record Condition(String fact, int place, double least, boolean truth) {
        boolean holds(Facts facts) {
            double value = facts.get(place);
            return truth ? value == least : value >= least;
        }

        private double share(Facts facts) {
            double value = facts.get(place);
            return Double.isNaN(value) ? 0 : least == 0 ? 1 : Math.min(1, value / least);
        }
    }

    /** How far a condition is; neither is more than the target. */
    record Progress(double current, double target) {
        /** As documents spell it: whole numbers without a fraction. */
        JsonObject json() {
            return new JsonObject().put("current", number(current)).put("target", number(target));
        }

        private static Number number(double value) {
            return value == Math.rint(value) ? (Number) (long) value : (Number) value;
        }
    }

    /**
     * What a threshold asks for. No reviews at all are what everybody has who is new: that is asked of who has set themself up.
     *
     * @throws IllegalArgumentException for a fact that nothing knows, or a threshold without any
     */
    static List<Condition> conditions(JsonObject threshold) {
        List<Condition> conditions = new ArrayList<>();
        threshold.forEach(entry -> {
            if (!FactNames.known(entry.getKey())) {
                throw new IllegalArgumentException("there is no fact " + entry.getKey());
            }
            boolean truth = entry.getValue() instanceof Boolean;
            double least = truth ? ((Boolean) entry.getValue() ? 1 : 0) : ((Number) entry.getValue()).doubleValue();
            conditions.add(
                    entry.getKey().equals("reviews") && least == 0
                            ? new Condition(MemberFacts.ONBOARDED, FactNames.place(MemberFacts.ONBOARDED), 1, true)
                            : new Condition(entry.getKey(), FactNames.place(entry.getKey()), least, truth));
        });
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a threshold needs a fact");
        }
        return conditions;
    }

    List<String> facts() {
        return conditions.stream().map(Condition::fact).toList();
    }

    boolean holds(Facts facts) {
        for (Condition condition : conditions) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Of the condition that is furthest behind. */
    Progress progress(Facts facts) {
        Condition furthest = conditions.get(0);
        for (Condition condition : conditions) {
            if (condition.share(facts) < furthest.share(facts)) {
                furthest = condition;
            }
        }
        double value = facts.get(furthest.place());
        return new Progress(Double.isNaN(value) ? 0 : Math.min(value, furthest.least()), furthest.least());
    }

    /** As the API shows it. */
    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("key", key)
                .put("name", name)
                .put("description", description)
                .put("category", category)
                .put("icon", icon)
                .put("threshold", threshold)
                .put("discovery_points", points)
                .put("frame_tier_unlock", frame)
                .put("is_hidden", hidden)
                .put("is_seasonal", seasonal)
                .put("rarity_percent", rarity);
    }
}
