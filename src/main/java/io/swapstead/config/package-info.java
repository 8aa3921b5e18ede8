/** The settings, read once at start. */
@NullMarked
package io.swapstead.config;

import org.jspecify.annotations.NullMarked;
