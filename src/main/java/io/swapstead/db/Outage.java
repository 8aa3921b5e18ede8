package io.swapstead.db;

import io.swapstead.core.Failure;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away or overloaded from a statement that is wrong. */
public final class Outage {
    /** Shutting down, starting up, too many connections, statement or lock timed out, read-only while failing over. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57014", "53300", "53100", "53200", "55P03", "25P03", "25006", "08006");

    /** A statement or a lock that took too long. */
    private static final Set<String> SLOW = Set.of("57014", "55P03");

    private static final Set<String> RETRY = Set.of("40001", "40P01");

    private static final String TOO_SLOW = "too_slow";

    private Outage() {}

    /** UNAVAILABLE for what may work in a moment; anything else as it is. */
    static Throwable translate(Throwable error) {
        if (!passing(error)) {
            return error;
        }
        Failure failure = Failure.unavailable("The database does not answer just now. Try again in a moment.", 1);
        return error instanceof PgException pg && SLOW.contains(pg.getSqlState())
                ? failure.with(TOO_SLOW, true)
                : failure;
    }

    /** Whether the database is there, but what was asked of it took longer than a statement or a lock may. */
    public static boolean tooSlow(Throwable error) {
        return error instanceof Failure failure && failure.extension(TOO_SLOW) != null;
    }

    /** Whether the database, or whatever else was needed, does not answer at all. */
    public static boolean away(Throwable error) {
        return error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE && !tooSlow(error);
    }

    /** Whether it may work in a moment. */
    static boolean passing(Throwable error) {
        return error instanceof PgException pg
                ? STATES.contains(pg.getSqlState())
                : error instanceof VertxException || error instanceof IOException || error instanceof TimeoutException;
    }

    /** Whether the transaction only lost to another. */
    static boolean worthAnotherTry(Throwable error) {
        return error instanceof PgException pg && RETRY.contains(pg.getSqlState());
    }
}
