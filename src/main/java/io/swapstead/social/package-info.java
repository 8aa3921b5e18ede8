/** Whom somebody likes, knows, avoids, and what they noted down about them. */
@NullMarked
package io.swapstead.social;

import org.jspecify.annotations.NullMarked;
