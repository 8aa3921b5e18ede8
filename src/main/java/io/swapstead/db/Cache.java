package io.swapstead.db;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis, for what may be lost at any moment: counters of rate limits, who is online, which node holds whom. Every call fails
 * fast while Redis is away, and callers carry on without it.
 */
public final class Cache {
    private static final Logger LOG = LoggerFactory.getLogger(Cache.class);
    private static final long CALL_MILLIS = 250;
    private static final long PAUSE_MILLIS = 500;

    private final Redis redis;
    private volatile long closedUntil;

    /** Connects when needed to {@code redis://:password@host:port}. */
    public Cache(Vertx vertx, String url) {
        this.redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString(url)
                        .setMaxPoolSize(4)
                        .setMaxPoolWaiting(256)
                        .setMaxWaitingHandlers(4096)
                        .setNetClientOptions(new NetClientOptions().setConnectTimeout((int) CALL_MILLIS)));
    }

    /** Sends one command; UNAVAILABLE while Redis is away. */
    public Future<@Nullable Response> send(Request command) {
        return guarded(() -> redis.send(command));
    }

    /** Sends commands in one go. */
    public Future<List<@Nullable Response>> batch(List<Request> commands) {
        return guarded(() -> redis.batch(commands));
    }

    private <T> Future<T> guarded(Supplier<Future<T>> call) {
        if (System.nanoTime() < closedUntil) {
            return Future.failedFuture(away());
        }
        return call.get().timeout(CALL_MILLIS, TimeUnit.MILLISECONDS).recover(error -> {
            if (System.nanoTime() >= closedUntil) {
                LOG.warn("Redis does not answer: {}", error.toString());
            }
            closedUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            return Future.failedFuture(away());
        });
    }

    private static Failure away() {
        return Failure.unavailable("The cache does not answer just now.", 1);
    }

    public Future<Void> close() {
        return redis.close();
    }
}
