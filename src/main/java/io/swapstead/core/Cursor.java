package io.swapstead.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A place in a list as clients carry it: opaque to them, and good only for the query that it came from. */
public final class Cursor {
    private Cursor() {}

    /**
     * Writes a place.
     *
     * @param query everything that decides which list this is and in which order
     * @param place of the last row seen
     */
    public static String of(String query, long... place) {
        String text = LongStream.concat(LongStream.of(query.hashCode()), Arrays.stream(place))
                .mapToObj(number -> Long.toString(number, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The cursor behind a page of which one row more than its limit was asked for; null when there is none.
     *
     * @param place of a row
     */
    public static <T> @Nullable String behind(List<T> rows, int limit, String query, Function<T, long[]> place) {
        return rows.size() <= limit ? null : of(query, place.apply(rows.get(limit - 1)));
    }

    /** The rows of a page without the one that was asked for to know whether another page follows. */
    public static <T> List<T> page(List<T> rows, int limit) {
        return rows.subList(0, Math.min(limit, rows.size()));
    }

    /**
     * Reads a place.
     *
     * @param length how many numbers the place has
     * @throws Failure INVALID when the text is none of ours, or of another query
     */
    public static long[] read(String query, String cursor, int length) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            long[] numbers = Arrays.stream(text.split(" ", -1))
                    .mapToLong(number -> Long.parseLong(number, Character.MAX_RADIX))
                    .toArray();
            if (numbers.length == length + 1 && numbers[0] == query.hashCode()) {
                return Arrays.copyOfRange(numbers, 1, numbers.length);
            }
        } catch (IllegalArgumentException e) {
            // no cursor at all: refused below like one of another query
        }
        throw Failure.invalid("cursor", "does not belong to this query");
    }
}
