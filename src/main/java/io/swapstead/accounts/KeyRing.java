package io.swapstead.accounts;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signing keys that this node knows now; it looks now and then whether they have been rotated. */
final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final Vertx vertx;
    private final Clock clock;
    private volatile List<SigningKeys.SigningKey> keys;
    private volatile AccessTokens tokens;

    private KeyRing(Vertx vertx, Clock clock, List<SigningKeys.SigningKey> keys) {
        this.vertx = vertx;
        this.clock = clock;
        this.keys = keys;
        this.tokens = new AccessTokens(vertx, clock, keys);
    }

    /** @param configured PEM of the operator's own keys, who rotates them himself; empty: those of the database, looked at again */
    static Future<KeyRing> open(Vertx vertx, Db db, Clock clock, Optional<String> configured) {
        if (configured.isPresent()) {
            return Future.succeededFuture(new KeyRing(vertx, clock, SigningKeys.of(configured.get())));
        }
        return SigningKeys.load(db).map(keys -> {
            KeyRing ring = new KeyRing(vertx, clock, keys);
            vertx.setPeriodic(Limits.KEYS_POLL.toMillis(), id -> ring.look(db));
            return ring;
        });
    }

    private void look(Db db) {
        SigningKeys.load(db)
                .onSuccess(this::take)
                .onFailure(error -> LOG.warn("cannot tell which keys sign: {}", error.toString()));
    }

    private void take(List<SigningKeys.SigningKey> found) {
        if (!found.equals(keys)) {
            tokens = new AccessTokens(vertx, clock, found); // which remembers nothing that a leaked key had signed
            keys = found;
            LOG.info("access tokens are signed with key {}", found.get(0).kid());
        }
    }

    String sign(long userId, UUID session, int epoch) {
        return tokens.sign(userId, session, epoch);
    }

    AccessTokens.Claims read(String token) {
        return tokens.read(token);
    }
}
