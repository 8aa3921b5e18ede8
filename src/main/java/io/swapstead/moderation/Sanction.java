package io.swapstead.moderation;

import io.swapstead.core.Caller.Role;
import io.swapstead.core.Failure;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What staff decided, checked: which action, for how long, and what it takes away.
 *
 * @param days null where the action has no end, or is done at once
 * @param capabilities what a restriction takes away; null for every other action
 */
record Sanction(String action, String reason, @Nullable Integer days, @Nullable List<String> capabilities) {
    private static final Set<String> TIMED = Set.of("restrict", "suspend");
    private static final List<String> ALL = List.of("propose", "message", "review", "list");
    static final int LONGEST_DAYS = 365;

    /** @throws Failure INVALID naming the field, FORBIDDEN for a ban by someone who is no admin */
    static Sanction of(Moderation.Decision decision, Role by) {
        String action = decision.action();
        if (decision.reason().isBlank()) {
            throw Failure.invalid("reason", "is required: the trader will read it");
        }
        if (TIMED.contains(action)) {
            days(decision.durationDays());
        } else if (decision.durationDays() != null) {
            throw Failure.invalid("duration_days", "is only for restrict and suspend");
        }
        List<String> named = decision.capabilities();
        if (named != null && !action.equals("restrict")) {
            throw Failure.invalid("capabilities", "are only for restrict");
        }
        if (action.equals("ban") && by != Role.ADMIN) {
            throw Failure.forbidden("Only an admin can ban. Escalate the case.");
        }
        List<String> capabilities = !action.equals("restrict") ? null : named == null || named.isEmpty() ? ALL : named;
        return new Sanction(
                action,
                decision.reason().strip(),
                decision.durationDays(),
                capabilities == null ? null : capabilities.stream().distinct().toList());
    }

    /** @throws Failure INVALID for none, or one out of bounds */
    static int days(@Nullable Integer days) {
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            throw Failure.invalid("duration_days", "must be between 1 and " + LONGEST_DAYS);
        }
        return days;
    }

    /** What it takes away, as the database has it. */
    String @Nullable [] named() {
        return capabilities == null ? null : capabilities.toArray(String[]::new);
    }

    @Nullable
    OffsetDateTime until(OffsetDateTime from) {
        return days == null ? null : from.plusDays(days);
    }

    /** Whether the trader is signed out by it. */
    boolean barring() {
        return action.equals("suspend") || action.equals("ban");
    }

    /** How the case stands afterwards. */
    String outcome() {
        return switch (action) {
            case "dismiss", "lift" -> "dismissed"; // whoever is let go was not found guilty of what is reported now
            case "escalate" -> "escalated";
            default -> "resolved";
        };
    }
}
