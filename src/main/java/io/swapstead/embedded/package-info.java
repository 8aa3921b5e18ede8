/** PostgreSQL and Redis for one machine, for whoever has none of their own. Blocking: call it from a start or a worker. */
@NullMarked
package io.swapstead.embedded;

import org.jspecify.annotations.NullMarked;
