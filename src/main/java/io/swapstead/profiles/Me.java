package io.swapstead.profiles;

import io.swapstead.accounts.Accounts;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.BiFunction;

/** The own profile: reading it whole, changing it, and the steps of onboarding. */
final class Me {
    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Wearing wearing;
    private final BiFunction<Long, Long, Future<JsonObject>> card;

    Me(Db db, Clock clock, EventLog events, Wearing wearing, BiFunction<Long, Long, Future<JsonObject>> card) {
        this.wearing = wearing;
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.card = card;
    }

    Future<JsonObject> read(long id) {
        return card.apply(id, id).compose(front -> MeSql.privateFields(db.sql(), id, clock.nowUtc())
                .map(front::mergeIn));
    }

    Future<JsonObject> change(Profiles.Change command) {
        long id = command.by().userId();
        return db.once(command.by(), Boolean.class, tx -> apply(tx, id, command.change(), false)
                        .map(true))
                .compose(changed -> read(id));
    }

    private Future<Void> apply(Tx tx, long id, JsonObject asked, boolean onboarding) {
        return MeSql.lock(tx.sql(), id)
                .map(settled -> ProfileChange.of(asked, settled, onboarding, clock.now()))
                .compose(change -> frame(tx, id, change)
                        .compose(worn -> signature(tx, change))
                        .compose(signed -> MeSql.change(tx.sql(), id, change, clock.nowUtc())))
                .compose(changed -> updated(tx, id, "profile"));
    }

    private Future<Void> updated(Tx tx, long id, String what) {
        return events.append(
                tx, "user.updated", id, new JsonObject().put("user_id", id).put("what", what));
    }

    private Future<Void> frame(Tx tx, long id, JsonObject change) {
        String tier = change.getString("active_frame_tier");
        return tier == null ? Future.succeededFuture() : wearing.wear(tx, id, tier, "active_frame_tier");
    }

    private static Future<Void> signature(Tx tx, JsonObject change) {
        Long card = change.getLong("signature_card_id");
        if (card == null) {
            return Future.succeededFuture();
        }
        return MeSql.cardExists(tx.sql(), card).map(known -> {
            if (!known) {
                throw new Failure(Failure.Kind.IMPOSSIBLE, "There is no such card.")
                        .field("signature_card_id", "names no card");
            }
            return null;
        });
    }

    Future<Profiles.Formats> setFormats(Profiles.SetFormats command) {
        long id = command.by().userId();
        return db.once(command.by(), Profiles.Formats.class, tx -> MeSql.setFormats(tx.sql(), id, command.formats())
                .compose(set -> updated(tx, id, "formats"))
                .map(appended -> new Profiles.Formats(command.formats())));
    }

    Future<JsonObject> onboarding(long id) {
        return db.tx(tx -> MeSql.lock(tx.sql(), id)).map(Onboarding::progress);
    }

    Future<JsonObject> step(Profiles.Step command) {
        long id = command.by().userId();
        JsonObject answer = command.answer();
        Onboarding.check(command.step(), answer);
        boolean skip = answer.getBoolean("skip", false);
        return db.once(
                command.by(), JsonObject.class, tx -> (skip ? Future.<Void>succeededFuture() : save(tx, id, answer))
                        .compose(saved -> MeSql.step(tx.sql(), id, command.step(), skip ? "skipped" : "done"))
                        .compose(marked -> MeSql.lock(tx.sql(), id))
                        .map(Onboarding::progress));
    }

    private Future<Void> save(Tx tx, long id, JsonObject answer) {
        JsonArray formats = answer.getJsonArray("formats");
        if (formats == null) {
            JsonObject change = answer.copy();
            change.remove("skip");
            return apply(tx, id, change, true);
        }
        List<String> names = formats.stream().map(String::valueOf).toList();
        return MeSql.setFormats(tx.sql(), id, names).compose(set -> updated(tx, id, "formats"));
    }

    Future<JsonObject> complete(Accounts.By command) {
        long id = command.by().userId();
        return db.once(command.by(), JsonObject.class, tx -> MeSql.lock(tx.sql(), id)
                .compose(settled -> {
                    if (settled.cardType() == null) {
                        throw Failure.conflict("Choose what kind of trader you are first.")
                                .field("type", "is still open");
                    }
                    return MeSql.complete(tx.sql(), id, clock.nowUtc());
                })
                .compose(first -> first
                        ? events.append(tx, "user.onboarded", id, new JsonObject().put("user_id", id))
                        : Future.<Void>succeededFuture())
                .compose(told -> MeSql.lock(tx.sql(), id))
                .map(Onboarding::progress));
    }
}
