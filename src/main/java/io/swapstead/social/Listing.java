package io.swapstead.social;

import io.swapstead.core.Cursor;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody keeps, in pages ordered by time and id. Its statements take $2 the keeper, $3 the filter; that for a page also
 * $1 and $4 the time and id behind which it begins, and $5 how many rows.
 *
 * @param noun the member of the answer that has the entries
 */
record Listing(String noun, Sql<Long> count, Sql<Entry> rows) {
    /** A row: its JSON, and its place as microseconds and an id. */
    record Entry(JsonObject body, long micros, long id) {}

    /**
     * Makes a list of what it holds.
     *
     * @param body SQL for an entry's JSON
     * @param from the tables and the condition
     * @param time the column of time that orders it
     * @param id the column of ids that settles equal times
     */
    static Listing of(String noun, String body, String from, String time, String id) {
        String micros = "(extract(epoch from " + time + ") * 1000000)::bigint";
        return new Listing(
                noun,
                Sql.of("select count(*) as n " + from, row -> row.getLong("n")),
                Sql.of(
                        "select " + body + " as body, " + micros + " as micros, " + id + " as id " + from + " and ("
                                + micros + ", " + id + ") < ($1, $4) order by micros desc, id desc limit $5",
                        Listing::entry));
    }

    private static Entry entry(Row row) {
        return new Entry(row.getJsonObject("body"), row.getLong("micros"), row.getLong("id"));
    }

    Future<Buffer> page(SqlClient sql, Social.Page asked) {
        String query = noun + " " + asked.userId() + " " + asked.filter();
        long[] after = asked.cursor() == null
                ? new long[] {Long.MAX_VALUE, Long.MAX_VALUE}
                : Cursor.read(query, asked.cursor(), 2);
        return count.one(sql, 0L, asked.userId(), asked.filter())
                .compose(total -> rows.list(sql, after[0], asked.userId(), asked.filter(), after[1], asked.limit() + 1)
                        .map(found -> body(asked, query, total, found)));
    }

    private Buffer body(Social.Page asked, String query, long total, List<Entry> found) {
        @Nullable
        String next = Cursor.behind(found, asked.limit(), query, entry -> new long[] {entry.micros, entry.id});
        return new JsonObject()
                .put(
                        noun,
                        Cursor.page(found, asked.limit()).stream()
                                .map(Entry::body)
                                .toList())
                .put("total", total)
                .put("next_cursor", next)
                .toBuffer();
    }
}
