package io.swapstead.collections;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they mean to us. */
final class Cells {
    private static final Pattern GUARDED = Pattern.compile("'[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern NO = Pattern.compile("|false|no|0", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern ID = Pattern.compile("0*[1-9]\\d{0,17}");

    private final Map<Field, Integer> positions;
    private final List<String> cells;

    Cells(Map<Field, Integer> positions, List<String> cells) {
        this.positions = positions;
        this.cells = cells;
    }

    boolean has(Field field) {
        return positions.containsKey(field);
    }

    /** Stripped; empty when the row ends before it or the file has no such column. */
    String text(Field field) {
        Integer at = positions.get(field);
        if (at == null || at >= cells.size()) {
            return "";
        }
        // What our own export guards from spreadsheets is the value that it was before.
        String cell = cells.get(at);
        return (GUARDED.matcher(cell).matches() ? cell.substring(1) : cell).strip();
    }

    @Nullable
    String orNull(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean yes(Field field) {
        return !NO.matcher(text(field)).matches();
    }

    /** Null for what is no UUID: the row may still be told by its other cells. */
    @Nullable
    UUID uuid(Field field) {
        String text = text(field);
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text.toLowerCase(Locale.ROOT)) : null;
    }

    /** Null for what is no positive number; apps write 0 for none. */
    @Nullable
    Long id(Field field) {
        String text = text(field);
        return ID.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
