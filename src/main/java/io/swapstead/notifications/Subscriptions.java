package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** Which browsers somebody wants to be told through although no page is open. */
final class Subscriptions {
    private static final int AUTH_BYTES = 16;

    private final Db db;
    private final Clock clock;
    private final PushHosts hosts;

    Subscriptions(Db db, Clock clock, PushHosts hosts) {
        this.db = db;
        this.clock = clock;
        this.hosts = hosts;
    }

    Future<JsonObject> of(long user) {
        return PushKeys.load(db)
                .compose(keys -> PushSql.LIST.list(db.sql(), user).map(all -> new JsonObject()
                        .put("public_key", keys.publicKey())
                        .put("subscriptions", new JsonArray(all))));
    }

    /** Idempotent; of too many the oldest goes. */
    Future<JsonObject> add(Notifications.Subscribe subscribe) {
        long user = subscribe.actor().userId();
        String endpoint = hosts.check(subscribe.endpoint()).toString();
        byte[] key = bytes(subscribe.p256dh(), "p256dh", Curve.POINT_BYTES);
        byte[] auth = bytes(subscribe.auth(), "auth", AUTH_BYTES);
        try {
            Curve.read(key);
        } catch (IllegalArgumentException e) {
            throw Failure.invalid("p256dh", "is no public key on P-256");
        }
        return db.tx(tx -> PushSql.ADD
                .one(
                        tx.sql(),
                        user,
                        subscribe.session(),
                        endpoint,
                        Buffer.buffer(key),
                        Buffer.buffer(auth),
                        clock.nowUtc())
                .compose(added ->
                        PushSql.TRIM.run(tx.sql(), user, Limits.PUSH_BROWSERS).map(added)));
    }

    Future<Void> remove(Notifications.One one) {
        return PushSql.REMOVE.run(db.sql(), one.id(), one.userId()).map(removed -> {
            if (removed == 0) {
                throw Failure.notFound("subscription");
            }
            return null;
        });
    }

    private static byte[] bytes(String base64, String field, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64.replaceAll("=+$", ""));
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw Failure.invalid(field, "must be " + length + " bytes in base64url");
    }
}
