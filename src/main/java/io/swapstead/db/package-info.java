/** The database: pool, transactions, statements; and Redis. */
@NullMarked
package io.swapstead.db;

import org.jspecify.annotations.NullMarked;
