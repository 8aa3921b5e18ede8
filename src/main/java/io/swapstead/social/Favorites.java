package io.swapstead.social;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Whom somebody likes. */
final class Favorites {
    private final Db db;
    private final EventLog events;
    private final Clock clock;

    Favorites(Db db, EventLog events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    Future<JsonObject> add(Social.Favor favor) {
        long me = favor.by().userId();
        return db.once(favor.by(), JsonObject.class, tx -> Pair.meet(tx, me, favor.userId())
                .compose(met ->
                        FavoriteSql.ADD.first(tx.sql(), favor.userId(), me, favor.notifyOnListings(), clock.nowUtc()))
                .compose(added -> added.isPresent() ? told(tx, me, favor.userId()) : taken(tx, me, favor.userId())));
    }

    private Future<JsonObject> told(Tx tx, long me, long other) {
        JsonObject data = new JsonObject().put("user_id", me).put("favorited_user_id", other);
        return events.append(tx, "favorite.added", me, data).compose(told -> FavoriteSql.GET.one(tx.sql(), other, me));
    }

    private static Future<JsonObject> taken(Tx tx, long me, long other) {
        return FavoriteSql.GET.one(tx.sql(), other, me).map(favorite -> {
            throw Failure.conflict("This trader is a favourite of yours already.")
                    .with("current", favorite);
        });
    }

    Future<JsonObject> change(Social.Favor favor) {
        long me = favor.by().userId();
        return db.once(favor.by(), JsonObject.class, tx -> FavoriteSql.CHANGE
                .run(tx.sql(), favor.userId(), me, favor.notifyOnListings())
                .compose(changed -> FavoriteSql.GET.first(tx.sql(), favor.userId(), me))
                .map(favorite -> favorite.orElseThrow(() -> Failure.notFound("favourite"))));
    }

    Future<Void> remove(Social.Toward toward) {
        long me = toward.by().userId();
        return db.once(toward.by(), Void.class, tx -> FavoriteSql.REMOVE
                .run(tx.sql(), toward.userId(), me)
                .compose(removed ->
                        removed == 1 ? Future.succeededFuture() : Pair.requireVisible(tx.sql(), me, toward.userId())));
    }
}
