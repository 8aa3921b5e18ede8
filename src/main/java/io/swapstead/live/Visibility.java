package io.swapstead.live;

import io.vertx.core.Future;
import java.util.Set;

/** Decides who hears of whom; the features that know blocks, bans and privacy switches answer, with one rule for all surfaces. */
public interface Visibility {
    /** A pair of users: who looks, and at whom. */
    record Sight(long viewer, long subject) {}

    /**
     * What of the pairs asked about may be seen; a user who does not exist is seen by nobody.
     *
     * @param cards pairs whose viewer may know of the subject at all, and so may hear that their card has changed
     * @param presences pairs whose viewer may know whether the subject is online
     */
    record Seen(Set<Sight> cards, Set<Sight> presences) {}

    /** Answers for many pairs at once; fails when it cannot be told, and then nobody sees anything. */
    Future<Seen> visible(Set<Sight> sights);
}
