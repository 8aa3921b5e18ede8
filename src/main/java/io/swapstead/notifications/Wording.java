package io.swapstead.notifications;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** The sentence that somebody reads. */
final class Wording {
    private static final int NAMED = 3;

    private Wording() {}

    /**
     * A title or body of a notification; a summary only counts, everything else says what it is about.
     *
     * @param metadata its own, with {@code count} and, where it is about one, {@code trade_id}
     */
    static String of(Type type, String template, Actors actors, JsonObject metadata, String thing) {
        String what = type == Type.SUMMARY ? metadata.getInteger("count", 1) + " more" : thing;
        return of(template, actors.names(), metadata.getLong("trade_id", 0L), what);
    }

    /** A title or body with everything in its place; empty when it would only consist of what is missing. */
    private static String of(String template, List<String> who, long trade, String thing) {
        return template.replace("{who}", names(who))
                .replace("{trade}", Long.toString(trade))
                .replace("{thing}", thing)
                .strip();
    }

    /** Up to three names and how many others. */
    static String names(List<String> who) {
        int others = who.size() - NAMED;
        if (who.isEmpty()) {
            return "Somebody";
        } else if (who.size() == 1) {
            return who.get(0);
        } else if (others <= 0) {
            return String.join(", ", who.subList(0, who.size() - 1)) + " and " + who.get(who.size() - 1);
        }
        return String.join(", ", who.subList(0, NAMED)) + " and " + others + (others == 1 ? " other" : " others");
    }
}
