package io.swapstead.db;

import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement and how its rows are read, kept side by side. It takes any {@link SqlClient}, so the same statement works inside
 * a transaction ({@link Tx#sql}) and outside ({@link Db#sql}).
 *
 * @param text SQL with {@code $1…} for its arguments
 * @param reader makes a value of a row
 */
public record Sql<T>(String text, Function<Row, T> reader) {
    public static <T> Sql<T> of(String text, Function<Row, T> reader) {
        return new Sql<>(text, reader);
    }

    /** A statement whose rows do not matter, only how many it touched. */
    public static Sql<Void> update(String text) {
        return new Sql<>(text, row -> {
            throw new IllegalStateException("this statement returns no rows");
        });
    }

    /** All rows. */
    public Future<List<T>> list(SqlClient sql, @Nullable Object... arguments) {
        return rows(sql, arguments).map(rows -> {
            List<T> list = new ArrayList<>(rows.size());
            rows.forEach(row -> list.add(reader.apply(row)));
            return list;
        });
    }

    /** The first row, if any. */
    public Future<Optional<T>> first(SqlClient sql, @Nullable Object... arguments) {
        return rows(sql, arguments).map(rows -> {
            var iterator = rows.iterator();
            return iterator.hasNext() ? Optional.of(reader.apply(iterator.next())) : Optional.empty();
        });
    }

    /** The row that is certain to be there. */
    public Future<T> one(SqlClient sql, @Nullable Object... arguments) {
        return rows(sql, arguments).map(rows -> reader.apply(rows.iterator().next()));
    }

    /** How many rows the statement touched. */
    public Future<Integer> run(SqlClient sql, @Nullable Object... arguments) {
        return rows(sql, arguments).map(RowSet::rowCount);
    }

    private Future<RowSet<Row>> rows(SqlClient sql, @Nullable Object... arguments) {
        Future<RowSet<Row>> rows = sql.preparedQuery(text).execute(Tuple.from(arguments));
        // Within a transaction it is the command that has its time; beyond the server's own limit nobody answers any
        // more.
        Future<RowSet<Row>> answer =
                sql instanceof Pool ? rows.timeout(Limits.DB_SILENCE.toMillis(), TimeUnit.MILLISECONDS) : rows;
        return answer.recover(e -> Future.failedFuture(Outage.translate(e)));
    }
}
