/** What traders have earned: achievements, frames, and the card as a picture. */
@NullMarked
package io.swapstead.achievements;

import org.jspecify.annotations.NullMarked;
