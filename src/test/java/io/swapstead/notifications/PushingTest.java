package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a notification that is due to what a browser reads. */
class PushingTest {
    private static final Sql<Long> USER = Sql.of(
            """
            with u as (insert into users (public_id, username, email, password_hash, display_name)
              values ('publicid1', 'ada', 'ada@example.org', 'none', 'Ada') returning id),
            t as (insert into refresh_tokens (user_id, family, token_hash, expires_at)
              select id, '00000000-0000-0000-0000-000000000001', sha256('x'), now() + interval '1 day' from u)
            select id from u""",
            row -> row.getLong("id"));
    private static final Sql<Void> BROWSER = Sql.update(
            """
            insert into push_subscriptions (user_id, session, endpoint, p256dh, auth, created_at)
            values ($1, '00000000-0000-0000-0000-000000000001', $2, $3, $4, now())""");
    private static final Sql<Void> TOLD = Sql.update(
            """
            insert into notifications (user_id, seq, type, category, title, action_url, push_at, read_at)
            values ($1, $2, 'trade_proposed', 'trades', $3, '/trades/42', now() + $4::text::interval, $5::text::timestamptz)""");
    private static final Sql<Long> BROWSERS =
            Sql.of("select count(*) as n from push_subscriptions", row -> row.getLong("n"));
    private static final Sql<Long> RETRY_IN = Sql.of(
            "select extract(epoch from due_at - now())::bigint as seconds from push_retries",
            row -> row.getLong("seconds"));
    private static final Sql<Void> SOON = Sql.update("update push_retries set due_at = now()");
    private static final Sql<Void> READ = Sql.update("update notifications set read_at = now()");
    private static final Sql<Long> HELD =
            Sql.of("select count(*) as n from notifications where held_until > now()", row -> row.getLong("n"));
    /** With quiet hours around the clock but for a minute that lies half a day off. */
    private static final Sql<Void> WISH = Sql.update(
            """
            insert into notification_preferences (user_id, preferences, quiet_hours_enabled, quiet_hours_start, quiet_hours_end, timezone)
            values ($1, $2, $3, (now() at time zone 'UTC' + interval '721 minutes')::time, (now() at time zone 'UTC' + interval '12 hours')::time, 'UTC')""");

    private static final Sql<Void> BLOCKED = Sql.update(
            """
            with b as (insert into users (public_id, username, email, password_hash, display_name)
              values ('publicid2', 'ben', 'ben@example.org', 'none', 'Ben') returning id),
            o as (insert into blocks (user_id, blocked_user_id) select $1, id from b)
            update notifications set metadata = jsonb_build_object('actor_ids', jsonb_build_array((select id from b)))""");
    private static final Sql<Void> SIGN_OUT = Sql.update("update refresh_tokens set revoked_at = now()");

    private final Vertx vertx = Vertx.vertx();
    private final Db db = new Db(vertx, TestStores.freshDatabase().url());
    private FakePush service;
    private Pushing pushing;
    private long ada;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        service = new FakePush(vertx, folder);
        pushing = new Pushing(
                vertx,
                db,
                new Clock(),
                vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false)),
                host -> InetAddress.getLoopbackAddress(),
                "https://swap.example");
        ada = USER.one(db.sql()).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aBrowserReadsWhatIsDueOnce() {
        browser("ada");
        told(1, "Ben proposes a trade", "-1 s", null);
        told(2, "Read meanwhile", "-1 s", "2026-01-01");
        told(3, "Not yet", "1 hour", null);
        pushing.push().await();
        pushing.push().await();
        assertThat(service.messages).singleElement().satisfies(message -> {
            assertThat(message.plain().getString("title")).isEqualTo("Ben proposes a trade");
            assertThat(message.plain().getString("url")).isEqualTo("/trades/42");
            assertThat(message.headers().get("content-encoding")).isEqualTo("aes128gcm");
            assertThat(message.headers().get("ttl")).isEqualTo("86400");
            assertThat(proven(message.headers().get("authorization"))).isTrue();
        });
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        browser("gone");
        told(1, "Hello", "-1 s", null);
        pushing.push().await();
        assertThat(service.asked).containsExactly("/gone");
        assertThat(BROWSERS.one(db.sql()).await()).isZero();
    }

    @Test
    void aServiceThatIsBusyIsAskedAgainLaterForThatBrowserAlone() {
        browser("ada");
        browser("busy");
        told(1, "Hello", "-1 s", null);
        pushing.push().await();
        pushing.push().await();
        assertThat(service.asked).containsExactlyInAnyOrder("/ada", "/busy");
        assertThat(RETRY_IN.one(db.sql()).await()).isBetween(100L, 120L);
        SOON.run(db.sql()).await();
        pushing.push().await();
        pushing.push().await();
        assertThat(service.asked).containsExactlyInAnyOrder("/ada", "/busy", "/busy");
        assertThat(service.messages).hasSize(2);
    }

    @Test
    void whatWasReadWhileAServiceWasBusyIsNotSent() {
        browser("busy");
        told(1, "Hello", "-1 s", null);
        pushing.push().await();
        SOON.run(db.sql()).await();
        READ.run(db.sql()).await();
        pushing.push().await();
        assertThat(service.messages).isEmpty();
    }

    @Test
    void quietHoursThatHaveBegunMeanwhileHoldItBack() {
        browser("ada");
        told(1, "Hello", "-1 s", null);
        WISH.run(db.sql(), ada, new JsonObject(), true).await();
        pushing.push().await();
        assertThat(service.asked).isEmpty();
        assertThat(HELD.one(db.sql()).await()).isEqualTo(1);
    }

    @Test
    void whatIsWantedOtherwiseByNowIsNotSent() {
        browser("ada");
        told(1, "Hello", "-1 s", null);
        WISH.run(db.sql(), ada, new JsonObject().put("trade_activity", "daily_digest"), false)
                .await();
        pushing.push().await();
        assertThat(service.asked).isEmpty();
        assertThat(HELD.one(db.sql()).await()).isZero();
    }

    @Test
    void whoIsOutOfSightByNowIsNotToldOf() {
        browser("ada");
        told(1, "Ben proposes a trade", "-1 s", null);
        BLOCKED.run(db.sql(), ada).await();
        pushing.push().await();
        assertThat(service.asked).isEmpty();
    }

    @Test
    void whoSignedOutIsNotPushedTo() {
        browser("ada");
        SIGN_OUT.run(db.sql()).await();
        told(1, "Hello", "-1 s", null);
        pushing.push().await();
        assertThat(service.asked).isEmpty();
    }

    /** The proof names this service, and the key that browsers subscribed with has signed it. */
    private boolean proven(String authorization) throws GeneralSecurityException {
        String[] parts = authorization.replace("vapid t=", "").split(", k=", 2);
        String[] token = parts[0].split("\\.", 3);
        JsonObject claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token[1])));
        assertThat(service.endpoint("")).isEqualTo(claims.getString("aud") + "/");
        assertThat(claims.getString("sub")).isEqualTo("https://swap.example");
        assertThat(claims.getLong("exp")).isBetween(now(), now() + 86_400);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.read(Base64.getUrlDecoder().decode(parts[1])));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        return parts[1].equals(PushKeys.load(db).await().publicKey());
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private void browser(String name) {
        BROWSER.run(db.sql(), ada, service.endpoint(name), Buffer.buffer(service.key()), Buffer.buffer(service.auth))
                .await();
    }

    private void told(long seq, String title, String due, @org.jspecify.annotations.Nullable String read) {
        TOLD.run(db.sql(), ada, seq, title, due, read).await();
    }
}
