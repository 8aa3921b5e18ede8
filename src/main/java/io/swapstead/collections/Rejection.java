package io.swapstead.collections;

/**
 * A row that cannot be taken, for whoever has to mend it.
 *
 * @param line its line in the file, from 1
 * @param reason what is wrong, in a sentence that names the column and the value
 * @param text the row as it stands in the file, shortened
 */
record Rejection(int line, String reason, String text) {}
