package io.swapstead.db;

import io.swapstead.core.Failure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;

/** Tells a database that is away or overloaded from a statement that is wrong. */
final class Outage {
    /** Shutting down, starting up, too many connections, statement or lock timed out, read-only while failing over. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57014", "53300", "53100", "53200", "55P03", "25P03", "25006", "08006");

    private static final Set<String> RETRY = Set.of("40001", "40P01");

    private Outage() {}

    /** UNAVAILABLE for what may work in a moment; anything else as it is. */
    static Throwable translate(Throwable error) {
        return passing(error)
                ? Failure.unavailable("The database does not answer just now. Try again in a moment.", 1)
                : error;
    }

    /** Whether it may work in a moment. */
    static boolean passing(Throwable error) {
        return error instanceof PgException pg
                ? STATES.contains(pg.getSqlState())
                : error instanceof VertxException || error instanceof IOException;
    }

    /** Whether the transaction only lost to another. */
    static boolean worthAnotherTry(Throwable error) {
        return error instanceof PgException pg && RETRY.contains(pg.getSqlState());
    }
}
