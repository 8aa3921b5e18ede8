package io.swapstead.achievements;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** Writes a drawing; text from people is escaped, so that it stays text. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height) {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'>",
                width, height, width, height);
    }

    /** Adds markup as it is. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds markup with values; numbers are written with a point. */
    @FormatMethod
    Svg add(String format, Object... values) {
        return raw(String.format(Locale.ROOT, format, values));
    }

    /** Adds a line of text. */
    Svg text(Typeface face, double x, double y, float size, String colour, String anchor, String text) {
        return add(
                "<text x='%.1f' y='%.1f' font-family='%s' font-size='%.1f' fill='%s' text-anchor='%s'>%s</text>",
                x, y, face.familyFor(text), size, colour, anchor, escape(text));
    }

    /** What XML cannot hold would leave no drawing at all. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "");
    }

    String end() {
        return out + "</svg>";
    }
}
