package io.swapstead.achievements;

import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares what users have earned with what is written down: the same for one user after an event and for many in a recalculation,
 * so that both come to the same result.
 */
final class Evaluation {
    /** An achievement that somebody has unlocked before. */
    private record Held(long user, long achievement, boolean missed) {}

    private static final String HELD =
            "select user_id, achievement_id, revoked_at is not null as missed from user_achievements where unlocked_at is not null and ";
    private static final Sql<Held> HELD_BY_SOME = held("user_id = any($1::bigint[])");
    private static final Sql<Held> HELD_IN_RANGE = held("user_id between ($1::bigint[])[1] and ($1::bigint[])[2]");

    private final Map<Long, Facts> facts = new HashMap<>();
    private final Map<Long, Map<Long, Boolean>> held = new HashMap<>();

    private Evaluation() {}

    private static Sql<Held> held(String condition) {
        return Sql.of(
                HELD + condition,
                row -> new Held(row.getLong("user_id"), row.getLong("achievement_id"), row.getBoolean("missed")));
    }

    /** Reads what some achievements need to know of some users. */
    static Future<Evaluation> read(SqlClient sql, Scope scope, List<Definition> definitions, OffsetDateTime now) {
        Evaluation evaluation = new Evaluation();
        List<String> names = definitions.stream()
                .flatMap(each -> each.facts().stream())
                .distinct()
                .toList();
        Future<?> read = Future.succeededFuture();
        for (Source source : FactNames.sourcesOf(names)) {
            read = read.compose(before -> source.read(sql, scope, now, evaluation.facts));
        }
        return read.compose(before -> (scope.isRange() ? HELD_IN_RANGE : HELD_BY_SOME).list(sql, (Object) scope.ids()))
                .map(rows -> {
                    rows.forEach(row -> evaluation
                            .held
                            .computeIfAbsent(row.user(), id -> new HashMap<>())
                            .put(row.achievement(), row.missed()));
                    return evaluation;
                });
    }

    /** Nothing is known of somebody for whom no source had a row. */
    Facts of(long user) {
        return facts.getOrDefault(user, new Facts());
    }

    boolean holds(long user, Definition definition) {
        return held.getOrDefault(user, Map.of()).containsKey(definition.id());
    }

    /** What differs for these users. */
    Changes changes(Iterable<Long> users, List<Definition> definitions) {
        Changes changes = new Changes();
        for (long user : users) {
            Facts known = of(user);
            Map<Long, Boolean> has = held.getOrDefault(user, Map.of());
            for (Definition definition : definitions) {
                Boolean missed = has.get(definition.id());
                boolean holds = definition.holds(known);
                Function<Definition, Changes.Change> change =
                        each -> new Changes.Change(user, each, each.progress(known));
                if (holds && missed == null) {
                    changes.unlocked().add(change.apply(definition));
                } else if (holds && Boolean.TRUE.equals(missed)) {
                    changes.regained().add(change.apply(definition));
                } else if (!holds && Boolean.FALSE.equals(missed)) {
                    changes.missed().add(change.apply(definition));
                }
            }
        }
        return changes;
    }
}
