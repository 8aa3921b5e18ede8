/** HTTP in: the contract, the edge, the shell. */
@NullMarked
package io.swapstead.http;

import org.jspecify.annotations.NullMarked;
