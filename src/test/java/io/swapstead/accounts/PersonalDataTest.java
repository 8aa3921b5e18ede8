package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    /** Columns that refer to a user by a constraint, or by their name where the schema has no constraint on purpose. */
    private static final String NAMING_A_USER =
            """
            select c.conrelid::regclass::text as tab, a.attname as col
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            where c.contype = 'f' and c.confrelid = 'users'::regclass
            union
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and (column_name = 'user_id' or column_name ~ '_user_id$' or column_name = 'actor_id')""";

    @Test
    void everyColumnThatNamesAUserHasAFate() throws SQLException {
        Set<String> decided = PersonalData.COLUMNS.stream()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(decided).isEqualTo(schema());
    }

    private static Set<String> schema() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection =
                        DriverManager.getConnection(TestStores.freshDatabase().jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMING_A_USER)) {
            while (rows.next()) {
                found.add(rows.getString("tab") + "." + rows.getString("col"));
            }
        }
        return found;
    }
}
