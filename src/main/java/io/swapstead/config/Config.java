package io.swapstead.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All settings, read once at start; {@code conf/swapstead.yaml} describes every key.
 *
 * @param postgresUrl absent: an embedded server is started
 * @param redisUrl absent: an embedded server is started
 * @param roles which verticles run here; empty means all
 * @param demoUsers how many demo traders a first start makes
 * @param publicUrl what browsers and mails call this site
 * @param pushHosts push services of browsers that may be sent to
 */
public record Config(
        Http http,
        Path dataDir,
        Profile profile,
        Optional<String> postgresUrl,
        int postgresPort,
        Optional<String> redisUrl,
        int redisPort,
        Cluster cluster,
        Set<String> roles,
        Mail mail,
        Optional<String> storageUrl,
        int demoUsers,
        String publicUrl,
        Discord discord,
        Set<String> pushHosts,
        Optional<String> signingKey,
        Flagging flagging) {

    /**
     * Where it listens.
     *
     * @param exposeDemo accept connections from elsewhere although well-known passwords exist
     * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
     */
    public record Http(
            String host,
            int port,
            String managementHost,
            int managementPort,
            boolean exposeDemo,
            Set<String> trustedProxies) {}

    /**
     * How nodes find each other.
     *
     * @param tls what the event bus proves itself with; required beyond loopback, because its port believes whoever reaches it
     */
    public record Cluster(
            boolean enabled, String host, int port, int busPort, List<String> members, Optional<Tls> tls) {}

    /** PEM files: a node's certificate, its key, and the authority that signed every node's. */
    public record Tls(String certificate, String key, String authority) {}

    /** How mail leaves; without a URL it lands as files in the data folder. */
    public record Mail(Optional<String> url, String from) {}

    /** The Discord application used for linking accounts; absent: the routes answer 404. */
    public record Discord(Optional<String> clientId, Optional<String> clientSecret, String api) {}

    /** What kind of run this is. */
    public enum Profile {
        DEFAULT,
        TEST
    }

    /** What a node can be there for; sockets come with {@code http}. */
    public static final Set<String> ROLES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "http",
            "live",
            "accounts",
            "cards",
            "collections",
            "profiles",
            "social",
            "directory",
            "trades",
            "threads",
            "reputation",
            "achievements",
            "notifications",
            "moderation")));

    public boolean isTest() {
        return profile == Profile.TEST;
    }

    /** Whether verticles of this role run on this node. */
    public boolean runs(String role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
