package io.swapstead.notifications;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of links by which somebody refuses mail without signing in: their id, and a proof that it was us who wrote it. */
final class LinkToken {
    private static final String PURPOSE = "unsubscribe";
    private static final int KEY_BYTES = 32;

    private static final Sql<Void> MAKE = Sql.update(
            "insert into notification_keys (purpose, secret) values ($1, $2) on conflict (purpose) do nothing");
    private static final Sql<Buffer> KEY =
            Sql.of("select secret from notification_keys where purpose = $1", row -> row.getBuffer("secret"));

    private LinkToken() {}

    /** The key that signs, made by whichever node needs it first. */
    static Future<byte[]> key(Db db) {
        return KEY.first(db.sql(), PURPOSE)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.get())
                        : MAKE.run(db.sql(), PURPOSE, random()).compose(made -> KEY.one(db.sql(), PURPOSE)))
                .map(Buffer::getBytes);
    }

    private static Buffer random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Buffer.buffer(key);
    }

    static String token(byte[] key, long user) {
        return user + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof(key, user));
    }

    /** Whose token it is; empty when it is nobody's. */
    static Optional<Long> user(byte[] key, String token) {
        String[] parts = token.split("\\.", 2);
        try {
            long user = Long.parseLong(parts[0]);
            byte[] expected = token(key, user).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(user)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] proof(byte[] key, long user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((PURPOSE + ":" + user).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
