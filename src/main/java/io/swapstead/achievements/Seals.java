package io.swapstead.achievements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seals of achievements as the web draws them: one path for each key, and the pressed edge around it. */
final class Seals {
    private static final Pattern PATH = Pattern.compile("<path id=\"([a-z_]+)\" d=\"([^\"]+)\"/>");
    private static final Map<String, String> DRAWINGS = drawings();

    private Seals() {}

    private static Map<String, String> drawings() {
        try (InputStream in = Objects.requireNonNull(Seals.class.getResourceAsStream("/achievements/seals.svg"))) {
            Map<String, String> drawings = new TreeMap<>();
            Matcher paths = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (paths.find()) {
                drawings.put(paths.group(1), paths.group(2));
            }
            return drawings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A seal of so many pixels; an unknown key is a bare one. */
    static void draw(Svg svg, String key, double x, double y, double size, String edge, String ink) {
        svg.add("<g transform='translate(%.1f %.1f) scale(%.3f) translate(8 8)'>", x, y, size / 40);
        svg.add(
                "<path d='%s' fill='%s' fill-opacity='.22' stroke='%s' stroke-opacity='.6'/>",
                DRAWINGS.getOrDefault("edge", ""), edge, edge);
        svg.add(
                "<path d='%s' fill='none' stroke='%s' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/></g>",
                DRAWINGS.getOrDefault(key, "M12 12"), ink);
    }
}
