package io.swapstead.collections;

import java.util.List;

/**
 * What a file says.
 *
 * @param rows how many rows with data it has
 * @param copies what could be read, in the file's order
 * @param rejected what could not
 */
record Reading(int rows, List<VendorRow> copies, List<Rejection> rejected) {}
