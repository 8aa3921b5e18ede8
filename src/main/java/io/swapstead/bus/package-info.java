/** Asks and topics: how verticles talk. */
@NullMarked
package io.swapstead.bus;

import org.jspecify.annotations.NullMarked;
