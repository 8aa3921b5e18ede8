package io.swapstead.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tables without their indexes and references while very many rows come in: building those once costs a tenth of keeping them at
 * each row. All within the caller's transaction, so that a load that fails leaves everything as it was.
 */
final class Unindexed {
    /** Primary keys stay: other tables refer to them. */
    private static final String WHAT_TO_DROP =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as gone,
              format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back,
              contype = 'f' as last
            from pg_constraint where contype in ('f', 'u') and conrelid = any (array[TABLES]::regclass[])
            union all
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), false
            from pg_index i where indrelid = any (array[TABLES]::regclass[])
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            order by last, gone""";

    private final Statement statement;
    private final List<String> back = new ArrayList<>();

    private Unindexed(Statement statement) {
        this.statement = statement;
    }

    static Unindexed of(Connection connection, List<String> tables) throws SQLException {
        Unindexed unindexed = new Unindexed(connection.createStatement());
        String names = "'" + String.join("', '", tables) + "'";
        List<String> gone = new ArrayList<>();
        try (ResultSet rows = unindexed.statement.executeQuery(WHAT_TO_DROP.replace("TABLES", names))) {
            while (rows.next()) {
                gone.add(rows.getString("gone"));
                unindexed.back.add(rows.getString("back"));
            }
        }
        for (String drop : gone) {
            unindexed.statement.execute(drop);
        }
        return unindexed;
    }

    /** Builds everything again; hears how many of how many are done. */
    void restore(BiConsumer<Integer, Integer> progress) throws SQLException {
        statement.execute("set local maintenance_work_mem = '256MB'");
        for (int i = 0; i < back.size(); i++) {
            progress.accept(i, back.size());
            statement.execute(back.get(i));
        }
        progress.accept(back.size(), back.size());
        statement.close();
    }
}
