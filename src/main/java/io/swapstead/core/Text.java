package io.swapstead.core;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What text may come in: no NUL, which the database cannot hold, and no half of a surrogate pair, which is no character. */
public final class Text {
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private Text() {}

    /** Whether the text can be stored exactly. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The path of the first text in a JSON value that cannot be stored, if there is one. */
    public static Optional<String> unstorable(Object json, String path) {
        if (json instanceof String text) {
            return storable(text) ? Optional.empty() : Optional.of(path);
        }
        if (json instanceof JsonObject object) {
            return object.fieldNames().stream()
                    .map(name -> storable(name)
                            ? unstorable(object.getValue(name), path.isEmpty() ? name : path + "." + name)
                            : Optional.of(path))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (json instanceof JsonArray array) {
            return array.stream()
                    .map(item -> unstorable(item, path))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Without what reorders or hides text around it (bidirectional overrides, zero-width characters), and trimmed. */
    public static String oneLine(String text) {
        String plain =
                text.replaceAll("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }

    /** As people write it: composed (NFC), its lines broken by LF, without other control characters, and trimmed. */
    public static String plain(String text) {
        String lines = BREAKS.matcher(text).replaceAll("\n").replace('\t', ' ');
        return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** Length as a person counts it: in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
