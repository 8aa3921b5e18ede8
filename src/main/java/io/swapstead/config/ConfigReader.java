package io.swapstead.config;

import io.vertx.config.ConfigRetriever;
import io.vertx.config.ConfigRetrieverOptions;
import io.vertx.config.ConfigStoreOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings: defaults, then a file, then variables, then options; later wins. */
public final class ConfigReader {
    private ConfigReader() {}

    /** The settings are wrong; the message lists everything that is. */
    public static final class BadConfig extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problems;

        BadConfig(List<String> problems) {
            super(null, null, false, false);
            this.problems = String.join("\n", problems);
        }

        /** Everything that is wrong, a line each. */
        public String problems() {
            return problems;
        }
    }

    /**
     * Reads everything.
     *
     * @param environment the process's variables
     * @param options keys given on the command line
     * @throws BadConfig naming every problem at once
     */
    public static Config read(Map<String, String> environment, Map<String, String> options) throws BadConfig {
        Optional<String> file = Optional.ofNullable(options.getOrDefault("conf", environment.get("SWAPSTEAD_CONF")));
        if (file.isPresent() && !Files.isReadable(Path.of(file.get()))) {
            throw new BadConfig(List.of("conf: the file " + file.get() + " cannot be read"));
        }
        JsonObject defaults = Keys.defaults();
        JsonObject merged = retrieve(defaults, file, fromEnvironment(defaults.fieldNames(), environment), options);
        merged.remove("conf");
        Settings settings = new Settings(merged);
        settings.onlyKnown(defaults.fieldNames());
        Config config = build(settings);
        if (!settings.problems().isEmpty()) {
            throw new BadConfig(settings.problems());
        }
        return config;
    }

    private static JsonObject fromEnvironment(Set<String> keys, Map<String, String> environment) {
        JsonObject found = new JsonObject();
        for (String key : keys) {
            String name = "SWAPSTEAD_"
                    + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            if (environment.containsKey(name)) {
                found.put(key, environment.get(name));
            }
        }
        return found;
    }

    private static JsonObject retrieve(
            JsonObject defaults, Optional<String> file, JsonObject environment, Map<String, String> options)
            throws BadConfig {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        try {
            ConfigRetrieverOptions stores =
                    new ConfigRetrieverOptions().setIncludeDefaultStores(false).setScanPeriod(-1);
            stores.addStore(json(defaults));
            file.ifPresent(path -> stores.addStore(new ConfigStoreOptions()
                    .setType("file")
                    .setFormat("yaml")
                    .setConfig(new JsonObject()
                            .put("path", Path.of(path).toAbsolutePath().toString()))));
            stores.addStore(json(environment));
            stores.addStore(json(new JsonObject(Map.copyOf(options))));
            return ConfigRetriever.create(vertx, stores).getConfig().await();
        } catch (RuntimeException e) {
            throw new BadConfig(List.of("conf: " + file.orElse("settings") + " is not valid YAML"));
        } finally {
            vertx.close().await();
        }
    }

    private static ConfigStoreOptions json(JsonObject values) {
        return new ConfigStoreOptions().setType("json").setConfig(values);
    }

    private static Config build(Settings s) {
        int port = s.integer("http.port", 0, 65535);
        int clusterPort = s.integer("cluster.port", 1, 65535);
        int busPort = s.integer("cluster.bus-port", 0, 65535);
        checkUrl(s, "postgres.url", Set.of("postgres", "postgresql"));
        checkUrl(s, "redis.url", Set.of("redis", "rediss"));
        checkUrl(s, "mail.url", Set.of("smtp", "smtps"));
        checkUrl(s, "storage.url", Set.of("http", "https"));
        checkUrl(s, "public.url", Set.of("http", "https"));
        if (s.flag("cluster.enabled") && s.text("cluster.members").isEmpty()) {
            s.problem("cluster.members", "must name at least one node when the cluster is enabled");
        }
        return new Config(
                new Config.Http(
                        s.text("http.host"),
                        port,
                        s.text("management.host"),
                        s.integer("management.port", 0, 65535),
                        s.flag("http.expose-demo"),
                        s.names("http.trusted-proxies")),
                Path.of(s.text("data.dir")).toAbsolutePath().normalize(),
                s.choice("profile", Config.Profile.class),
                s.optional("postgres.url"),
                s.integer("postgres.port", 1024, 32767),
                s.optional("redis.url"),
                s.integer("redis.port", 1024, 32767),
                new Config.Cluster(
                        s.flag("cluster.enabled"),
                        s.text("cluster.host"),
                        clusterPort,
                        busPort == 0 ? clusterPort + 100 : busPort,
                        new ArrayList<>(s.names("cluster.members")),
                        tls(s)),
                s.names("roles", Config.ROLES),
                new Config.Mail(s.optional("mail.url"), s.text("mail.from")),
                s.optional("storage.url"),
                s.integer("demo.users", 0, 5_000_000),
                s.optional("public.url").orElse("http://localhost:" + port).replaceAll("/+$", ""),
                new Config.Discord(
                        s.optional("discord.client-id"), s.optional("discord.client-secret"), s.text("discord.api")),
                s.names("push.hosts"),
                s.optional("auth.signing-key"),
                Flagging.of(s));
    }

    private static Optional<Config.Tls> tls(Settings s) {
        List<String> keys = List.of("cluster.tls-certificate", "cluster.tls-key", "cluster.tls-authority");
        long given = keys.stream().filter(key -> s.optional(key).isPresent()).count();
        boolean loopback = s.text("cluster.host").startsWith("127.")
                || s.text("cluster.host").equals("localhost");
        if (given == 0 && s.flag("cluster.enabled") && !loopback) {
            s.problem(
                    "cluster.tls-certificate",
                    "is required, with key and authority, when cluster.host is not loopback");
        } else if (given != 0 && given != keys.size()) {
            s.problem("cluster.tls-certificate", "certificate, key and authority go together");
        }
        return given == keys.size()
                ? Optional.of(new Config.Tls(s.text(keys.get(0)), s.text(keys.get(1)), s.text(keys.get(2))))
                : Optional.empty();
    }

    private static void checkUrl(Settings s, String key, Set<String> schemes) {
        s.optional(key).ifPresent(text -> {
            try {
                URI uri = URI.create(text);
                if (uri.getScheme() == null || !schemes.contains(uri.getScheme()) || uri.getHost() == null) {
                    s.problem(key, "must be a URL that starts with " + schemes + "://host");
                }
            } catch (IllegalArgumentException e) {
                s.problem(key, "is not a URL");
            }
        });
    }
}
