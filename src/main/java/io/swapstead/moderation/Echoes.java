package io.swapstead.moderation;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.db.Cache;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** To how many people somebody says the same thing: counted in Redis for the whole cluster, and on this node alone while it is away. */
final class Echoes {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private static final String SCRIPT =
            """
            redis.call('zremrangebyscore', KEYS[1], '-inf', ARGV[1] - ARGV[4])
            redis.call('zadd', KEYS[1], ARGV[1], ARGV[2])
            redis.call('pexpire', KEYS[1], ARGV[4])
            return {redis.call('zcount', KEYS[1], ARGV[1] - ARGV[3], '+inf'), redis.call('zcard', KEYS[1])}""";

    /** People who were told within ten minutes, and within a day. */
    record Told(long soon, long daily) {}

    private final Cache cache;
    private final ConcurrentMap<String, Map<Long, Long>> here = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(DAY)
            .<String, Map<Long, Long>>build()
            .asMap();

    Echoes(Cache cache) {
        this.cache = cache;
    }

    /**
     * Counts one more.
     *
     * @param what identifies the text
     * @param now milliseconds of the product's clock
     */
    Future<Told> count(long sender, String what, long recipient, long now) {
        String key = "said:" + sender + ':' + what;
        Request script = Request.cmd(Command.EVAL)
                .arg(SCRIPT)
                .arg(1)
                .arg(key)
                .arg(now)
                .arg(recipient)
                .arg(SOON.toMillis())
                .arg(DAY.toMillis());
        return cache.send(script).transform(answer -> {
            var counted = answer.succeeded() ? answer.result() : null;
            return Future.succeededFuture(
                    counted == null
                            ? here(key, recipient, now)
                            : new Told(counted.get(0).toLong(), counted.get(1).toLong()));
        });
    }

    private Told here(String key, long recipient, long now) {
        Map<Long, Long> told = here.computeIfAbsent(key, fresh -> new ConcurrentHashMap<>());
        told.put(recipient, now);
        told.values().removeIf(at -> at <= now - DAY.toMillis());
        long soon =
                told.values().stream().filter(at -> at > now - SOON.toMillis()).count();
        return new Told(soon, told.size());
    }
}
