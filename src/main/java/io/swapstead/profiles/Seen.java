package io.swapstead.profiles;

import io.swapstead.accounts.Visible;

/**
 * Who sees whom, and what: the one rule for every surface, as SQL over {@code u}, the subject, with $2 the viewer (0 for a
 * stranger). What is not to be seen answers exactly like what does not exist.
 */
public final class Seen {
    /** The subject exists for the viewer at all. */
    public static final String VISIBLE = Visible.RULE;

    /** City and country. */
    public static final String PLACE =
            "(u.id = $2 or u.show_in_directory or exists (select from connections k where k.status = 'accepted' "
                    + "and least(k.requester_id, k.addressee_id) = least(u.id, $2) and greatest(k.requester_id, k.addressee_id) = greatest(u.id, $2)))";

    /** Whether the subject is online, and when they last were. */
    public static final String PRESENCE = "(u.id = $2 or u.show_online_status)";

    /** What the collection is worth, and everything that tells it. */
    public static final String PORTFOLIO = "(u.id = $2 or u.show_portfolio_tier)";

    /** The frame: one that only the collection's worth has earned would tell it. */
    public static final String FRAME = "case when " + PORTFOLIO + " or u.active_frame_tier = 'bronze' or exists ("
            + "select from user_achievements a join achievement_definitions d on d.id = a.achievement_id "
            + "where a.user_id = u.id and a.unlocked_at is not null and a.revoked_at is null and d.category <> 'portfolio' and d.frame_tier_unlock = u.active_frame_tier) "
            + "or not exists (select from user_achievements a join achievement_definitions d on d.id = a.achievement_id "
            + "where a.user_id = u.id and a.unlocked_at is not null and d.category = 'portfolio' and d.frame_tier_unlock = u.active_frame_tier) "
            + "then u.active_frame_tier else 'bronze' end";

    private Seen() {}

    /** The rule with another expression for the viewer than $2. */
    public static String by(String rule, String viewer) {
        return rule.replace("$2", viewer);
    }

    /** The rule over another alias than {@code u}. */
    public static String over(String users, String rule) {
        return rule.replaceAll("\\bu\\.", users + ".");
    }

    /** Ids of a user's accepted connections. */
    public static String connectionsOf(String user) {
        return "select case when k.requester_id = " + user
                + " then k.addressee_id else k.requester_id end from connections k "
                + "where k.status = 'accepted' and " + user + " in (k.requester_id, k.addressee_id)";
    }
}
