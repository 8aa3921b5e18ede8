package io.swapstead.app;

import io.swapstead.accounts.AccountAuthority;
import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.core.Origins;
import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.http.Assets;
import io.swapstead.http.Contract;
import io.swapstead.http.HttpVerticle;
import io.swapstead.http.RateLimits;
import io.swapstead.live.Live;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The verticles of a node and what they share, started in order and ended in reverse. */
final class Node {
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final int TEST_FACTOR = 100;

    private final Vertx vertx;
    private final Config config;
    private final String host;
    private final Db db;
    private final Cache cache;
    private final Live live;
    private final Membership membership;
    private final Readiness readiness;
    private final Features features;
    private final List<HttpVerticle> servers = new ArrayList<>();

    private Node(Vertx vertx, Config config, Stores stores, String host) {
        this.vertx = vertx;
        this.config = config;
        this.host = host;
        this.db = new Db(vertx, stores.postgresUrl());
        this.cache = new Cache(vertx, stores.redisUrl());
        Bus bus = new Bus(vertx);
        this.membership = new Membership(vertx, db, bus);
        this.readiness = new Readiness(db, cache, membership);
        Clock clock = new Clock();
        db.answers(Limits.DB_START)
                .recover(error ->
                        Future.failedFuture(Explained.failed("The database does not answer: " + error.getMessage())))
                .await();
        AccountAuthority authority = Patience.with(
                        vertx, () -> AccountAuthority.start(vertx, db, bus, clock, signingKey(config)))
                .await();
        this.live = new Live(vertx, config, clock, bus, db, cache, authority, Features.visibility(db));
        RateLimits limits = new RateLimits(cache, config.isTest() ? TEST_FACTOR : 1);
        this.features = new Features(
                vertx,
                config,
                db,
                cache,
                bus,
                clock,
                new EventLog(vertx, bus, clock),
                authority,
                live,
                limits,
                Database.at(stores.postgresUrl()));
        readiness.caughtUp(features::caughtUp);
        start(limits, bus, clock, authority);
    }

    private static Optional<String> signingKey(Config config) {
        return config.signingKey().map(file -> {
            try {
                return Files.readString(Path.of(file));
            } catch (IOException e) {
                throw Explained.badInput("auth.signing-key: the file " + file + " cannot be read");
            }
        });
    }

    /** Blocks until everything answers. */
    static Node start(Vertx vertx, Config config, Stores stores, String host) {
        return new Node(vertx, config, stores, host);
    }

    private void start(RateLimits limits, Bus bus, Clock clock, AccountAuthority authority) {
        TestControls controls = new TestControls(db, bus, clock, limits);
        if (config.isTest()) {
            Patience.with(vertx, () -> controls.follow(vertx)).await();
        }
        live.start().await();
        features.deploy().await();
        vertx.deployVerticle(new Management(
                        config.http().managementHost(), config.http().managementPort(), readiness, live::sockets))
                .recover(error -> taken(error, "management.port", config.http().managementPort()))
                .await();
        if (config.runs("http")) {
            HttpVerticle.Site site = new HttpVerticle.Site(
                    Contract.load(),
                    Assets.load("/webroot", "public, max-age=31536000, immutable"),
                    Assets.load("/sample/art", "public, max-age=86400"),
                    limits,
                    new Origins(config.publicUrl(), config.http().trustedProxies()),
                    authority,
                    Features.refusals(db),
                    config.publicUrl(),
                    config.isTest());
            listen(site, controls);
        }
        membership.join(host + ":" + port());
        vertx.deployVerticle(new Notices(db, bus, live)).await();
    }

    /** One server instance for each core; all share the port. A negative one stands for any free port that they share. */
    private void listen(HttpVerticle.Site site, TestControls controls) {
        int port = config.http().port() == 0 ? -1 : config.http().port();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            HttpVerticle server =
                    new HttpVerticle(site, host, port, features.routes(controls), features::pages, this::sockets);
            vertx.deployVerticle(server, new DeploymentOptions())
                    .recover(error -> taken(error, "http.port", config.http().port()))
                    .await();
            servers.add(server);
        }
    }

    private Consumer<HttpServerRequest> sockets() {
        return live.hub()::upgrade;
    }

    private static Future<String> taken(Throwable error, String key, int port) {
        return Future.failedFuture(
                error instanceof BindException
                        ? Explained.failed(key + ": port " + port + " is in use. Choose another with --"
                                + key.replace('.', '-') + ".")
                        : error);
    }

    String host() {
        return host;
    }

    /** The port that it listens on; 0 when this node does not serve HTTP. */
    int port() {
        return servers.isEmpty() ? 0 : servers.get(0).actualPort();
    }

    /** Sends browsers elsewhere, lets requests end, and closes; gives up on what takes too long. */
    void stop() {
        readiness.drain();
        live.drain()
                .timeout(DRAIN.toMillis(), TimeUnit.MILLISECONDS)
                .transform(drained -> membership.leave())
                .transform(left -> undeploy())
                .transform(ended -> vertx.close())
                .timeout(2 * DRAIN.toMillis(), TimeUnit.MILLISECONDS)
                .transform(closed -> Future.succeededFuture())
                .await();
    }

    /** Before the rest, so that nobody asks a database that is closed already. */
    private Future<?> undeploy() {
        return Future.join(vertx.deploymentIDs().stream().map(vertx::undeploy).toList());
    }
}
