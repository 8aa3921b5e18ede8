package io.swapstead.collections;

import io.swapstead.core.Failure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a file holds which of our fields; a known app is a mapping that we wrote ourselves. */
record Mapping(Map<Field, String> columns) {
    static final Mapping NONE = new Mapping(Map.of());

    Mapping {
        columns = Map.copyOf(columns);
    }

    /**
     * A mapping as it comes with a request.
     *
     * @throws Failure INVALID for a field that does not exist
     */
    static Mapping of(Map<String, String> request) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        request.forEach((key, column) -> columns.put(
                Field.of(key)
                        .orElseThrow(() -> Failure.invalid(
                                "mapping",
                                "“" + key + "” is no field; fields are "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Field.values())
                                                        .map(Field::key)
                                                        .toList()))),
                column));
        return new Mapping(columns);
    }

    /** From lines such as {@code set_code: Edition Code}. */
    static Mapping of(String text) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            columns.put(Field.of(line.substring(0, colon)).orElseThrow(), line.substring(colon + 2));
        });
        return new Mapping(columns);
    }

    /**
     * The positions of the mapped columns in a file.
     *
     * @param required whether every mapped column has to be there, as one that a person has named
     * @throws Failure INVALID for a named column that the file lacks
     */
    Map<Field, Integer> in(List<String> header, boolean required) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> {
            int at = Header.indexOf(header, column);
            if (at >= 0) {
                positions.put(field, at);
            } else if (required) {
                throw Failure.invalid("mapping", "the file has no column “" + column + "” for " + field.key())
                        .with("columns", header);
            }
        });
        return positions;
    }
}
