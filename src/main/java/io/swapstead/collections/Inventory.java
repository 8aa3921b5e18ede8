package io.swapstead.collections;

import io.swapstead.collections.Collections.AddItem;
import io.swapstead.collections.Collections.Change;
import io.swapstead.collections.Collections.Remove;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The changes of an inventory, item by item: each in one transaction with its events. */
final class Inventory {
    private final Db db;
    private final EventLog events;
    private final Clock clock;

    Inventory(Db db, EventLog events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    Future<Item> get(Collections.One one) {
        return ItemSql.GET
                .first(db.sql(), one.id(), one.userId())
                .map(item -> item.orElseThrow(() -> Failure.notFound("item")));
    }

    Future<Item> add(AddItem add) {
        long user = add.by().userId();
        return db.once(
                add.by(), Item.class, tx -> Kind.load(tx.sql(), add.item().cardId())
                        .map(kind -> Draft.of(add.item(), kind))
                        .compose(draft -> insert(tx, user, draft)
                                .compose(id -> ItemSql.GET.one(tx.sql(), id, user))
                                .compose(item -> tell(tx, user, item, draft.forTrade() > 0))));
    }

    private Future<Long> insert(Tx tx, long user, Draft draft) {
        return ItemSql.ADD
                .first(
                        tx.sql(),
                        user,
                        draft.cardId(),
                        draft.quantity(),
                        draft.finish(),
                        draft.condition(),
                        draft.language(),
                        draft.forTrade(),
                        draft.askingPrice(),
                        draft.notes(),
                        clock.nowUtc(),
                        Draft.MOST)
                .map(id -> id.orElseThrow(
                        () -> Kind.impossible("quantity", "more than " + Draft.MOST + " copies of one kind")));
    }

    Future<Item> change(Change change) {
        long user = change.by().userId();
        return db.once(change.by(), Item.class, tx -> lock(tx, change.id(), user)
                .compose(item -> Kind.load(tx.sql(), item.cardId())
                        .map(kind -> Draft.of(item, new Fields(change.fields()), kind))
                        .compose(draft -> update(tx, item.id(), draft)
                                .compose(done -> ItemSql.GET.one(tx.sql(), item.id(), user))
                                .compose(now -> tell(tx, user, now, draft.forTrade() > item.forTrade())))));
    }

    private Future<Item> lock(Tx tx, long id, long user) {
        return ItemSql.LOCK.first(tx.sql(), id, user).map(item -> item.orElseThrow(() -> Failure.notFound("item")));
    }

    private Future<Integer> update(Tx tx, long id, Draft draft) {
        return ItemSql.CHANGE
                .run(
                        tx.sql(),
                        id,
                        draft.quantity(),
                        draft.finish(),
                        draft.condition(),
                        draft.language(),
                        draft.forTrade(),
                        draft.askingPrice(),
                        draft.notes(),
                        clock.nowUtc())
                .recover(Duplicate.as("Another item is the same already. Change how many there are of it instead."));
    }

    Future<Void> remove(Remove remove) {
        long user = remove.by().userId();
        return db.once(
                remove.by(), Void.class, tx -> lock(tx, remove.id(), user).compose(item -> {
                    if (item.reserved() > 0) {
                        throw Draft.reserved(item.reserved());
                    }
                    return ItemSql.REMOVE
                            .run(tx.sql(), item.id())
                            .compose(done -> tell(tx, user, item, false))
                            .mapEmpty();
                }));
    }

    private Future<Item> tell(Tx tx, long user, Item item, boolean listed) {
        JsonObject changed =
                new JsonObject().put("user_id", user).put("item_id", item.id()).put("card_id", item.cardId());
        Future<Void> told = events.append(tx, "collection.changed", user, changed);
        if (listed) {
            JsonObject listing = new JsonObject().put("user_id", user).put("item_ids", new JsonArray().add(item.id()));
            told = told.compose(done -> events.append(tx, "listing.added", user, listing));
        }
        return told.map(item);
    }
}
