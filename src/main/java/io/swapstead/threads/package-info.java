/** The chats of trades, direct messages, and the photos in them. */
@NullMarked
package io.swapstead.threads;

import org.jspecify.annotations.NullMarked;
