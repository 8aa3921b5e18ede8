package io.swapstead.moderation;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What a report counts for: {@code clamp(5, 100, 20 + reason + 5·trust + accuracy ± 10 evidence)}, and nothing from someone who
 * is barred.
 *
 * @param reason 0 to 30, by the kind of report
 * @param trust 0 to 4, by what the reporter has done here
 * @param accuracy −30 to 30, by how their last reports ended
 * @param evidence 10 when it cites a message or trade of both, else −10
 * @param barred whether the reporter's word counts at all
 */
record Weight(int reason, int trust, int accuracy, int evidence, boolean barred) {
    private static final int BASE = 20;
    private static final int LEAST = 5;
    private static final int MOST = 100;
    /** Decided reports before their share says anything about a reporter. */
    private static final int DECIDED = 4;

    private static final Map<String, Integer> REASONS = Map.of(
            "threat", 30,
            "scam", 30,
            "not_as_described", 20,
            "failed_trade", 20,
            "harassment", 20,
            "impersonation", 20,
            "spam", 10,
            "other", 0);

    /**
     * What is known of a reporter.
     *
     * @param moderator whether they are staff
     * @param days since they registered
     * @param trades they completed
     * @param clean whether nothing was ever held against them
     * @param decided of their last 20 decided reports, how many there are
     * @param upheld how many of those were right
     * @param sanctioned whether they are restricted, suspended or banned now
     */
    record Reporter(
            boolean moderator, long days, long trades, boolean clean, int decided, int upheld, boolean sanctioned) {
        /** Whose last reports were all refused has called wolf too often. */
        boolean barred() {
            return sanctioned || (decided >= 2 * DECIDED && upheld == 0);
        }

        int trust() {
            if (moderator) {
                return 4;
            } else if (trades >= 50 && days >= 180 && clean) {
                return 3;
            } else if (trades >= 10 && days >= 30) {
                return 2;
            }
            return trades >= 3 && days >= 7 ? 1 : 0;
        }

        int accuracy() {
            return decided < DECIDED ? 0 : (int) Math.round(0.6 * (100.0 * (upheld + 1) / (decided + 2) - 50));
        }
    }

    static Weight of(String type, Reporter reporter, boolean evidence) {
        return new Weight(
                REASONS.getOrDefault(type, 0),
                reporter.trust(),
                reporter.accuracy(),
                evidence ? 10 : -10,
                reporter.barred());
    }

    int total() {
        return barred ? 0 : Math.max(LEAST, Math.min(MOST, BASE + reason + 5 * trust + accuracy + evidence));
    }

    /** The parts, for whoever wants to know how the total came about. */
    JsonObject parts() {
        return new JsonObject()
                .put("base", BASE)
                .put("reason", reason)
                .put("trust", 5 * trust)
                .put("accuracy", accuracy)
                .put("evidence", evidence)
                .put("barred", barred);
    }
}
