package io.swapstead.collections;

import io.swapstead.collections.Collections.AddWant;
import io.swapstead.collections.Collections.Change;
import io.swapstead.collections.Collections.Remove;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of a want list, want by want: each in one transaction with its event. */
final class Wants {
    private static final String SAME = "You want the same already. Change that instead.";

    private final Db db;
    private final EventLog events;
    private final Clock clock;

    Wants(Db db, EventLog events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    Future<Want> get(Collections.One one) {
        return WantSql.GET
                .first(db.sql(), one.id(), one.userId())
                .map(want -> want.orElseThrow(() -> Failure.notFound("want")));
    }

    Future<Want> add(AddWant add) {
        WantDraft.requireCard(add.want());
        long user = add.by().userId();
        return db.once(add.by(), Want.class, tx -> kind(
                        tx.sql(), add.want().cardId(), add.want().oracleId())
                .map(kind -> WantDraft.of(add.want(), kind))
                .compose(draft -> insert(tx, user, draft))
                .compose(id -> WantSql.GET.one(tx.sql(), id, user))
                .compose(want -> tell(tx, user, want)));
    }

    private static Future<Kind> kind(SqlClient sql, @Nullable Long cardId, @Nullable UUID oracleId) {
        return cardId != null ? Kind.load(sql, cardId) : Kind.load(sql, Objects.requireNonNull(oracleId));
    }

    private Future<Long> insert(Tx tx, long user, WantDraft draft) {
        return WantSql.ADD
                .one(
                        tx.sql(),
                        user,
                        draft.oracleId(),
                        draft.cardId(),
                        draft.quantity(),
                        draft.finish(),
                        draft.language(),
                        draft.minCondition(),
                        draft.maxPrice(),
                        draft.priority(),
                        draft.visibility(),
                        clock.nowUtc())
                .recover(Duplicate.as(SAME));
    }

    Future<Want> change(Change change) {
        long user = change.by().userId();
        Fields fields = new Fields(change.fields());
        return db.once(change.by(), Want.class, tx -> lock(tx, change.id(), user)
                .compose(want -> kind(tx.sql(), fields.idOrNull("card_id", want.cardId()), want.oracleId())
                        .map(kind -> WantDraft.of(want, fields, kind)))
                .compose(draft -> update(tx, change.id(), draft))
                .compose(done -> WantSql.GET.one(tx.sql(), change.id(), user))
                .compose(want -> tell(tx, user, want)));
    }

    private Future<Want> lock(Tx tx, long id, long user) {
        return WantSql.LOCK.first(tx.sql(), id, user).map(want -> want.orElseThrow(() -> Failure.notFound("want")));
    }

    private Future<Integer> update(Tx tx, long id, WantDraft draft) {
        return WantSql.CHANGE
                .run(
                        tx.sql(),
                        id,
                        draft.cardId(),
                        draft.quantity(),
                        draft.finish(),
                        draft.language(),
                        draft.minCondition(),
                        draft.maxPrice(),
                        draft.priority(),
                        draft.visibility())
                .recover(Duplicate.as(SAME));
    }

    Future<Void> remove(Remove remove) {
        long user = remove.by().userId();
        return db.once(remove.by(), Void.class, tx -> lock(tx, remove.id(), user)
                .compose(want -> WantSql.REMOVE.run(tx.sql(), want.id()).compose(done -> tell(tx, user, want)))
                .mapEmpty());
    }

    private Future<Want> tell(Tx tx, long user, Want want) {
        JsonObject changed = new JsonObject()
                .put("user_id", user)
                .put("want_id", want.id())
                .put("oracle_id", want.oracleId().toString());
        return events.append(tx, "want.changed", user, changed).map(want);
    }
}
