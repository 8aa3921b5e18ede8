package io.swapstead.profiles;

/** Times as the API spells them. */
public final class Times {
    private Times() {}

    /** SQL for a timestamp as ISO 8601 in UTC. */
    public static String iso(String column) {
        return "to_char((" + column + ") at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    }
}
