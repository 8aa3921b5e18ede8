package io.swapstead.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Signs and reads access tokens: JWT, ES256 only, every claim required. */
final class AccessTokens {
    private static final String ISSUER = "swapstead";
    private static final String AUDIENCE = "swapstead-api";
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final JWTAuth signer;
    private final JWTAuth reader;
    private final Clock clock;
    /** Checking a signature costs a tenth of a millisecond, and the same token comes again and again. */
    private final Cache<String, Claims> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Limits.ACCESS_TOKEN)
            .build();

    /** What a token says. */
    record Claims(long userId, UUID session, int epoch, Instant expires) {}

    /** @param keys the signing one first; at least one, because a provider without keys would take unsigned tokens */
    AccessTokens(Vertx vertx, Clock clock, List<SigningKeys.SigningKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("no key to sign access tokens with");
        }
        this.clock = clock;
        SigningKeys.SigningKey first = keys.get(0);
        // Given several keys to sign with, it would take any of them.
        this.signer = JWTAuth.create(vertx, options().addPubSecKey(key(first.kid(), first.privatePem())));
        JWTAuthOptions believed = options();
        keys.forEach(key -> believed.addPubSecKey(key(key.kid(), key.publicPem())));
        this.reader = JWTAuth.create(vertx, believed);
    }

    private static JWTAuthOptions options() {
        return new JWTAuthOptions()
                .setJWTOptions(new JWTOptions()
                        .setAlgorithm("ES256")
                        .setIssuer(ISSUER)
                        .setAudience(List.of(AUDIENCE))
                        .setIgnoreExpiration(true)); // judged by the caller, by the product's clock
    }

    private static PubSecKeyOptions key(String kid, String pem) {
        return new PubSecKeyOptions().setAlgorithm("ES256").setId(kid).setBuffer(pem);
    }

    String sign(long userId, UUID session, int epoch) {
        long now = clock.now().getEpochSecond();
        return signer.generateToken(
                new JsonObject()
                        .put("sub", String.valueOf(userId))
                        .put("sid", session.toString())
                        .put("epoch", epoch)
                        .put("typ", "access")
                        .put("iat", now)
                        .put("exp", now + Limits.ACCESS_TOKEN.toSeconds()),
                new JWTOptions().setAlgorithm("ES256").setIssuer(ISSUER).setAudience(List.of(AUDIENCE)));
    }

    /** @throws Failure UNAUTHENTICATED for anything but a token of ours; whether it has run out is for the caller to judge */
    Claims read(String token) {
        return known.get(token, this::check);
    }

    private Claims check(String token) {
        try {
            // Checking a signature takes no I/O: the future is complete when it is returned.
            Future<User> signed = reader.authenticate(new TokenCredentials(token));
            if (!signed.succeeded()) {
                throw refused();
            }
            JsonObject claims = signed.result().attributes().getJsonObject("accessToken");
            if (!"access".equals(claims.getString("typ"))) {
                throw refused();
            }
            Instant issued = Instant.ofEpochSecond(claims.getLong("iat"));
            Instant expires = Instant.ofEpochSecond(claims.getLong("exp"));
            Claims read = new Claims(
                    Long.parseLong(claims.getString("sub")),
                    UUID.fromString(claims.getString("sid")),
                    claims.getInteger("epoch"),
                    expires);
            if (issued.isAfter(clock.now().plus(LEEWAY))) {
                throw refused();
            }
            return read;
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    /** The one answer to every token that does not count, so that nobody learns why. */
    static Failure refused() {
        return new Failure(Failure.Kind.UNAUTHENTICATED, "Your session has ended. Sign in again.");
    }
}
