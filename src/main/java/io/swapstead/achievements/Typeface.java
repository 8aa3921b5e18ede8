package io.swapstead.achievements;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The open fonts of the web's card, which come with the application, and how wide text in them is. */
enum Typeface {
    SANS("InstrumentSans-SemiBold.ttf"),
    SERIF("Newsreader-Italic.ttf"),
    MONO("MartianMono-Regular.ttf");

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    @SuppressWarnings("ImmutableEnumChecker") // a font does not change
    private final Font font;

    Typeface(String file) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + file))) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The family by which a drawing names it; the machine's own fonts draw what it has no letters for. */
    String familyFor(String text) {
        return font.canDisplayUpTo(text) < 0 ? font.getFamily() : Font.SANS_SERIF;
    }

    /** The text, cut where it would be wider than there is room. */
    String fit(String text, float size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + ELLIPSIS, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    double width(String text, float size) {
        Font sized = font.canDisplayUpTo(text) < 0 ? font : new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        return sized.deriveFont(size).getStringBounds(text, EXACT).getWidth();
    }
}
