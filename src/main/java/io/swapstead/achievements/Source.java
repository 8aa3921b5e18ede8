package io.swapstead.achievements;

import io.swapstead.db.Sql;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where facts about users come from: one query that answers them for as many users as are asked about, and what may change them.
 * A number that is not there is no fact, and no condition on it holds.
 */
final class Source {
    private final List<String> facts;
    private final Map<String, List<String>> changedBy;
    private final boolean dated;
    private final Sql<Row> some;
    private final Sql<Row> range;

    /**
     * @param facts the names by which thresholds call them
     * @param changedBy kinds of events, each with the members of its data that name the users concerned
     * @param query yields {@code user_id} and a column for each fact; {@code [[column]]} stands for which users are asked about,
     *     $2 for the time where it is used
     */
    Source(List<String> facts, Map<String, List<String>> changedBy, String query) {
        this.facts = facts;
        this.changedBy = changedBy;
        this.dated = query.contains("$2");
        this.some = Sql.of(query.replaceAll("\\[\\[(.+?)]]", "$1 = any(\\$1::bigint[])"), row -> row);
        this.range = Sql.of(
                query.replaceAll("\\[\\[(.+?)]]", "$1 between (\\$1::bigint[])[1] and (\\$1::bigint[])[2]"),
                row -> row);
    }

    List<String> facts() {
        return facts;
    }

    /** Whose facts here an event may have changed. */
    Set<Long> changed(Event event) {
        Set<Long> users = new TreeSet<>();
        for (String member : changedBy.getOrDefault(event.kind(), List.of())) {
            users.add(event.id(member));
        }
        return users;
    }

    /** Adds the facts of whom it is asked about. */
    Future<Void> read(SqlClient sql, Scope scope, OffsetDateTime now, Map<Long, Facts> into) {
        Object[] arguments = dated ? new Object[] {scope.ids(), now} : new Object[] {scope.ids()};
        int[] places = IntStream.range(0, facts.size())
                .map(i -> FactNames.place(facts.get(i)))
                .toArray();
        return (scope.isRange() ? range : some).list(sql, arguments).map(rows -> {
            for (Row row : rows) {
                Facts user = into.computeIfAbsent(Objects.requireNonNull(row.getLong(0)), id -> new Facts());
                for (int i = 0; i < places.length; i++) {
                    Double value = row.getDouble(i + 1);
                    if (value != null) {
                        user.set(places[i], value);
                    }
                }
            }
            return null;
        });
    }

    /** A mutable start for {@code changedBy}: the kinds of events that concern both parties of a trade. */
    static Map<String, List<String>> ofBothParties(String... kinds) {
        Map<String, List<String>> changedBy = new HashMap<>();
        for (String kind : kinds) {
            changedBy.put(kind, List.of("proposer_id", "recipient_id"));
        }
        return changedBy;
    }
}
