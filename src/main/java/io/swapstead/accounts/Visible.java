package io.swapstead.accounts;

/** Whether somebody is there for whoever looks: what every surface asks first. Who is not answers exactly like nobody. */
public final class Visible {
    /**
     * SQL over {@code u}, the subject, with $2 the viewer (0 for a stranger): gone and blocked people are not there, either way. A
     * direct link shows everybody else; lists have narrower rules on top.
     */
    public static final String RULE =
            "(u.deleted_at is null and u.is_active and not exists (select from blocks b where $2 <> 0 and "
                    + "((b.user_id = u.id and b.blocked_user_id = $2) or (b.user_id = $2 and b.blocked_user_id = u.id))))";

    private Visible() {}

    /**
     * SQL over {@code u}: neither banned nor suspended. Whoever is not stays behind a direct link, and is named nowhere else.
     *
     * @param now the time, as SQL
     */
    public static String inGoodStanding(String now) {
        return "(u.banned_at is null and (u.suspended_until is null or u.suspended_until <= " + now + "))";
    }
}
