/** The profile card. */
@NullMarked
package io.swapstead.profiles;

import org.jspecify.annotations.NullMarked;
