package io.swapstead.access;

import io.swapstead.fuzz.Api.Operation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** What becomes of a call. */
enum Verdict {
    /** Heard: done, or refused for what it says and not for who says it. */
    HEARD,
    SIGN_IN,
    FORBIDDEN,
    /** As if it were not there. */
    HIDDEN;

    /** Only towards people whom one is connected with, or has traded with. */
    private static final Set<String> AMONG_ACQUAINTANCES = Set.of("sendDirect", "endorse");

    static Verdict of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> FORBIDDEN;
            case 404 -> HIDDEN;
            default -> HEARD;
        };
    }

    /** What the contract, and whose thing it is, say. */
    static Verdict expected(Operation operation, Role role, Side side) {
        JsonObject rules = operation.rules();
        JsonArray security = rules.getJsonArray("security");
        if (security.isEmpty()) {
            return HEARD;
        }
        if (role == Role.ANONYMOUS) {
            return security.stream().anyMatch(way -> ((JsonObject) way).isEmpty()) ? HEARD : SIGN_IN;
        }
        if (security.stream().anyMatch(way -> ((JsonObject) way).containsKey("refreshCookie"))) {
            return HEARD;
        }
        boolean barred = role == Role.SUSPENDED && !rules.getBoolean("x-sanctioned", false);
        boolean beneath = rules.containsKey("x-role") && !role.meets(rules.getString("x-role"));
        boolean withheld = role == Role.RESTRICTED && rules.containsKey("x-capability");
        if (barred || beneath || withheld) {
            return FORBIDDEN;
        }
        return side == Side.OWN ? own(operation) : others(operation, role);
    }

    private static Verdict own(Operation operation) {
        return Thing.of(operation).audience() == Thing.Audience.STAFF ? FORBIDDEN : HEARD;
    }

    private static Verdict others(Operation operation, Role role) {
        return switch (Thing.of(operation).audience()) {
            case ALL, STAFF -> HEARD;
            case UNBLOCKED ->
                role == Role.BLOCKED ? HIDDEN : AMONG_ACQUAINTANCES.contains(operation.id()) ? FORBIDDEN : HEARD;
            case OWNER -> HIDDEN;
            case STAFF_TOO -> role.column().equals("user") ? HIDDEN : HEARD;
            case DESK -> role == Role.HOLDER && operation.method().equals("GET") ? HEARD : HIDDEN;
        };
    }
}
