package io.swapstead.moderation;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller.Role;
import io.swapstead.core.Failure;

/**
 * Who stands before whom when staff act.
 *
 * @param by who wants to act
 * @param targetId on whom
 * @param targetRole what they are
 * @param reported whether the actor has reported the target in this case
 * @param traded whether the two have traded within the last 90 days
 */
record Standing(Actor by, long targetId, Role targetRole, boolean reported, boolean traded) {
    /** What is said to who is the one in question. */
    static final String OWN = "This case is about yourself. Somebody else has to look at it.";

    /** @throws Failure FORBIDDEN for someone who is no judge in this matter */
    void impartial() {
        if (by.userId() == targetId) {
            throw Failure.forbidden(OWN);
        } else if (targetRole.atLeast(by.role())) {
            throw Failure.forbidden("You cannot act on someone of your own rank or above. Ask an admin.");
        } else if (reported) {
            throw Failure.forbidden("You have reported this trader yourself. Somebody else has to look at it.");
        } else if (traded) {
            throw Failure.forbidden(
                    "You have traded with this trader in the last 90 days. Somebody else has to look at it.");
        }
    }
}
