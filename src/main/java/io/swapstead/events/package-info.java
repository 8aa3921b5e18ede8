/** The event log and those who walk it. */
@NullMarked
package io.swapstead.events;

import org.jspecify.annotations.NullMarked;
