package io.swapstead.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.bus.Bus;
import io.swapstead.core.Authority;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers who a token is, as of now. Role and standing come from the database, not from the token; this node keeps what it has
 * seen and asks every {@link Limits#SECURITY_POLL} whose have changed, so that a request costs no round trip and a ban still
 * holds everywhere within a second, also while the bus is down. When the poll fails, nobody is believed from memory.
 */
public final class AccountAuthority implements Authority {
    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthority.class);
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(1000);

    private final Db db;
    private final Clock clock;
    private final KeyRing keys;
    private final SecurityNews news;
    private final Cache<Long, Security.Holder> holders =
            Caffeine.newBuilder().maximumSize(200_000).build();
    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(1_000_000)
            .expireAfterWrite(Limits.ACCESS_TOKEN.plus(Duration.ofMinutes(5)))
            .build();
    private volatile long polled = System.nanoTime() - 2 * FRESH_NANOS;
    private boolean polling;

    private AccountAuthority(Db db, Clock clock, KeyRing keys, SecurityNews news) {
        this.db = db;
        this.clock = clock;
        this.keys = keys;
        this.news = news;
    }

    /** Loads the signing keys, making them at the very first start, and begins to poll. */
    public static Future<AccountAuthority> start(
            Vertx vertx, Db db, Bus bus, Clock clock, Optional<String> configuredKeys) {
        return KeyRing.open(vertx, db, clock, configuredKeys)
                .compose(keys -> SecurityNews.open(db).map(news -> new AccountAuthority(db, clock, keys, news)))
                .compose(authority -> authority.look().compose(looked -> authority.follow(vertx, bus)));
    }

    private Future<AccountAuthority> follow(Vertx vertx, Bus bus) {
        vertx.setPeriodic(Limits.SECURITY_POLL.toMillis(), id -> poll());
        return bus.hear(Accounts.SECURITY_CHANGED, changed -> poll()).map(this);
    }

    /** Signs an access token for a session. */
    String sign(long userId, UUID session, int epoch) {
        return keys.sign(userId, session, epoch);
    }

    @Override
    public Future<Caller> caller(String accessToken) {
        AccessTokens.Claims claims = keys.read(accessToken);
        return caller(claims.userId(), claims.session(), claims.epoch(), claims.expires());
    }

    @Override
    public Future<Caller> recheck(Caller caller) {
        return caller(caller.userId(), caller.session(), caller.epoch(), caller.expires());
    }

    private Future<Caller> caller(long userId, UUID session, int epoch, Instant expires) {
        boolean fresh = System.nanoTime() - polled < FRESH_NANOS;
        Security.Holder holder = fresh ? holders.getIfPresent(userId) : null;
        Future<Security.Holder> known = holder != null
                ? Future.succeededFuture(holder)
                : Security.holder(db.sql(), userId)
                        .map(found -> found.orElseThrow(AccessTokens::refused))
                        .onSuccess(h -> holders.put(userId, h));
        return known.map(h -> {
            Instant now = clock.now();
            if (h.gone() || h.epoch() != epoch || !expires.isAfter(now) || ended.getIfPresent(session) != null) {
                throw h.standing(now) == Caller.Standing.GOOD
                        ? AccessTokens.refused()
                        : Failure.forbidden(
                                "This account is suspended or banned. Sign in again to see why, and to appeal.");
            }
            return new Caller(
                    userId, h.role(), session, epoch, expires, h.standing(now), h.young(now), h.withheld(now));
        });
    }

    private void poll() {
        if (polling) {
            return;
        }
        polling = true;
        look().onComplete(done -> polling = false)
                .onFailure(error -> LOG.warn("cannot tell whose sessions have ended: {}", error.toString()));
    }

    private Future<Void> look() {
        long asked = System.nanoTime();
        return news.next().map(found -> {
            found.changed().forEach(h -> holders.asMap().computeIfPresent(h.userId(), (id, old) -> h));
            found.ended().forEach(family -> ended.put(family, true));
            polled = asked;
            return null;
        });
    }
}
