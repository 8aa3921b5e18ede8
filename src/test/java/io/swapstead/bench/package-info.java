/** Measurements, each beside a bound in the same run; {@code scripts/bench} runs them. */
@NullMarked
package io.swapstead.bench;

import org.jspecify.annotations.NullMarked;
