package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due to the push services of its readers' browsers: at most once, because the notification itself is in the list. */
final class Pushing {
    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
    private static final int TIMEOUT_MILLIS = 5000;
    private static final int HTTPS = 443;

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

    Pushing(Vertx vertx, Db db, Clock clock, HttpClient client, Resolver resolver, String site) {
        this.vertx = vertx;
        this.db = db;
        this.clock = clock;
        this.client = client;
        this.resolver = resolver;
        this.site = site;
    }

    /** Some messages; answers how many. */
    Future<Integer> push() {
        return PushSql.TAKE
                .list(db.sql(), clock.nowUtc())
                .compose(messages -> messages.isEmpty() ? Future.succeededFuture(0) : send(messages));
    }

    private Future<Integer> send(List<PushSql.Message> messages) {
        Object users = messages.stream().map(PushSql.Message::userId).distinct().toArray(Long[]::new);
        return PushKeys.load(db).compose(keys -> PushSql.OF
                .list(db.sql(), users, clock.nowUtc())
                .compose(browsers -> Future.join(messages.stream()
                                .flatMap(message -> browsers.stream()
                                        .filter(browser -> browser.userId() == message.userId())
                                        .map(browser -> send(keys, message, browser)))
                                .toList())
                        .map(messages.size())));
    }

    private Future<Void> send(PushKeys keys, PushSql.Message message, PushSql.Subscription browser) {
        URI endpoint = URI.create(browser.endpoint());
        byte[] body = PushCipher.seal(
                message.notification().toBuffer().getBytes(),
                browser.key().getBytes(),
                browser.auth().getBytes());
        return vertx.executeBlocking(() -> resolver.resolve(endpoint.getHost()), false)
                .compose(address -> client.request(to(endpoint, address, keys)))
                .compose(request -> request.send(Buffer.buffer(body))
                        .compose(response -> response.end().map(response.statusCode()))
                        .timeout(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                        .recover(error -> request.reset().transform(reset -> Future.failedFuture(error))))
                .compose(status -> answered(browser, status))
                .recover(error -> {
                    LOG.warn("a push message for user {} was not sent: {}", browser.userId(), error.toString());
                    return Future.succeededFuture();
                });
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

    /** A browser that is gone is forgotten. */
    private Future<Void> answered(PushSql.Subscription browser, int status) {
        if (status == 404 || status == 410) {
            return PushSql.REMOVE.run(db.sql(), browser.id(), browser.userId()).mapEmpty();
        } else if (status >= 300) {
            LOG.warn("a push service answered {} for user {}", status, browser.userId());
        }
        return Future.succeededFuture();
    }
}
