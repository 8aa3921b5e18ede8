/** Who may call what: every route of the contract by everybody. */
@NullMarked
package io.swapstead.access;

import org.jspecify.annotations.NullMarked;
