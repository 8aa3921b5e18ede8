package io.swapstead.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as it is meant to be read, whatever it was disguised as: small Latin letters, one space between words. */
final class PlainText {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\u034f]");
    /** Letters that stand alone, one after the other, with anything but letters between. */
    private static final Pattern SPELT = Pattern.compile(
            "(?<![\\p{L}\\p{N}$@])(?:[\\p{L}$@\\d][ ._*|/~+\\-]{1,3}){3,}[\\p{L}$@\\d](?![\\p{L}\\p{N}])");

    private static final Pattern GAPS = Pattern.compile("[ ._*|/~+\\-]+");
    private static final Pattern STRETCHED = Pattern.compile("([a-z])\\1{2,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}$@!|]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\p{Zs}]+");

    /** Letters of other alphabets that look like Latin ones, and those. */
    private static final String LOOK_ALIKES = "авсԁеɡһіјкӏмոорԛѕтυѵԝхуᴢαβεικνορτχıнпг";

    private static final String LATIN = "abcdeghijklmnopqstuvwxyzabeikvoptxihnr";
    private static final String DIGITS = "0134578$@!|";
    private static final String FOR_DIGITS = "oieastbsail";

    private PlainText() {}

    static String of(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder latin = new StringBuilder(folded.length());
        folded.toLowerCase(Locale.ROOT).chars().forEach(c -> latin.append(swapped((char) c, LOOK_ALIKES, LATIN)));
        String joined = SPELT.matcher(latin).replaceAll(spelt -> GAPS.matcher(Matcher.quoteReplacement(spelt.group()))
                .replaceAll(""));
        String read = WORD.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(read(word.group())));
        return BLANKS.matcher(STRETCHED.matcher(read).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    /** Digits and signs within a word of letters stand for letters; a sum of money stays one. */
    private static String read(String word) {
        long letters = word.chars().filter(c -> c >= 'a' && c <= 'z').count();
        boolean disguised = letters >= 2 && letters * 2 > word.length() && !word.startsWith("$");
        if (!disguised) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        word.chars().forEach(c -> plain.append(swapped((char) c, DIGITS, FOR_DIGITS)));
        return plain.toString();
    }

    private static char swapped(char c, String from, String to) {
        int place = from.indexOf(c);
        return place < 0 ? c : to.charAt(place);
    }
}
