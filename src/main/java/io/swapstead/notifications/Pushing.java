package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due to the push services of its readers' browsers: at most once to
 * each browser, because the notification itself is in the list; again only where a service has refused it for the time being. */
final class Pushing {
    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
    private static final int TIMEOUT_MILLIS = 5000;
    private static final int HTTPS = 443;
    private static final int AT_ONCE = 100;

    /** Finds where a host is, or fails; blocks. */
    interface Resolver {
        InetAddress resolve(String host) throws Exception;
    }

    private final Vertx vertx;
    private final Db db;
    private final Clock clock;
    private final HttpClient client;
    private final Resolver resolver;
    private final String site;
    private int underWay;

    Pushing(Vertx vertx, Db db, Clock clock, HttpClient client, Resolver resolver, String site) {
        this.vertx = vertx;
        this.db = db;
        this.clock = clock;
        this.client = client;
        this.resolver = resolver;
        this.site = site;
    }

    /**
     * Some messages; answers how many, once each has been sent, or not. May be called again before: only so many are under way at a time.
     */
    Future<Integer> push() {
        int room = Math.min(AT_ONCE, Limits.PUSHES - underWay);
        return room <= 0
                ? Future.succeededFuture(0)
                : db.tx(tx -> take(tx, room))
                        .compose(messages -> messages.isEmpty() ? Future.succeededFuture(0) : send(messages));
    }

    /** Judged once more by what their readers want by now. */
    private Future<List<PushSql.Message>> take(Tx tx, int room) {
        return PushSql.TAKE.list(tx.sql(), clock.nowUtc(), room).compose(due -> PushSql.TAKE_AGAIN
                .list(tx.sql(), clock.nowUtc(), room)
                .compose(again -> {
                    List<PushSql.Message> ringing = new ArrayList<>();
                    Future<Void> done = Future.succeededFuture();
                    for (PushSql.Message message : wanted(due, again)) {
                        if (isQuiet(message)) {
                            done = done.compose(before -> hold(tx, message));
                        } else {
                            ringing.add(message);
                        }
                    }
                    return done.map(ringing);
                }));
    }

    private static List<PushSql.Message> wanted(List<PushSql.Message> due, List<PushSql.Message> again) {
        return Stream.concat(due.stream(), again.stream())
                .filter(Pushing::wanted)
                .toList();
    }

    private static boolean wanted(PushSql.Message message) {
        return Type.known(message.type())
                .filter(type -> type.urgent()
                        || Post.level(type.setting(message.setting()).orElse(null), message.wishes())
                                == Setting.Level.ON)
                .isPresent();
    }

    private boolean isQuiet(PushSql.Message message) {
        return !Type.of(message.type()).urgent() && message.wishes().quiet().at(clock.now());
    }

    private Future<Void> hold(Tx tx, PushSql.Message message) {
        Instant end = message.wishes().quiet().end(clock.now());
        return PushSql.HOLD
                .run(tx.sql(), message.id(), end.atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }

    private Future<Integer> send(List<PushSql.Message> messages) {
        underWay += messages.size();
        Object users = messages.stream().map(PushSql.Message::userId).distinct().toArray(Long[]::new);
        return PushKeys.load(db)
                .compose(keys -> PushSql.OF
                        .list(db.sql(), users, clock.nowUtc())
                        .compose(browsers -> Future.join(messages.stream()
                                .flatMap(message -> browsers.stream()
                                        .filter(browser -> isFor(message, browser))
                                        .map(browser -> send(keys, message, browser)))
                                .toList())))
                .map(messages.size())
                .onComplete(over -> underWay -= messages.size());
    }

    private static boolean isFor(PushSql.Message message, PushSql.Subscription browser) {
        Long one = message.subscriptionId();
        return browser.userId() == message.userId() && (one == null || one == browser.id());
    }

    private Future<Void> send(PushKeys keys, PushSql.Message message, PushSql.Subscription browser) {
        URI endpoint = URI.create(browser.endpoint());
        return vertx.executeBlocking(() -> resolver.resolve(endpoint.getHost()), false)
                .compose(address -> post(to(endpoint, address, keys), sealed(message, browser)))
                .compose(response -> answered(message, browser, response))
                .recover(error -> {
                    LOG.warn("a push message for user {} was not sent: {}", browser.userId(), error.toString());
                    return Future.succeededFuture();
                });
    }

    private Future<HttpClientResponse> post(RequestOptions to, Buffer body) {
        return client.request(to).compose(request -> request.send(body)
                .compose(response -> response.end().map(response))
                .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .recover(error -> request.reset().transform(reset -> Future.failedFuture(error))));
    }

    private static Buffer sealed(PushSql.Message message, PushSql.Subscription browser) {
        return Buffer.buffer(PushCipher.seal(
                message.content().toBuffer().getBytes(),
                browser.key().getBytes(),
                browser.auth().getBytes()));
    }

    /** To the address that was checked, so that the name cannot mean another one meanwhile. */
    private RequestOptions to(URI endpoint, InetAddress address, PushKeys keys) {
        int port = endpoint.getPort() < 0 ? HTTPS : endpoint.getPort();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(endpoint.toString())
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setConnectTimeout(TIMEOUT_MILLIS)
                .putHeader(
                        "authorization", keys.authorization("https://" + endpoint.getRawAuthority(), site, clock.now()))
                .putHeader("content-encoding", "aes128gcm")
                .putHeader("content-type", "application/octet-stream")
                .putHeader("ttl", String.valueOf(Limits.PUSH_LIFE.toSeconds()))
                .putHeader("urgency", "normal");
    }

    /** A browser that is gone is forgotten; a service that is busy has taken nothing, and is asked again. */
    private Future<Void> answered(PushSql.Message message, PushSql.Subscription browser, HttpClientResponse response) {
        int status = response.statusCode();
        if (status == 404 || status == 410) {
            return PushSql.REMOVE.run(db.sql(), browser.id(), browser.userId()).mapEmpty();
        } else if (status >= 300) {
            LOG.warn("a push service answered {} for user {}", status, browser.userId());
        }
        boolean busy = status == 429 || status >= 500;
        return busy && message.tries() + 1 < Limits.PUSH_TRIES
                ? again(message, browser, response.getHeader("retry-after"))
                : Future.succeededFuture();
    }

    private Future<Void> again(PushSql.Message message, PushSql.Subscription browser, @Nullable String after) {
        Duration pause = Limits.PUSH_RETRY.multipliedBy(1L << (2 * message.tries()));
        Duration asked = after != null && after.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(after)) : pause;
        Instant due = clock.now().plus(asked.compareTo(pause) > 0 ? asked : pause);
        return PushSql.AGAIN
                .run(db.sql(), message.id(), browser.id(), message.tries() + 1, due.atOffset(ZoneOffset.UTC))
                .mapEmpty();
    }
}
