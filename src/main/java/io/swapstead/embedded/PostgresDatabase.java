package io.swapstead.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the application finds on the server: a role that may do nothing beyond its own databases, and one database. */
final class PostgresDatabase {
    static final String NAME = "swapstead";
    static final String OWNER = "app";
    /** The role that is made with the cluster. */
    static final String SUPERUSER = "postgres";

    private PostgresDatabase() {}

    static String jdbcUrl(int port, String database, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user + "&password=" + password;
    }

    /**
     * Makes role and database unless they are there, on the server that keeps its data in {@code cluster}.
     *
     * @throws EmbeddedException when another server answers on the port, which is left alone, or none
     */
    static void prepare(int port, String password, Path cluster) {
        String url = jdbcUrl(port, "postgres", SUPERUSER, password) + "&connectTimeout=5&socketTimeout=30";
        try (Connection connection = DriverManager.getConnection(url)) {
            Path theirs = Path.of(text(connection, "select current_setting(?)", "data_directory"));
            if (!Files.isSameFile(theirs, cluster)) {
                throw new EmbeddedException(
                        "The server on port " + port + " is not ours: it keeps its data elsewhere.");
            }
            if (text(connection, "select count(*) from pg_roles where rolname = ?", OWNER)
                    .equals("0")) {
                execute(connection, "create role " + OWNER + " login createdb password '" + password + "'");
                execute(connection, "grant pg_monitor to " + OWNER);
            }
            if (text(connection, "select count(*) from pg_database where datname = ?", NAME)
                    .equals("0")) {
                execute(connection, "create database " + NAME + " owner " + OWNER);
            }
        } catch (SQLException | IOException e) {
            throw new EmbeddedException("PostgreSQL on port " + port + " does not let us in: " + e.getMessage(), e);
        }
    }

    private static String text(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    // Roles and databases cannot be made by prepared statements; nothing here comes from outside.
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
