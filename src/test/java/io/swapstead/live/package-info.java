/** Everything a browser may hear. */
@NullMarked
package io.swapstead.live;

import org.jspecify.annotations.NullMarked;
