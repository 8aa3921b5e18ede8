package io.swapstead.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table to see whether what was written is still there. */
record Notes(String jdbcUrl) {
    void write(String text) {
        run("create table if not exists note (text text)", List.of());
        run("insert into note values (?)", List.of(text));
    }

    List<String> read() {
        return run("select text from note", List.of());
    }

    String ask(String sql, String... parameters) {
        return run(sql, List.of(parameters)).get(0);
    }

    private List<String> run(String sql, List<String> parameters) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            List<String> texts = new ArrayList<>();
            if (statement.execute()) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
