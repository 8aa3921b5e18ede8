/** The database: pool, transactions, statements; Redis; and where files are kept. */
@NullMarked
package io.swapstead.db;

import org.jspecify.annotations.NullMarked;
