package io.swapstead.collections;

import java.util.List;

/** Columns are found by their names, whatever the case: apps let people choose and move them. */
final class Header {
    private Header() {}

    /** The first column of that name, -1 when there is none. */
    static int indexOf(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column.strip())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all of these columns are there. */
    static boolean has(List<String> header, String... columns) {
        for (String column : columns) {
            if (indexOf(header, column) < 0) {
                return false;
            }
        }
        return true;
    }
}
