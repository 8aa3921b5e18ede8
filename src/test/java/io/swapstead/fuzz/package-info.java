/** Requests and frames that nobody sends in good faith, made from the contract itself. */
@NullMarked
package io.swapstead.fuzz;

import org.jspecify.annotations.NullMarked;
