/** Who somebody is: registration, sign-in, sessions, privacy. */
@NullMarked
package io.swapstead.accounts;

import org.jspecify.annotations.NullMarked;
