/** The catalogue of collectible cards and their prices. */
@NullMarked
package io.swapstead.cards;

import org.jspecify.annotations.NullMarked;
