/** What was acknowledged is there: writes while nodes, PostgreSQL and Redis are killed, and a ledger of all of them. */
@NullMarked
package io.swapstead.durability;

import org.jspecify.annotations.NullMarked;
