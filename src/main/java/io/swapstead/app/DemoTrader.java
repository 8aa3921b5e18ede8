package io.swapstead.app;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A trader who does not exist. All of one follows from the number; those from 0 down are the sign-ins that everybody may use.
 *
 * @param place city and country, with a comma between
 * @param minutesAway since they were last there
 */
record DemoTrader(
        Dice dice,
        String username,
        String displayName,
        String role,
        boolean emailVerified,
        boolean idVerified,
        Optional<String> tagline,
        String cardType,
        String place,
        boolean listed,
        boolean presence,
        int minutesAway) {

    private static final String[] TYPES = {"collector", "trader", "brewer", "investor"};
    private static final int MONTH = 30 * 24 * 60;

    /** Traders, moderators and an admin, whose password everybody knows. */
    static final List<DemoTrader> SIGN_INS = List.of(
            signIn(0, "Ada Winter", "user", true, "Fair first, fast second.", "trader", "Leeds, United Kingdom"),
            signIn(
                    -1,
                    "Ben Aldous",
                    "user",
                    false,
                    "One more copy and the set is done.",
                    "collector",
                    "Lisbon, Portugal"),
            signIn(
                    -2,
                    "Cleo Marchetti",
                    "user",
                    true,
                    "Five hundred handshakes, no regrets.",
                    "investor",
                    "Galway, Ireland"),
            signIn(-3, "Dan Okafor", "user", false, "Ask me about misprints.", "brewer", "Brno, Czechia")
                    .hidden(false),
            signIn(-4, "Mia Sørensen", "moderator", true, "Here to keep it friendly.", "collector", "Aarhus, Denmark"),
            signIn(-5, "Max Baumann", "moderator", true, "Reads every report.", "trader", "Hamburg, Germany"),
            signIn(-6, "Root", "admin", true, "Keeps the lights on.", "trader", "Utrecht, Netherlands")
                    .hidden(true));

    private static DemoTrader signIn(
            int number, String name, String role, boolean known, String tagline, String type, String place) {
        String username = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return new DemoTrader(
                new Dice(number), username, name, role, true, known, Optional.of(tagline), type, place, true, true, 0);
    }

    private DemoTrader hidden(boolean presence) {
        return new DemoTrader(
                dice,
                username,
                displayName,
                role,
                emailVerified,
                idVerified,
                tagline,
                cardType,
                place,
                false,
                presence,
                0);
    }

    /** @param number from 1 */
    static DemoTrader of(int number) {
        Dice dice = new Dice(number);
        String first = dice.of(DemoWords.FIRST, "first");
        String last = dice.of(DemoWords.LAST, "last");
        return new DemoTrader(
                dice,
                ascii(first) + "_" + number + "_" + ascii(last),
                first + " " + last,
                "user",
                dice.roll(10, "mail") < 8,
                dice.oneIn(12, "id"),
                dice.oneIn(8, "quiet") ? Optional.empty() : Optional.of(dice.of(DemoWords.TAGLINES, "tag")),
                dice.of(TYPES, "type"),
                dice.of(DemoWords.PLACES, "place"),
                !dice.oneIn(20, "listed"),
                !dice.oneIn(10, "presence"),
                dice.roll(MONTH, "seen"));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name.replace('ı', 'i'), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    boolean signsIn() {
        return dice.who() <= 0;
    }

    boolean discord() {
        return dice.oneIn(3, "discord");
    }

    /** What the rules give for what is verified and linked; achievements come on top. */
    int discoveryScore() {
        return 100 + (emailVerified ? 20 : 0) + (discord() ? 30 : 0) + (idVerified ? 50 : 0);
    }

    /** One to three. */
    Set<String> formats() {
        Set<String> formats = new LinkedHashSet<>();
        for (int i = 0; i <= dice.roll(3, "formats"); i++) {
            formats.add(DemoWords.FORMATS[dice.roll(DemoWords.FORMATS.length, "format", i)]);
        }
        return formats;
    }
}
