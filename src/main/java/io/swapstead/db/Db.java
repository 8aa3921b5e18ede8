package io.swapstead.db;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.swapstead.core.Actor;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a node: one pool for its verticles, with bounded waiting and bounded statements. */
public final class Db {
    private static final Logger LOG = LoggerFactory.getLogger(Db.class);
    /** Pauses grow with the tries up to this many. */
    private static final int MOST_PAUSES = 50;

    private final Vertx vertx;
    private final Pool pool;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Opens a pool on {@code postgres://user:password@host:port/database}; connections are made when needed. */
    public Db(Vertx vertx, String url) {
        this.vertx = vertx;
        PgConnectOptions connect = PgConnectOptions.fromUri(url)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(512)
                .setPipeliningLimit(64)
                .setProperties(Map.of(
                        "application_name",
                        "swapstead",
                        "statement_timeout",
                        Limits.DB_STATEMENT.toMillis() + "ms",
                        "lock_timeout",
                        Limits.DB_LOCK.toMillis() + "ms",
                        "idle_in_transaction_session_timeout",
                        Limits.DB_IDLE_TX.toMillis() + "ms",
                        "timezone",
                        "UTC",
                        // Our statements are short: compiling one costs more than it can win.
                        "jit",
                        "off"));
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(Limits.DB_CONNECTIONS)
                        .setMaxWaitQueueSize(Limits.DB_QUEUE)
                        .setConnectionTimeout((int) Limits.DB_WAIT.toMillis())
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .with(new NetClientOptions().setTcpKeepAlive(true).setConnectTimeout((int) Limits.DB_WAIT.toMillis()))
                .connectingTo(connect)
                .using(vertx)
                .build();
        Gauge.builder("swapstead.db.connections", pool, Pool::size)
                .description("Open connections of the pool")
                .register(Metrics.globalRegistry);
        Gauge.builder("swapstead.db.waiting", waiting, AtomicInteger::get)
                .description("Transactions that wait for a connection")
                .register(Metrics.globalRegistry);
    }

    /**
     * Completes once the database answers. While it is away or slow to let the first connection in, it is asked again.
     *
     * @param patience for how long; then the future fails with the last reason
     */
    public Future<Void> answers(Duration patience) {
        return answers(System.nanoTime() + patience.toNanos(), 1);
    }

    private Future<Void> answers(long deadline, int tries) {
        return pool.query("select").execute().<Void>mapEmpty().recover(error -> {
            if (!Outage.passing(error) || System.nanoTime() > deadline) {
                return Future.failedFuture(error);
            }
            LOG.info("waiting for the database: {}", error.getMessage());
            return pause(tries).compose(waited -> answers(deadline, Math.min(tries + 1, MOST_PAUSES)));
        });
    }

    /** For single statements. */
    public SqlClient sql() {
        return pool;
    }

    /**
     * Runs work in one transaction: commits when its future succeeds, rolls back when it fails. A lost serialisation conflict
     * or deadlock is tried again a few times, so the work must not have effects outside the transaction.
     */
    public <T> Future<T> tx(Function<Tx, Future<T>> work) {
        return attempt(work, 1);
    }

    /** The same for a command: when its actor says so, a repeat gets the first answer and has no second effect. */
    public <A> Future<A> once(Actor actor, Class<A> type, Function<Tx, Future<A>> work) {
        Actor.Once once = actor.once();
        Future<A> done = once == null ? tx(work) : tx(tx -> Repeats.run(tx, actor, once, type, work));
        return done.timeout(Limits.DB_COMMAND.toMillis(), TimeUnit.MILLISECONDS)
                .recover(error -> Future.failedFuture(Outage.translate(error)));
    }

    /** Notes, in the transaction of a command without an answer to keep, that its actor has given it. */
    public Future<Void> note(Tx tx, Actor actor) {
        Actor.Once once = actor.once();
        return once == null
                ? Future.succeededFuture()
                : Repeats.run(tx, actor, once, Void.class, first -> Future.succeededFuture());
    }

    /** Whether {@link #note} was called for the same command of the same actor. */
    public Future<Boolean> noted(Actor actor) {
        Actor.Once once = actor.once();
        return once == null ? Future.succeededFuture(false) : Repeats.has(pool, actor, once);
    }

    private <T> Future<T> attempt(Function<Tx, Future<T>> work, int tries) {
        return once(work)
                .recover(error -> Outage.worthAnotherTry(error) && tries < Limits.TX_TRIES
                        ? pause(tries).compose(waited -> attempt(work, tries + 1))
                        : Future.failedFuture(Outage.translate(error)));
    }

    private <T> Future<T> once(Function<Tx, Future<T>> work) {
        waiting.incrementAndGet();
        return pool.getConnection().onComplete(got -> waiting.decrementAndGet()).compose(connection -> {
            Tx tx = new Tx(connection);
            return connection
                    .begin()
                    .timeout(Limits.DB_SILENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .compose(transaction -> run(work, tx)
                            .recover(
                                    error -> transaction.rollback().transform(rolledBack -> Future.failedFuture(error)))
                            .compose(value -> transaction.commit().map(value)))
                    .eventually(connection::close)
                    .onSuccess(value -> tx.committed());
        });
    }

    private static <T> Future<T> run(Function<Tx, Future<T>> work, Tx tx) {
        try {
            return work.apply(tx);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Void> pause(int tries) {
        Promise<Void> waited = Promise.promise();
        long jitter = ThreadLocalRandom.current().nextLong(5, 20L * tries + 10);
        vertx.setTimer(jitter, id -> waited.complete());
        return waited.future();
    }

    /** One connection for whoever needs a session of their own. */
    public Future<SqlConnection> connection() {
        return pool.getConnection();
    }

    public Future<Void> close() {
        return pool.close();
    }
}
