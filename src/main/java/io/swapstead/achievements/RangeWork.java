package io.swapstead.achievements;

import io.swapstead.achievements.RunSql.Member;
import io.swapstead.achievements.RunSql.Run;
import io.swapstead.core.Clock;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One range of a recalculation in one transaction: a node that dies in it leaves nothing behind, and another takes the range. */
final class RangeWork {
    /** What became of a range. */
    record Result(int users, int active, Tally unlocked, Tally lost, Tally holders) {}

    /**
     * Nobody waits for a range, and a slow machine must not lose it; only this transaction. What is planned for any range takes it for
     * a small one, and sorts what had better be hashed.
     */
    private static final Sql<Void> PATIENT = Sql.update(
            "select set_config('statement_timeout', '60s', true), set_config('plan_cache_mode', 'force_custom_plan', true)");

    private final Clock clock;
    private final Ledger ledger;
    private final Frames frames;

    RangeWork(Clock clock, Ledger ledger, Frames frames) {
        this.clock = clock;
        this.ledger = ledger;
        this.frames = frames;
    }

    /** Both ends belong to the range. */
    Future<Result> run(Tx tx, Run run, long from, long to) {
        return PATIENT.run(tx.sql())
                .compose(patient -> Catalogue.all(tx.sql()))
                .map(all -> all.stream()
                        .filter(each -> run.keys() == null
                                || Objects.requireNonNull(run.keys()).contains(each.key()))
                        .toList())
                .compose(definitions -> RunSql.MEMBERS
                        .list(tx.sql(), run.id(), from, to, clock.nowUtc())
                        .compose(members -> run(tx, run, members, definitions, from, to)));
    }

    private Future<Result> run(Tx tx, Run run, List<Member> members, List<Definition> definitions, long from, long to) {
        List<Long> users = members.stream().map(Member::user).toList();
        Scope scope = run.everyUser() ? Scope.range(from, to) : Scope.of(users);
        return Evaluation.read(tx.sql(), scope, definitions, clock.nowUtc()).compose(evaluation -> {
            Changes changes = evaluation.changes(users, definitions);
            Tally holders = new Tally();
            Set<Long> active = new TreeSet<>();
            for (Member member : members) {
                if (member.active()) {
                    active.add(member.user());
                    definitions.stream()
                            .filter(each -> evaluation.holds(member.user(), each))
                            .forEach(each -> holders.add(each.key()));
                }
            }
            return unlocked(tx, run, changes, active, holders).compose(unlocked -> lost(tx, run, scope, changes)
                    .map(lost -> new Result(users.size(), active.size(), unlocked, lost, holders)));
        });
    }

    private Future<Tally> unlocked(Tx tx, Run run, Changes changes, Set<Long> active, Tally holders) {
        Tally tally = new Tally();
        if (run.dryRun()) {
            changes.unlocked().forEach(each -> tally.add(each.definition().key()));
            return Future.succeededFuture(tally);
        }
        Future<Collection<Jump>> written =
                changes.isEmpty() ? Future.succeededFuture(List.of()) : ledger.write(tx, changes);
        return written.map(jumps -> {
            for (Jump jump : jumps) {
                for (Definition each : jump.unlocked()) {
                    tally.add(each.key());
                    if (active.contains(jump.user())) {
                        holders.add(each.key());
                    }
                }
            }
            return tally;
        });
    }

    /** A dry run has not written down what somebody has again, so that it must be taken into account here. */
    private Future<Tally> lost(Tx tx, Run run, Scope scope, Changes changes) {
        return (run.dryRun() ? frames.due(tx, scope, run.keys()) : frames.takeBack(tx, scope, run.keys())).map(lost -> {
            Tally tally = new Tally();
            lost.stream()
                    .filter(each -> !run.dryRun() || !changes.grants(each.user(), each.tier()))
                    .flatMap(each -> each.keys().stream())
                    .filter(key -> run.keys() == null
                            || Objects.requireNonNull(run.keys()).contains(key))
                    .forEach(tally::add);
            return tally;
        });
    }
}
