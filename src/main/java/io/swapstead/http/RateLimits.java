package io.swapstead.http;

import static java.util.Map.entry;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.swapstead.core.Failure;
import io.swapstead.db.Cache;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often somebody may do something: fixed windows counted in Redis for the whole cluster, and on this node alone while Redis
 * is away.
 */
public final class RateLimits {
    /**
     * So many calls in so long; what only reads is counted on each node alone, to save the round trip. Young accounts
     * have half as many of what reaches others.
     */
    record Rate(int calls, Duration window, boolean shared, boolean reachesOthers) {
        Rate(int calls, Duration window, boolean shared) {
            this(calls, window, shared, false);
        }
    }

    private static final Map<String, List<Rate>> RATES = Map.ofEntries(
            entry("register", List.of(new Rate(20, Duration.ofHours(1), true))),
            entry("login", List.of(new Rate(20, Duration.ofMinutes(5), true))),
            entry("refresh", List.of(new Rate(120, Duration.ofMinutes(1), true))),
            entry("mail", List.of(new Rate(5, Duration.ofHours(1), true))),
            entry("write", List.of(new Rate(240, Duration.ofMinutes(1), true))),
            entry("upload", List.of(new Rate(30, Duration.ofMinutes(10), true))),
            entry("search", List.of(new Rate(300, Duration.ofMinutes(1), false))),
            entry("read", List.of(new Rate(1200, Duration.ofMinutes(1), false))),
            entry("picture", List.of(new Rate(120, Duration.ofMinutes(1), true))),
            entry("propose", List.of(new Rate(10, Duration.ofHours(1), true, true))),
            entry(
                    "message",
                    List.of(
                            new Rate(5, Duration.ofSeconds(2), true, true),
                            new Rate(100, Duration.ofHours(1), true, true))),
            entry("report", List.of(new Rate(5, Duration.ofDays(1), true, true))));

    /** Counts a call in each window up to the first that is full: answers the milliseconds left in that one, or -1. */
    private static final String SCRIPT =
            """
            for i, key in ipairs(KEYS) do
              local n = redis.call('incr', key)
              if n == 1 then redis.call('pexpire', key, ARGV[2 * i - 1]) end
              if n > tonumber(ARGV[2 * i]) then return math.max(0, redis.call('pttl', key)) end
            end
            return -1""";

    private final Cache cache;
    private volatile double factor;
    /** Calls within a window, which is forgotten when it is over. */
    private record Window(AtomicInteger calls, Duration length) {}

    private final ConcurrentMap<String, Window> local = Caffeine.newBuilder()
            .maximumSize(1_000_000)
            .expireAfter(Expiry.<String, Window>creating((key, window) -> window.length()))
            .build()
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
        List<Rate> rates = RATES.get(name);
        if (rates == null) {
            throw new IllegalStateException("there is no rate called " + name);
        }
        String key = name + ":" + who;
        return rates.get(0).shared() ? everywhere(key, rates, young) : here(key, rates, young);
    }

    private Future<Void> everywhere(String key, List<Rate> rates, boolean young) {
        Request script = Request.cmd(Command.EVAL).arg(SCRIPT).arg(rates.size());
        rates.forEach(rate -> script.arg("rate:" + key + ":" + rate.window().toSeconds()));
        rates.forEach(rate -> script.arg(rate.window().toMillis()).arg(calls(rate, young)));
        return cache.send(script).transform(result -> {
            var left = result.succeeded() ? result.result() : null;
            return left == null ? here(key, rates, young) : judge(left.toLong());
        });
    }

    private long calls(Rate rate, boolean young) {
        double share = young && rate.reachesOthers() ? factor / 2 : factor;
        return Math.max(1, Math.round(rate.calls() * share));
    }

    private Future<Void> here(String key, List<Rate> rates, boolean young) {
        long now = System.currentTimeMillis();
        for (Rate rate : rates) {
            long window = rate.window().toMillis();
            int n = local.computeIfAbsent(
                            key + ':' + window + ':' + now / window,
                            k -> new Window(new AtomicInteger(), rate.window()))
                    .calls()
                    .incrementAndGet();
            if (n > calls(rate, young)) {
                return judge(window - now % window);
            }
        }
        return judge(-1);
    }

    private static Future<Void> judge(long leftMillis) {
        if (leftMillis < 0) {
            return Future.succeededFuture();
        }
        int seconds = (int) (leftMillis / 1000) + 1;
        return Future.failedFuture(
                new Failure(Failure.Kind.LIMITED, "Too many tries. Wait " + seconds + " seconds.").retryAfter(seconds));
    }
}
