/** What traders own and want. */
@NullMarked
package io.swapstead.collections;

import org.jspecify.annotations.NullMarked;
