package io.swapstead.collections;

import java.util.Locale;
import java.util.Map;

/** Each app's words when we write for it; {@link Words} is the way back. */
final class ExportWords {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("en", "English"),
            Map.entry("de", "German"),
            Map.entry("fr", "French"),
            Map.entry("it", "Italian"),
            Map.entry("es", "Spanish"),
            Map.entry("pt", "Portuguese"),
            Map.entry("ja", "Japanese"),
            Map.entry("ko", "Korean"),
            Map.entry("ru", "Russian"),
            Map.entry("zhs", "Chinese"),
            Map.entry("zht", "Traditional Chinese"),
            Map.entry("he", "Hebrew"),
            Map.entry("la", "Latin"),
            Map.entry("grc", "Ancient Greek"),
            Map.entry("ar", "Arabic"),
            Map.entry("sa", "Sanskrit"),
            Map.entry("ph", "Phyrexian"));

    private ExportWords() {}

    static String fiveSteps(Copy copy) {
        return step(copy, "Near Mint", "Good (Lightly Played)", "Played", "Heavily Played", "Damaged");
    }

    static String tcgplayer(Copy copy) {
        return step(copy, "Near Mint", "Lightly Played", "Moderately Played", "Heavily Played", "Damaged");
    }

    static String letters(Copy copy) {
        return step(copy, "NM", "LP", "MP", "HP", "D");
    }

    static String manabox(Copy copy) {
        return step(copy, "near_mint", "excellent", "good", "played", "poor");
    }

    static String dragonshield(Copy copy) {
        return step(copy, "NearMint", "Excellent", "Good", "Played", "Poor");
    }

    static String finish(Copy copy) {
        return copy.finish() == Finish.ETCHED ? "Etched" : normalOrFoil(copy);
    }

    static String normalOrFoil(Copy copy) {
        return copy.finish() == Finish.NONFOIL ? "Normal" : "Foil";
    }

    static String language(Copy copy) {
        return LANGUAGES.getOrDefault(copy.language(), copy.language());
    }

    static String manaboxLanguage(Copy copy) {
        return switch (copy.language()) {
            case "zhs" -> "zh_CN";
            case "zht" -> "zh_TW";
            default -> copy.language();
        };
    }

    static String archidektLanguage(Copy copy) {
        return switch (copy.language()) {
            case "ja" -> "JP";
            case "ko" -> "KR";
            case "zhs" -> "CS";
            case "zht" -> "CT";
            default -> copy.language().toUpperCase(Locale.ROOT);
        };
    }

    private static String step(Copy copy, String nm, String lp, String mp, String hp, String dmg) {
        return switch (copy.condition()) {
            case NM -> nm;
            case LP -> lp;
            case MP -> mp;
            case HP -> hp;
            case DMG -> dmg;
        };
    }
}
