package io.swapstead.app;

import com.hazelcast.config.Config;
import com.hazelcast.config.NetworkConfig;
import io.swapstead.http.Version;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A node's Vert.x: alone, or one of many that notice within seconds when another is gone. */
final class Cluster {
    /** Ports tried above the configured one, so that several nodes of one machine need no options. */
    private static final int PORTS = 10;

    private static final int SECOND = 1000;

    private Cluster() {}

    /** Starts Vert.x; a cluster's nodes are those with the same database. */
    static Future<Vertx> start(io.swapstead.config.Config config, String postgresUrl) {
        VertxOptions options = new VertxOptions().setPreferNativeTransport(true);
        if (!config.cluster().enabled()) {
            return Future.succeededFuture(Vertx.vertx(options));
        }
        io.swapstead.config.Config.Cluster cluster = config.cluster();
        EventBusOptions bus = options.getEventBusOptions()
                .setHost(cluster.host())
                .setPort(free(cluster.host(), cluster.busPort()))
                .setClusterPingInterval(SECOND)
                .setClusterPingReplyInterval(SECOND)
                .setConnectTimeout(SECOND)
                .setReconnectAttempts(0);
        cluster.tls().ifPresent(tls -> bus.setSsl(true)
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustAll(false)
                .setKeyCertOptions(
                        new PemKeyCertOptions().addCertPath(tls.certificate()).addKeyPath(tls.key()))
                .setTrustOptions(new PemTrustOptions().addCertPath(tls.authority())));
        return Vertx.builder()
                .with(options)
                .withClusterManager(new HazelcastClusterManager(hazelcast(cluster, postgresUrl)))
                .buildClustered();
    }

    private static Config hazelcast(io.swapstead.config.Config.Cluster cluster, String postgresUrl) {
        Config hazelcast = ConfigUtil.loadConfig();
        hazelcast.setClusterName(name(postgresUrl));
        hazelcast.setProperty("hazelcast.phone.home.enabled", "false");
        hazelcast.setProperty("hazelcast.logging.type", "slf4j");
        hazelcast.setProperty("hazelcast.shutdownhook.enabled", "false");
        hazelcast.setProperty("hazelcast.socket.bind.any", "false");
        hazelcast.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        hazelcast.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        hazelcast.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
        hazelcast.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
        hazelcast.setProperty("hazelcast.wait.seconds.before.join", "1");
        hazelcast.getMultiMapConfigs().values().forEach(map -> map.setBackupCount(2));
        hazelcast.getMapConfigs().values().forEach(map -> map.setBackupCount(2));
        int port = free(cluster.host(), cluster.port());
        NetworkConfig network = hazelcast.getNetworkConfig();
        network.setPort(port).setPortAutoIncrement(false).setPublicAddress(cluster.host() + ":" + port);
        network.getInterfaces().setEnabled(true).addInterface(cluster.host());
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true).setMembers(cluster.members());
        return hazelcast;
    }

    /** Another database or another minor version is another cluster. */
    private static String name(String postgresUrl) {
        URI url = URI.create(postgresUrl);
        String minor = Version.number().replaceFirst("^(\\d+\\.\\d+).*", "$1");
        return "swapstead-" + minor + '-' + url.getHost() + '-' + url.getPort()
                + url.getPath().replace('/', '-');
    }

    private static int free(String host, int wanted) {
        for (int port = wanted; port < wanted + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken, probably by another node of this machine: the next one
            }
        }
        throw Explained.failed("No port from " + wanted + " to " + (wanted + PORTS - 1) + " is free on " + host + ".");
    }
}
