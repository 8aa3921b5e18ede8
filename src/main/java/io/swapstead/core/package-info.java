/** Value types, the one error, the clock, and every number that bounds something. */
@NullMarked
package io.swapstead.core;

import org.jspecify.annotations.NullMarked;
