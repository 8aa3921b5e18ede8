/** Embedded servers, tested with the real programs. */
@NullMarked
package io.swapstead.embedded;

import org.jspecify.annotations.NullMarked;
