package io.swapstead.directory;

import io.swapstead.cards.Cards;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Names as they are searched: without case and accents, in UTF-8, the username and the display name each between two marks that
 * no name holds. So a search for a mark and a word finds names that begin with it.
 */
final class Names {
    static final byte MARK = 1;

    private static final String EDGE = "\u0001";

    private Names() {}

    static byte[] of(String username, String displayName) {
        return bytes(EDGE + key(username) + EDGE + key(displayName) + EDGE);
    }

    /** What {@link Cards#key} makes of it, by a short cut for the many that are plain. */
    private static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c > ' ' && c < 127;
            boolean lone = c == ' ' && i > 0 && i < name.length() - 1 && name.charAt(i - 1) != ' ';
            if (!letter && !lone) {
                return Cards.key(name);
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** What somebody typed, as names are; empty when nothing of it can be searched for. */
    static byte[] query(String typed) {
        return bytes(key(typed));
    }

    /** A query that only whole names match. */
    static byte[] whole(byte[] query) {
        byte[] whole = new byte[query.length + 2];
        whole[0] = MARK;
        System.arraycopy(query, 0, whole, 1, query.length);
        whole[whole.length - 1] = MARK;
        return whole;
    }

    /** A query behind another byte: a mark for the beginning of names, a space for that of words. */
    static byte[] behind(byte first, byte[] query) {
        byte[] longer = new byte[query.length + 1];
        longer[0] = first;
        System.arraycopy(query, 0, longer, 1, query.length);
        return longer;
    }

    static boolean contains(byte[] names, byte[] query) {
        int last = names.length - query.length;
        byte first = query[0];
        for (int i = 0; i <= last; i++) {
            if (names[i] == first && matches(names, i, query)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] names, int at, byte[] query) {
        for (int i = 1; i < query.length; i++) {
            if (names[at + i] != query[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
