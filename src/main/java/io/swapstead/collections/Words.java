package io.swapstead.collections;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app calls conditions, languages and finishes, and what we call them.
 *
 * @param conditions its words for a condition
 * @param languages its words for a language
 * @param finishes its words for a finish; an empty cell is the word {@code ""}
 * @param anyFoil whether every other word with "foil" in it is one too
 */
record Words(
        Map<String, Condition> conditions,
        Map<String, String> languages,
        Map<String, Finish> finishes,
        boolean anyFoil) {

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]");

    private static final Map<String, Condition> PLAIN =
            conditions("mint m mt=NM; nearmint nm=NM; lightlyplayed slightlyplayed lp=LP; moderatelyplayed mp=MP; "
                    + "heavilyplayed hp=HP; damaged dmg d poor po=DMG");

    /** The five steps, with the words of those who show two names for one step. */
    static final Map<String, Condition> FIVE_STEPS = and(PLAIN, conditions("goodlightlyplayed=LP; played=MP"));

    /** The seven steps of European apps, laid over our five: "played" is worse here. */
    static final Map<String, Condition> SEVEN_STEPS =
            and(PLAIN, conditions("excellent=LP; good lightplayed=MP; played=HP"));

    /** The five steps, and Cardmarket's numbers and letters. */
    static final Map<String, Condition> ANY_STEPS =
            and(FIVE_STEPS, conditions("1 2=NM; 3 ex excellent=LP; 4 gd good 5 lightplayed=MP; 6 pl=HP; 7=DMG"));

    /** Languages by their English names. */
    static final Map<String, String> NAMES = languages(
            "english=en; german=de; french=fr; italian=it; spanish=es; portuguese portuguesebrazil=pt; japanese=ja; "
                    + "korean=ko; russian=ru; chinese simplifiedchinese chinesesimplified chineses=zhs; "
                    + "traditionalchinese chinesetraditional chineset=zht; hebrew=he; latin=la; "
                    + "ancientgreek greek=grc; arabic=ar; sanskrit=sa; phyrexian=ph");

    /** Languages by codes; those of ISO with a country, and the ones that Archidekt made up. */
    static final Map<String, String> CODES = languages(
            "en=en; de=de; fr=fr; it=it; es sp=es; pt=pt; ja jp=ja; ko kr=ko; ru=ru; zhs zhcn cs cn=zhs; zht zhtw ct tw=zht; "
                    + "he=he; la=la; grc=grc; ar=ar; sa=sa; ph=ph");

    /** Names, codes, and Cardmarket's numbers. */
    static final Map<String, String> ANY_LANGUAGE =
            and(and(NAMES, CODES), languages("1=en; 2=fr; 3=de; 4=es; 5=it; 6=zhs; 7=ja; 8=pt; 9=ru; 10=ko; 11=zht"));

    static final Map<String, Finish> BLANK_OR_FOIL = finishes("=NONFOIL; foil=FOIL; etched foiletched=ETCHED");
    static final Map<String, Finish> NORMAL_OR_FOIL = and(BLANK_OR_FOIL, finishes("normal nonfoil=NONFOIL"));
    static final Map<String, Finish> ANY_FINISH =
            and(NORMAL_OR_FOIL, finishes("regular no false 0=NONFOIL; yes true 1=FOIL"));

    /** Of files that no known app wrote. */
    static final Words OTHER = new Words(ANY_STEPS, ANY_LANGUAGE, ANY_FINISH, true);

    /** Near mint for an empty cell, as nearly all of them are; null for a word that is none of the app's. */
    @Nullable
    Condition condition(String word) {
        return word.isBlank() ? Condition.NM : conditions.get(key(word));
    }

    /** English for an empty cell; null for a word that is none of the app's. */
    @Nullable
    String language(String word) {
        return word.isBlank() ? "en" : languages.get(key(word));
    }

    /** Null for a word that is none of the app's. */
    @Nullable
    Finish finish(String word) {
        String key = key(word);
        Finish finish = finishes.get(key);
        if (finish != null || !anyFoil || !key.contains("foil")) {
            return finish;
        }
        return key.contains("etched") ? Finish.ETCHED : Finish.FOIL;
    }

    private static String key(String word) {
        return OTHER_SIGNS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, Condition> conditions(String text) {
        return table(text, Condition::valueOf);
    }

    private static Map<String, String> languages(String text) {
        return table(text, code -> code);
    }

    private static Map<String, Finish> finishes(String text) {
        return table(text, Finish::valueOf);
    }

    private static <T> Map<String, T> table(String text, Function<String, T> meaning) {
        Map<String, T> table = new HashMap<>();
        for (String entry : text.split("; ", -1)) {
            int equals = entry.indexOf('=');
            for (String word : List.of(entry.substring(0, equals).split(" ", -1))) {
                table.put(word, meaning.apply(entry.substring(equals + 1)));
            }
        }
        return Map.copyOf(table);
    }

    private static <T> Map<String, T> and(Map<String, T> some, Map<String, T> more) {
        Map<String, T> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
