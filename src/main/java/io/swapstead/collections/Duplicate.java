package io.swapstead.collections;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.function.Function;

/** Turns the database's word for a row that is there already into a conflict that says what to do. */
final class Duplicate {
    private static final String UNIQUE_VIOLATION = "23505";

    private Duplicate() {}

    static <T> Function<Throwable, Future<T>> as(String message) {
        return error -> Future.failedFuture(
                error instanceof PgException pg && UNIQUE_VIOLATION.equals(pg.getSqlState())
                        ? Failure.conflict(message)
                        : error);
    }
}
