package io.swapstead.moderation;

import io.vertx.core.json.JsonObject;

/** What is usually done next: one step harder than what was done before, harder at once when it is urgent. */
final class Guidance {
    private record Step(String action, int days) {}

    private static final Step[] LADDER = {
        new Step("warn", 0),
        new Step("restrict", 7),
        new Step("suspend", 7),
        new Step("suspend", 30),
        new Step("ban", 0)
    };

    private Guidance() {}

    /** @param file of the case, with its previous actions */
    static JsonObject of(JsonObject file, Score score) {
        long before = file.getJsonArray("previous_actions").stream()
                .map(action -> ((JsonObject) action).getString("action_type"))
                .filter(type -> !type.equals("dismiss") && !type.equals("escalate") && !type.equals("lift"))
                .count();
        int urgency = score.level() == Level.CRITICAL ? 2 : score.level() == Level.HIGH ? 1 : 0;
        Step step = LADDER[(int) Math.min(LADDER.length - 1, before + urgency)];
        String why = before == 0
                ? "Nothing was held against this trader before."
                : before == 1 ? "One action stands before this." : before + " actions stand before this.";
        return new JsonObject()
                .put("action", score.total() == 0 ? "dismiss" : step.action())
                .put("duration_days", step.days() == 0 ? null : step.days())
                .put(
                        "why",
                        urgency == 0
                                ? why
                                : why + " The case is " + score.level().word() + ".");
    }
}
