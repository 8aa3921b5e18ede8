package io.swapstead.app;

import java.util.stream.Stream;

/**
 * The words that demo traders are made of. What stands in a list more than once is more common: some names are borne by two in a
 * hundred and some by one, Germans are many, and nearly every second trader plays Commander or Modern.
 */
final class DemoWords {
    private static final String COMMON_FIRST =
            "Ife Tomáš Mara Haruka Bella Lena Jonas Noor Priya Mateo Zofia Amara Elif Kofi Ingrid Luca Yuki Sanne Dmitri Aoife "
                    + "Rafael Mei Tariq Chloé Anselm Wanjiru Soren Marisol Ewan Hana Bastien Leilani Oskar Thandi Viktor Paloma "
                    + "Idris Greta Nikhil Saoirse";
    private static final String RARE_FIRST =
            "Hydra Calliope Zephyr Wilhelmina Octavio Philippa Ozzie Xiulan Fyodor Perpetua Quillon Ulyana Jethro Vesna Ignatius "
                    + "Dorothea Kwame Ludmila Thaddeus Yevgenia";
    private static final String COMMON_LAST =
            "Okonkwo Kříž Voss Sato Donnelly Berg Mori Patel Haddad Silva Nowak Mensah Yıldız Lindqvist Rossi Tanaka Petrov Byrne "
                    + "Mancini Chen Rahman Moreau Lang Anders Dahl Vega Fraser Novák Laurent Kealoha Weiss Dlamini Horvat Ortega "
                    + "Osei Brandt Iyer Quinn Abara Keller";
    private static final String RARE_LAST =
            "Featherstone Ravenscroft Zielinski Montgomery Vasquez Papadakis Ekwueme Lockhart Szabo Ferreira Kobayashi Thorvald "
                    + "Delacroix Winterbourne Yamaguchi Castellano Obrecht Holloway Vukovic Ashgrove";
    private static final String GERMAN = "Hamburg|Leipzig|Köln|Freiburg|Dresden|Kiel|Berlin|Erfurt|Bremen|Kassel|Mainz";
    private static final String ELSEWHERE =
            "Lisbon, Portugal|Leeds, United Kingdom|Bristol, United Kingdom|Brno, Czechia|Osaka, Japan|Galway, Ireland|Lyon, France"
                    + "|Nantes, France|Ghent, Belgium|Utrecht, Netherlands|Turin, Italy|Valencia, Spain|Kraków, Poland"
                    + "|Gothenburg, Sweden|Aarhus, Denmark|Bergen, Norway|Portland, United States|Austin, United States"
                    + "|Madison, United States|Toronto, Canada|Halifax, Canada|Melbourne, Australia|Wellington, New Zealand"
                    + "|São Paulo, Brazil|Monterrey, Mexico|Accra, Ghana|Nairobi, Kenya|Cape Town, South Africa|Pune, India";

    /** A hundred each. */
    static final String[] FIRST = twiceAndOnce(COMMON_FIRST, RARE_FIRST);

    static final String[] LAST = twiceAndOnce(COMMON_LAST, RARE_LAST);

    /** City and country. */
    static final String[] PLACES = Stream.concat(
                    Stream.of(GERMAN.split("\\|", -1)).map(city -> city + ", Germany"),
                    Stream.of(ELSEWHERE.split("\\|", -1)))
            .toArray(String[]::new);

    static final String[] TAGLINES = {
        "Fair first, fast second.",
        "I sleeve my commons too.",
        "Bulk bins are just treasure maps.",
        "Every whitening tells a story.",
        "Five hundred handshakes, no regrets.",
        "Trading up since the school yard.",
        "One more copy and the set is done.",
        "Foils make me slow down.",
        "Will trade for odd languages.",
        "Condition nerd, sorry in advance.",
        "Binder open, tea on.",
        "Looking for the art, not the price.",
        "Old borders only, mostly.",
        "Three decks, thirty ideas.",
        "Ships on Mondays, always tracked.",
        "Ask me about misprints.",
        "My dog picks the packs.",
        "I keep lists of my lists.",
        "Rares for rares, smiles for free.",
        "The chase is the hobby."
    };

    /** One of these, and at times others besides. */
    static final String[] FORMATS = {
        "commander",
        "commander",
        "commander",
        "commander",
        "modern",
        "modern",
        "modern",
        "modern",
        "legacy",
        "vintage",
        "pioneer",
        "standard",
        "pauper",
        "cedh",
        "limited"
    };

    private DemoWords() {}

    private static String[] twiceAndOnce(String common, String rare) {
        return Stream.of(common, common, rare)
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .toArray(String[]::new);
    }
}
