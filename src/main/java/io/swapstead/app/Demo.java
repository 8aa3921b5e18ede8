package io.swapstead.app;

import io.swapstead.accounts.Passwords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The demo population: people who do not exist, the same at every run, and seven sign-ins whose password everybody knows. */
final class Demo {
    private static final String PASSWORD = "demo-demo-demo";

    private Demo() {}

    /**
     * Adds the population in one transaction.
     *
     * @param people beside the seven sign-ins
     * @param progress hears how many of how many statements are done
     */
    static void populate(Connection connection, int people, BiConsumer<Integer, Integer> progress) throws SQLException {
        String script = script().replace(":people", String.valueOf(people))
                .replace(":'password'", "'" + Passwords.hashNow(PASSWORD) + "'");
        String[] statements = script.split(";\n", -1);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length; i++) {
                if (!statements[i].isBlank()) {
                    statement.execute(statements[i]);
                }
                progress.accept(i + 1, statements.length);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String script() {
        try (InputStream in = Demo.class.getResourceAsStream("/demo/people.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
