/** Trades: proposals, their terms, and the way from the first offer to the end. */
@NullMarked
package io.swapstead.trades;

import org.jspecify.annotations.NullMarked;
