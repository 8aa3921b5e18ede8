package io.swapstead.app;

import io.swapstead.config.Config;
import io.swapstead.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database for what blocks: migrations, and commands that work without the server. */
final class Database implements AutoCloseable {
    private final String url;
    private final String jdbcUrl;
    private final Optional<EmbeddedPostgres> own;

    private Database(String url, String jdbcUrl, Optional<EmbeddedPostgres> own) {
        this.url = url;
        this.jdbcUrl = jdbcUrl;
        this.own = own;
    }

    /** A database that somebody else runs. */
    static Database at(String postgresUrl) {
        return new Database(postgresUrl, jdbc(postgresUrl), Optional.empty());
    }

    /**
     * The database of a command: the configured one, or the embedded one of a server that runs on the same data folder, or that
     * folder's database started for the moment.
     */
    static Database of(Config config) {
        Optional<String> url = config.postgresUrl().or(() -> EmbeddedPostgres.find(config.dataDir()));
        if (url.isPresent()) {
            return at(url.get());
        }
        EmbeddedPostgres own = EmbeddedPostgres.start(config.dataDir(), config.postgresPort());
        return new Database(own.url(), own.jdbcUrl(), Optional.of(own));
    }

    /** For what does not block. */
    String url() {
        return url;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    /** Brings the schema up to date; one node does it, the others wait; answers how many migrations ran. */
    int migrate() {
        try {
            return Flyway.configure()
                    .dataSource(jdbcUrl, null, null)
                    .locations("classpath:migrations")
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw Explained.failed("The database cannot be brought up to date: " + e.getMessage());
        }
    }

    private static String jdbc(String postgresUrl) {
        URI uri = URI.create(postgresUrl);
        StringBuilder url = new StringBuilder("jdbc:postgresql://")
                .append(uri.getHost())
                .append(uri.getPort() > 0 ? ":" + uri.getPort() : "")
                .append(uri.getPath())
                .append('?')
                .append(uri.getQuery() == null ? "" : uri.getRawQuery() + '&');
        if (uri.getUserInfo() != null) {
            String[] login = uri.getUserInfo().split(":", 2);
            url.append("user=").append(URLEncoder.encode(login[0], StandardCharsets.UTF_8));
            if (login.length > 1) {
                url.append("&password=").append(URLEncoder.encode(login[1], StandardCharsets.UTF_8));
            }
        }
        return url.toString();
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedPostgres::stop);
    }
}
