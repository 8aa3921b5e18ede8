package io.swapstead.live;

import com.hazelcast.config.JoinConfig;
import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node that serves sockets and nothing else, with an authority and a visibility that tests can turn. */
final class LiveNode {
    /** Where things are. */
    record Places(String postgres, String redis) {
        /** Empty ones, but for users 1 to 999. */
        static Places fresh() {
            TestStores.Database database = TestStores.freshDatabase();
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(USERS);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Places(database.url(), TestStores.freshRedis());
        }
    }

    private static final String USERS =
            """
            insert into users (id, public_id, username, email, password_hash, display_name)
            overriding system value
            select n, 'user' || lpad(n::text, 4, '0'), 'user' || n, n || '@example.org', 'x', 'User ' || n
            from generate_series(1, 999) n""";

    final Vertx vertx;
    final Clock clock = new Clock();
    final Tokens tokens = new Tokens(clock);
    final Visible visible = new Visible();
    final Db db;
    final Cache cache;
    final Bus bus;
    final Live live;
    private int port;

    private LiveNode(Vertx vertx, Places places, Config config) {
        this.vertx = vertx;
        this.db = new Db(vertx, places.postgres());
        this.cache = new Cache(vertx, places.redis());
        this.bus = new Bus(vertx);
        this.live = new Live(vertx, config, clock, bus, db, cache, tokens, visible);
    }

    int port() {
        return port;
    }

    /** Starts a node on its own, with two event loops. */
    static LiveNode alone() {
        return start(Vertx.vertx(), Places.fresh(), Map.of(), 0, 2);
    }

    /** Stores an event for a user, and pushes it; answers its number. */
    long tell(long user, JsonObject data) {
        return db.tx(tx -> live.toUser(tx, user, "card.changed", data)).await();
    }

    static LiveNode start(Vertx vertx, Places places, Map<String, String> options, int port, int loops) {
        Map<String, String> all = new HashMap<>(Map.of("profile", "test"));
        all.putAll(options);
        try {
            LiveNode node = new LiveNode(vertx, places, ConfigReader.read(Map.of(), all));
            node.live.start().await();
            Server[] servers = new Server[1];
            vertx.deployVerticle(
                            () -> servers[0] = new Server(node.live, port), new DeploymentOptions().setInstances(loops))
                    .await();
            node.port = servers[0].server.actualPort();
            return node;
        } catch (ConfigReader.BadConfig e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Vert.x as a member of a cluster on this machine. */
    static Vertx clustered(int port, List<String> members) {
        com.hazelcast.config.Config hazelcast = ConfigUtil.loadConfig();
        hazelcast.setClusterName("live-" + members.get(0));
        hazelcast.setProperty("hazelcast.phone.home.enabled", "false");
        hazelcast.setProperty("hazelcast.logging.type", "slf4j");
        hazelcast.setProperty("hazelcast.shutdownhook.enabled", "false");
        hazelcast.setProperty("hazelcast.socket.bind.any", "false");
        hazelcast.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        hazelcast.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        hazelcast.getNetworkConfig().setPort(port).setPortAutoIncrement(false).setPublicAddress("127.0.0.1:" + port);
        hazelcast.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = hazelcast.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setMembers(members);
        VertxOptions options = new VertxOptions();
        options.getEventBusOptions().setHost("127.0.0.1").setClusterPublicHost("127.0.0.1");
        return Vertx.builder()
                .with(options)
                .withClusterManager(new HazelcastClusterManager(hazelcast))
                .buildClustered()
                .await();
    }

    void close() {
        db.close().compose(closed -> cache.close()).await();
        vertx.close().await();
    }

    private static final class Server extends VerticleBase {
        private final Live live;
        private final int port;
        private HttpServer server;

        @SuppressWarnings("NullAway.Init") // there once started
        Server(Live live, int port) {
            this.live = live;
            this.port = port;
        }

        @Override
        public Future<?> start() {
            Hub hub = live.hub();
            server = vertx.createHttpServer(new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setAcceptBacklog(4096)
                    .setHttp2ClearTextEnabled(false)
                    .setIdleTimeout(90));
            return server.requestHandler(request -> upgrade(hub, request)).listen();
        }

        private static void upgrade(Hub hub, HttpServerRequest request) {
            try {
                hub.upgrade(request);
            } catch (Failure failure) {
                request.response().setStatusCode(failure.kind().status).end(failure.message());
            }
        }
    }

    /** Sees everything but what it was told not to. */
    static final class Visible implements Visibility {
        final Set<Sight> noCards = java.util.concurrent.ConcurrentHashMap.newKeySet();
        final Set<Long> hidden = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Override
        public Future<Seen> visible(Set<Sight> sights) {
            Set<Sight> cards = new java.util.HashSet<>(sights);
            cards.removeAll(noCards);
            Set<Sight> presences = new java.util.HashSet<>(cards);
            presences.removeIf(sight -> hidden.contains(sight.subject()));
            return Future.succeededFuture(new Seen(cards, presences));
        }
    }
}
