package io.swapstead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;

/** Databases that are copied from one that has been migrated once. */
final class TestDatabases {
    private static final Path MIGRATIONS = Path.of("migrations");
    private static final String UNFINISHED = "unfinished";

    private final URI server;
    private final String template = "migrated_" + fingerprint();
    private int made;

    /** Readies a server, which may have been left by an earlier run. */
    TestDatabases(String url) {
        server = URI.create(url);
        dropAll();
        if (names(template).isEmpty()) {
            names("migrated\\_%").forEach(this::drop);
            drop(UNFINISHED);
            execute("create database " + UNFINISHED);
            migrate(jdbcUrl(UNFINISHED));
            execute("alter database " + UNFINISHED + " rename to " + template);
        }
    }

    synchronized TestStores.Database fresh() {
        String name = "test_" + ++made;
        execute("create database " + name + " template " + template);
        return new TestStores.Database(server.resolve("/" + name).toString(), jdbcUrl(name));
    }

    synchronized void dropAll() {
        names("test\\_%").forEach(this::drop);
    }

    private static void migrate(String jdbcUrl) {
        Flyway.configure()
                .dataSource(jdbcUrl, null, null)
                .locations("filesystem:" + MIGRATIONS)
                .load()
                .migrate();
    }

    // A schema that has changed since the last run is another template.
    private static String fingerprint() {
        CRC32 crc = new CRC32();
        try (var files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                crc.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                crc.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(crc.getValue());
    }

    private String jdbcUrl(String database) {
        String[] login = server.getUserInfo().split(":", 2);
        return "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + "/" + database + "?user=" + login[0]
                + "&password=" + login[1];
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(server.getPath().substring(1)));
    }

    private List<String> names(String pattern) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("select datname from pg_database where datname like ?")) {
            statement.setString(1, pattern);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
