package io.swapstead.app;

import io.swapstead.config.Config;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running node: stores, schema, first data, then the verticles; and all of it in reverse when it ends. */
final class Serve {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    private final Config config;
    private @Nullable Stores stores;
    private @Nullable Node node;
    private boolean stopped;

    Serve(Config config) {
        this.config = config;
    }

    /** Blocks until the site answers. */
    void start() {
        Stores opened = Stores.open(config);
        stores = opened;
        CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(
                () -> Cluster.start(config, opened.postgresUrl()).await());
        boolean demo = FirstStart.prepare(Database.at(opened.postgresUrl()), config);
        try {
            node = Node.start(vertx.join(), config, opened, host(demo));
        } catch (CompletionException e) {
            throw Explained.failed("The cluster cannot be joined: " + e.getCause());
        }
        announce(opened, node);
    }

    /** While passwords exist that everybody knows, nobody from elsewhere may use them, unless the operator insists. */
    private String host(boolean demo) {
        String host = config.http().host();
        if (!demo || loopback(host)) {
            return host;
        }
        if (config.http().exposeDemo()) {
            LOG.warn("Demo traders with well-known passwords exist, and http.expose-demo opens them to {}", host);
            return host;
        }
        LOG.warn(
                "Demo traders with well-known passwords exist: listening on 127.0.0.1 only, not on {}. "
                        + "Start with --demo-users 0 on an empty database for real users, or set http.expose-demo.",
                host);
        return "127.0.0.1";
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw Explained.badInput("http.host: " + host + " is not known");
        }
    }

    private void announce(Stores opened, Node started) {
        if (opened.areEmbedded()) {
            System.out.println("another node: scripts/run --http-port " + (started.port() + 1) + " --management-port "
                    + (config.http().managementPort() + 1) + " --cluster-enabled --postgres-url " + opened.postgresUrl()
                    + " --redis-url " + opened.redisUrl() + " --data-dir " + config.dataDir()
                    + (config.cluster().enabled() ? "" : "   (start this one with --cluster first)"));
        }
        System.out.println("ready http://" + started.host() + ":" + started.port());
        System.out.flush();
    }

    /** Ends everything that was started, once; blocks until nothing is left. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        Optional.ofNullable(node).ifPresent(Node::stop);
        Optional.ofNullable(stores).ifPresent(Stores::close);
    }
}
