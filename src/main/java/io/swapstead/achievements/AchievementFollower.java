package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Evaluates, after events, the achievements whose facts they can have changed, for whom they concern. */
final class AchievementFollower {
    private final Clock clock;
    private final Ledger ledger;

    AchievementFollower(Clock clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    Future<Void> digest(Tx tx, List<Event> events) {
        Map<Source, Set<Long>> changed = new LinkedHashMap<>();
        for (Source source : FactNames.SOURCES) {
            for (Event event : events) {
                Set<Long> users = source.changed(event);
                if (!users.isEmpty()) {
                    changed.computeIfAbsent(source, each -> new TreeSet<>()).addAll(users);
                }
            }
        }
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        return Catalogue.all(tx.sql()).compose(definitions -> evaluate(tx, changed, definitions));
    }

    private Future<Void> evaluate(Tx tx, Map<Source, Set<Long>> changed, List<Definition> definitions) {
        Future<Void> done = Future.succeededFuture();
        for (Map.Entry<Source, Set<Long>> each : changed.entrySet()) {
            List<Definition> affected = definitions.stream()
                    .filter(definition ->
                            definition.facts().stream().anyMatch(each.getKey().facts()::contains))
                    .toList();
            done = done.compose(before -> evaluate(tx, each.getValue(), affected));
        }
        return done;
    }

    private Future<Void> evaluate(Tx tx, Set<Long> users, List<Definition> definitions) {
        return Evaluation.read(tx.sql(), Scope.of(users), definitions, clock.nowUtc())
                .map(evaluation -> evaluation.changes(users, definitions))
                .compose(changes -> changes.isEmpty()
                        ? Future.succeededFuture()
                        : ledger.write(tx, changes).mapEmpty());
    }
}
