package io.swapstead.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.core.Failure;
import io.swapstead.db.Cache;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often somebody may do something: fixed windows counted in Redis for the whole cluster, and on this node alone while Redis
 * is away.
 */
public final class RateLimits {
    /**
     * So many calls in so long; what is frequent and cheap is counted on each node alone, to save the round trip. Young accounts
     * have half as many of what reaches others.
     */
    record Rate(int calls, Duration window, boolean shared, boolean reachesOthers) {
        Rate(int calls, Duration window, boolean shared) {
            this(calls, window, shared, false);
        }
    }

    private static final Map<String, Rate> RATES = Map.of(
            "register", new Rate(20, Duration.ofHours(1), true),
            "login", new Rate(20, Duration.ofMinutes(5), true),
            "refresh", new Rate(120, Duration.ofMinutes(1), true),
            "mail", new Rate(5, Duration.ofHours(1), true),
            "write", new Rate(240, Duration.ofMinutes(1), false),
            "upload", new Rate(30, Duration.ofMinutes(10), true),
            "search", new Rate(300, Duration.ofMinutes(1), false),
            "read", new Rate(1200, Duration.ofMinutes(1), false),
            "propose", new Rate(10, Duration.ofHours(1), true, true));

    /** Counts a call and tells the milliseconds left in the window; one round trip, atomic. */
    private static final String SCRIPT = "local n = redis.call('incr', KEYS[1]) "
            + "if n == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end "
            + "return {n, redis.call('pttl', KEYS[1])}";

    private final Cache cache;
    private volatile double factor;
    private final ConcurrentMap<String, AtomicInteger> local = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .<String, AtomicInteger>build()
            .asMap();

    /** @param factor multiplies every rate; the test profile's is 100 */
    public RateLimits(Cache cache, double factor) {
        this.cache = cache;
        this.factor = factor;
    }

    public void factor(double factor) {
        this.factor = factor;
    }

    /**
     * Counts one call of {@code who} against a named rate; fails with LIMITED when that was one too many.
     *
     * @param young whether the account is a young one
     */
    public Future<Void> count(String name, String who, boolean young) {
        Rate rate = RATES.get(name);
        if (rate == null) {
            throw new IllegalStateException("there is no rate called " + name);
        }
        double share = young && rate.reachesOthers() ? factor / 2 : factor;
        long calls = Math.max(1, Math.round(rate.calls() * share));
        if (!rate.shared()) {
            return here(name + ":" + who, rate, calls);
        }
        Request script = Request.cmd(Command.EVAL)
                .arg(SCRIPT)
                .arg(1)
                .arg("rate:" + name + ":" + who)
                .arg(rate.window().toMillis());
        return cache.send(script).transform(result -> {
            var answer = result.succeeded() ? result.result() : null;
            return answer == null
                    ? here(name + ":" + who, rate, calls)
                    : judge(
                            answer.get(0).toLong(),
                            calls,
                            Math.max(0, answer.get(1).toLong()));
        });
    }

    private Future<Void> here(String key, Rate rate, long calls) {
        long now = System.currentTimeMillis();
        long window = rate.window().toMillis();
        int n = local.computeIfAbsent(key + ':' + now / window, k -> new AtomicInteger())
                .incrementAndGet();
        return judge(n, calls, window - now % window);
    }

    private static Future<Void> judge(long n, long calls, long leftMillis) {
        if (n <= calls) {
            return Future.succeededFuture();
        }
        int seconds = (int) (leftMillis / 1000) + 1;
        return Future.failedFuture(
                new Failure(Failure.Kind.LIMITED, "Too many tries. Wait " + seconds + " seconds.").retryAfter(seconds));
    }
}
