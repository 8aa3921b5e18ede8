package io.swapstead.achievements;

import io.swapstead.achievements.Changes.Change;
import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down what was earned: achievement, frame, score and news in one transaction, each once. */
final class Ledger {
    /** Hears, in the transaction, what has been unlocked. */
    @FunctionalInterface
    interface Audience {
        Future<Void> hear(Tx tx, Collection<Jump> jumps);
    }

    private final Clock clock;
    private final Audience audience;

    Ledger(Clock clock, Audience audience) {
        this.clock = clock;
        this.audience = audience;
    }

    /** Answers what has been unlocked by this, which is less than was found when somebody else was quicker. */
    Future<Collection<Jump>> write(Tx tx, Changes changes) {
        OffsetDateTime now = clock.nowUtc();
        return miss(tx, changes.missed(), now)
                .compose(missed -> regain(tx, changes.regained(), now))
                .compose(regained -> unlock(tx, changes.unlocked(), now))
                .compose(jumps -> jumps.isEmpty()
                        ? Future.succeededFuture(jumps)
                        : audience.hear(tx, jumps).map(jumps));
    }

    private Future<Collection<Jump>> unlock(Tx tx, List<Change> found, OffsetDateTime now) {
        if (found.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        Map<Long, Definition> definitions = found.stream()
                .map(Change::definition)
                .collect(Collectors.toMap(Definition::id, Function.identity(), (a, b) -> a));
        return UnlockSql.UNLOCK
                .list(
                        tx.sql(),
                        users(found),
                        achievements(found),
                        found.stream().map(each -> each.progress().current()).toArray(Double[]::new),
                        found.stream().map(each -> each.progress().target()).toArray(Double[]::new),
                        now)
                .compose(rows -> openFrames(tx, rows, now).map(jumps(rows, definitions)));
    }

    private static Collection<Jump> jumps(List<UnlockSql.Of> rows, Map<Long, Definition> definitions) {
        Map<Long, Jump> jumps = new TreeMap<>();
        for (UnlockSql.Of row : rows) {
            Definition definition = definitions.get(row.achievement());
            if (definition != null) {
                jumps.computeIfAbsent(row.user(), user -> new Jump(user, new ArrayList<>()))
                        .unlocked()
                        .add(definition);
            }
        }
        return jumps.values();
    }

    private static Future<Void> openFrames(Tx tx, List<UnlockSql.Of> rows, OffsetDateTime now) {
        if (rows.isEmpty()) {
            return Future.succeededFuture();
        }
        return UnlockSql.OPEN_FRAMES
                .run(
                        tx.sql(),
                        rows.stream().map(UnlockSql.Of::user).toArray(Long[]::new),
                        rows.stream().map(UnlockSql.Of::achievement).toArray(Long[]::new),
                        now)
                .mapEmpty();
    }

    private static Future<Void> regain(Tx tx, List<Change> found, OffsetDateTime now) {
        if (found.isEmpty()) {
            return Future.succeededFuture();
        }
        return UnlockSql.REGAIN
                .run(tx.sql(), users(found), achievements(found))
                .compose(done -> UnlockSql.OPEN_FRAMES.run(tx.sql(), users(found), achievements(found), now))
                .mapEmpty();
    }

    private static Future<Void> miss(Tx tx, List<Change> found, OffsetDateTime now) {
        return found.isEmpty()
                ? Future.succeededFuture()
                : UnlockSql.MISS
                        .run(tx.sql(), users(found), achievements(found), now)
                        .mapEmpty();
    }

    private static Long[] users(List<Change> changes) {
        return changes.stream().map(Change::user).toArray(Long[]::new);
    }

    private static Long[] achievements(List<Change> changes) {
        return changes.stream().map(each -> each.definition().id()).toArray(Long[]::new);
    }
}
