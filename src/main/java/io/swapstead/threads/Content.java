package io.swapstead.threads;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import org.jspecify.annotations.Nullable;

/** The text of a message as it is kept: composed (NFC), its lines broken by LF, without other control characters. */
final class Content {
    private static final int MOST = 2000;

    private Content() {}

    /**
     * Readies a text.
     *
     * @return null when nothing is left
     * @throws Failure INVALID when it is longer than 2,000 code points
     */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!Text.storable(text)) {
            throw Failure.invalid("content", "contains a character that is not allowed");
        }
        String plain = Text.plain(text);
        if (Text.length(plain) > MOST) {
            throw Failure.invalid("content", "must have at most 2000 characters");
        }
        return plain.isEmpty() ? null : plain;
    }

    /** The same where there must be a text. */
    static String required(@Nullable String text) {
        String content = of(text);
        if (content == null) {
            throw Failure.invalid("content", "must not be empty");
        }
        return content;
    }
}
