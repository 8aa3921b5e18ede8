/** Finding other traders. */
@NullMarked
package io.swapstead.directory;

import org.jspecify.annotations.NullMarked;
