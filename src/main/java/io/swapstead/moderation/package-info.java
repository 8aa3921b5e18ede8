/** Reports, cases, actions, appeals, disputes and the log of all that staff do. */
@NullMarked
package io.swapstead.moderation;

import org.jspecify.annotations.NullMarked;
