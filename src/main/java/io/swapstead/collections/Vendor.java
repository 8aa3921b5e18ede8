package io.swapstead.collections;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The apps whose exports we know: their columns, their words, and how they bend names, sets and numbers. */
enum Vendor {
    MANABOX(
            """
            name: Name
            set_code: Set code
            set_name: Set name
            collector_number: Collector number
            scryfall_id: Scryfall ID
            quantity: Quantity
            finish: Foil
            condition: Condition
            language: Language
            binder_type: Binder Type
            signed: Signed
            altered: Altered
            misprint: Misprint
            proxy: Proxy
            """,
            new Words(Words.SEVEN_STEPS, Words.CODES, Words.NORMAL_OR_FOIL, false)),
    TCGPLAYER(
            """
            name: Name
            simple_name: Simple Name
            set_code: Set Code
            set_name: Set
            collector_number: Card Number
            tcgplayer_id: Product ID
            quantity: Quantity
            finish: Printing
            condition: Condition
            language: Language
            """,
            new Words(Words.FIVE_STEPS, Words.NAMES, Words.NORMAL_OR_FOIL, false)) {
        @Override
        String setCode(String code) {
            return code.equals("list") ? "plst" : code;
        }

        @Override
        String name(String name) {
            return VARIANT.matcher(name).replaceFirst("");
        }
    },
    DRAGONSHIELD(
            """
            name: Card Name
            set_code: Set Code
            set_name: Set Name
            collector_number: Card Number
            quantity: Quantity
            for_trade: Trade Quantity
            finish: Printing
            condition: Condition
            language: Language
            """,
            new Words(Words.SEVEN_STEPS, Words.NAMES, Words.NORMAL_OR_FOIL, true)) {
        @Override
        String setCode(String code) {
            int kit = code.indexOf('_');
            return kit < 0 ? code : code.substring(0, kit);
        }

        @Override
        String name(String name) {
            return TOKEN.matcher(name).replaceFirst("");
        }
    },
    ARCHIDEKT(
            """
            name: Name
            set_code: Edition Code
            set_name: Edition Name
            collector_number: Collector Number
            scryfall_id: Scryfall ID
            quantity: Quantity
            finish: Finish
            condition: Condition
            language: Language
            tags: Tags
            """,
            new Words(Words.FIVE_STEPS, Words.CODES, Words.NORMAL_OR_FOIL, false)),
    MOXFIELD(
            """
            name: Name
            set_code: Edition
            collector_number: Collector Number
            quantity: Count
            for_trade: Tradelist Count
            finish: Foil
            condition: Condition
            language: Language
            tags: Tags
            altered: Alter
            proxy: Proxy
            """,
            new Words(Words.FIVE_STEPS, Words.NAMES, Words.BLANK_OR_FOIL, false)),
    DECKBOX(
            """
            name: Name
            set_code: Edition Code
            set_name: Edition
            collector_number: Card Number
            scryfall_id: Scryfall ID
            tcgplayer_id: TcgPlayer ID
            quantity: Count
            for_trade: Tradelist Count
            finish: Foil
            condition: Condition
            language: Language
            price: My Price
            tags: Tags
            signed: Signed
            altered: Altered Art
            misprint: Misprint
            proof: Artist Proof
            """,
            new Words(Words.FIVE_STEPS, Words.NAMES, Words.BLANK_OR_FOIL, false)) {
        @Override
        String setCode(String code) {
            return DeckboxSets.CODES.getOrDefault(code, code);
        }
    };

    /** What TCGplayer adds to a name to tell a printing from another of the same set. */
    private static final Pattern VARIANT = Pattern.compile(
            "(?: \\((?:Showcase|Borderless|Extended Art|Retro Frame|Foil Etched|Full Art|Alternate Art|White Border|No PW Symbol"
                    + "|Showcase [^)]*|[A-Z0-9]{3} Bundle|\\d{1,4})\\))+$");

    /** How Dragon Shield decorates tokens. */
    private static final Pattern TOKEN = Pattern.compile(" Token(?: \\([^)]*\\))?$");

    /** Which of its columns holds what. */
    @SuppressWarnings("ImmutableEnumChecker") // a record of an unmodifiable map
    final Mapping mapping;

    /** Its words for conditions, languages and finishes. */
    @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable maps
    final Words words;

    Vendor(String columns, Words words) {
        this.mapping = Mapping.of(columns);
        this.words = words;
    }

    /** As the API spells it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Vendor> of(String key) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.key().equals(key))
                .findFirst();
    }

    /**
     * The app that wrote a file with these columns. A column that only one app has decides; the later tests are for
     * files whose owner chose fewer columns. Deckbox has an edition code too, so Archidekt needs its finish as well.
     */
    static Optional<Vendor> detect(List<String> columns) {
        for (Map.Entry<Vendor, String[]> sign : SIGNS) {
            if (Header.has(columns, sign.getValue())) {
                return Optional.of(sign.getKey());
            }
        }
        return Optional.empty();
    }

    private static final List<Map.Entry<Vendor, String[]>> SIGNS = List.of(
            sign(MANABOX, "ManaBox ID"),
            sign(TCGPLAYER, "Simple Name"),
            sign(DECKBOX, "Tradelist Count", "Card Number"),
            sign(MOXFIELD, "Tradelist Count", "Collector Number"),
            sign(ARCHIDEKT, "Edition Code", "Finish"),
            sign(DRAGONSHIELD, "Folder Name", "Card Name"),
            sign(MOXFIELD, "Count", "Name", "Edition", "Collector Number"),
            sign(TCGPLAYER, "Quantity", "Name", "Set Code", "Printing"));

    private static Map.Entry<Vendor, String[]> sign(Vendor vendor, String... columns) {
        return Map.entry(vendor, columns);
    }

    /** The public code of a set, from the app's in lower case. */
    String setCode(String code) {
        return code;
    }

    /** The card's name, from the app's. */
    String name(String name) {
        return name;
    }
}
