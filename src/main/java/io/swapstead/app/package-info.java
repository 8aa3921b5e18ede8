/** The wiring: the only room that knows every room. */
@NullMarked
package io.swapstead.app;

import org.jspecify.annotations.NullMarked;
