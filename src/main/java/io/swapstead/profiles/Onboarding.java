package io.swapstead.profiles;

import io.swapstead.core.Failure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The five steps of onboarding, and what each may set. */
final class Onboarding {
    private static final Map<String, Set<String>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("type", Set.of("card_type"));
        STEPS.put("formats", Set.of("formats"));
        STEPS.put("place", Set.of("city", "country", "shipping_preference"));
        STEPS.put("card", Set.of("display_name", "tagline", "signature_card_id"));
        STEPS.put(
                "privacy", Set.of("show_in_directory", "show_in_search", "show_online_status", "show_portfolio_tier"));
    }

    private Onboarding() {}

    /**
     * Checks what was sent for a step.
     *
     * @throws Failure INVALID for a field of another step, for nothing at all, and for skipping the type
     */
    static void check(String step, JsonObject answer) {
        if (answer.getBoolean("skip", false)) {
            if (step.equals("type")) {
                throw Failure.invalid("skip", "is not possible here: choose a type");
            }
            return;
        }
        Set<String> fields = STEPS.getOrDefault(step, Set.of());
        for (String field : answer.fieldNames()) {
            if (!field.equals("skip") && !fields.contains(field)) {
                throw Failure.invalid(field, "belongs to another step");
            }
        }
        if (step.equals("type") && answer.getString("card_type") == null) {
            throw Failure.invalid("card_type", "is required");
        }
        if (step.equals("formats") && answer.getJsonArray("formats") == null) {
            throw Failure.invalid("formats", "is required");
        }
    }

    static JsonObject progress(MeSql.Settled settled) {
        List<JsonObject> steps = STEPS.keySet().stream()
                .map(key -> new JsonObject()
                        .put("key", key)
                        .put("done", settled.steps().containsKey(key) || settled.completed() != null))
                .toList();
        return new JsonObject()
                .put("steps", new JsonArray(steps))
                .put(
                        "completed_at",
                        settled.completed() == null ? null : settled.completed().toString());
    }
}
