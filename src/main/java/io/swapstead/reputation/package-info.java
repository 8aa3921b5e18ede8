/** What people say of each other after a trade, and what it adds up to. */
@NullMarked
package io.swapstead.reputation;

import org.jspecify.annotations.NullMarked;
