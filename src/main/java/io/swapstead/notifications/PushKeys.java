package io.swapstead.notifications;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * What proves to push services that a message is ours (VAPID, RFC 8292): made at the first start and kept, because browsers remember
 * the public key with which they subscribed.
 *
 * @param publicKey in base64url, as browsers want it
 */
record PushKeys(PrivateKey secret, String publicKey) {
    /** Push services take no proof that is good for more than a day. */
    private static final long LIFE_SECONDS = 12 * 3600;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Sql<Void> MAKE = Sql.update(
            "insert into notification_keys (purpose, secret, public_key) values ('push', $1, $2) on conflict (purpose) do nothing");
    private static final Sql<PushKeys> KEYS = Sql.of(
            "select secret, public_key from notification_keys where purpose = 'push'",
            row -> of(
                    row.getBuffer("secret").getBytes(),
                    row.getBuffer("public_key").getBytes()));

    /** Those of this community, made by whichever node needs them first. */
    static Future<PushKeys> load(Db db) {
        return KEYS.first(db.sql())
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.get())
                        : make(db).compose(made -> KEYS.one(db.sql())));
    }

    private static Future<Integer> make(Db db) {
        KeyPair pair = Curve.pair();
        return MAKE.run(db.sql(), Buffer.buffer(pair.getPrivate().getEncoded()), Buffer.buffer(Curve.write((ECPublicKey)
                pair.getPublic())));
    }

    private static PushKeys of(byte[] secret, byte[] point) {
        try {
            return new PushKeys(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    BASE64.encodeToString(point));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the push key cannot be read", e);
        }
    }

    /**
     * The {@code Authorization} of a message.
     *
     * @param audience the push service's origin
     * @param subject where its operator can find ours
     */
    String authorization(String audience, String subject, Instant now) {
        JsonObject claims = new JsonObject()
                .put("aud", audience)
                .put("exp", now.getEpochSecond() + LIFE_SECONDS)
                .put("sub", subject);
        String signed = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims.encode());
        return "vapid t=" + signed + "." + BASE64.encodeToString(sign(signed)) + ", k=" + publicKey;
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
