package io.swapstead.notifications;

import java.util.List;

/** The sentence that somebody reads. */
final class Wording {
    private static final int NAMED = 3;

    private Wording() {}

    /** A title or body with everything in its place; empty when it would only consist of what is missing. */
    static String of(String template, List<String> who, long trade, String thing) {
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
