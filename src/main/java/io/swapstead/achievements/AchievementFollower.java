package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
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
    /** Each side gets something that it wants. */
    private static final Sql<Void> NOTE_MATCHES = Sql.update(
            """
            insert into trade_matches (trade_proposal_id)
            select p.id from trade_proposals p where p.id = any($1::bigint[]) and 2 = (
              select count(distinct t.side) from trade_offers o join trade_items t on t.trade_offer_id = o.id
              join cards c on c.id = t.card_id join want_items w on w.oracle_id = c.oracle_id and w.visibility <> 'private'
                and w.user_id = case t.side when 'proposer' then p.recipient_id else p.proposer_id end
              where o.trade_proposal_id = p.id and o.revision = p.current_revision)
            on conflict do nothing""");

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
        return noteMatches(tx, events)
                .compose(noted -> Catalogue.all(tx.sql()))
                .compose(definitions -> evaluate(tx, changed, definitions));
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

    private static Future<Void> noteMatches(Tx tx, List<Event> events) {
        Long[] accepted = events.stream()
                .filter(event -> event.kind().equals("trade.accepted"))
                .map(event -> event.id("trade_id"))
                .toArray(Long[]::new);
        return accepted.length == 0
                ? Future.succeededFuture()
                : NOTE_MATCHES.run(tx.sql(), (Object) accepted).mapEmpty();
    }
}
