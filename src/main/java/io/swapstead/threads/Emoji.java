package io.swapstead.threads;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What may be reacted with: one emoji, however many characters it is made of. */
final class Emoji {
    private static final int LONGEST = 16;

    /** One symbol as a person sees it. */
    private static final Pattern ONE = Pattern.compile("\\X");

    /** How emoji begin: a picture, one half of a flag, or a key of a telephone. */
    private static final Pattern PICTURE = Pattern.compile(
            "^(?:[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\x{FE0F}?\\x{20E3}|[\\x{1F000}-\\x{1F1E5}\\x{1F200}-\\x{1FAFF}"
                    + "\\u2190-\\u21FF\\u2300-\\u23FF\\u2460-\\u24FF\\u25A0-\\u27BF\\u2900-\\u297F\\u2B00-\\u2BFF"
                    + "\\u3030\\u303D\\u3297\\u3299\\u00A9\\u00AE\\u203C\\u2049\\u2122\\u2139])");

    private Emoji() {}

    /** Of a segment of a path. */
    static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw refused();
        }
    }

    /** @throws Failure INVALID for anything else */
    static String of(String text) {
        if (Text.length(text) > LONGEST
                || !PICTURE.matcher(text).find()
                || !ONE.matcher(text).matches()) {
            throw refused();
        }
        return text;
    }

    private static Failure refused() {
        return Failure.invalid("emoji", "must be one emoji");
    }
}
