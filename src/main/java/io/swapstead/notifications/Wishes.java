package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** How people want to be told. */
final class Wishes {
    private final Db db;
    private final Clock clock;

    Wishes(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<JsonObject> of(long user) {
        return preferences(user).map(this::shown);
    }

    private Future<Preferences> preferences(long user) {
        return db.tx(tx -> NotificationSql.PREFERENCES.one(tx.sql(), user));
    }

    /** The changes of two tabs add up, because the user's row is locked between reading and writing. */
    Future<JsonObject> change(Notifications.Prefer prefer) {
        long user = prefer.by().userId();
        return db.once(prefer.by(), JsonObject.class, tx -> NotificationSql.PREFERENCES
                .one(tx.sql(), user)
                .map(before -> before.with(prefer.change()))
                .compose(now -> NotificationSql.SAVE
                        .run(
                                tx.sql(),
                                user,
                                new JsonObject(java.util.Map.copyOf(now.chosen())),
                                now.quietEnabled(),
                                now.quietStart(),
                                now.quietEnd(),
                                now.timezone())
                        .map(saved -> shown(now))));
    }

    private JsonObject shown(Preferences preferences) {
        return preferences.json().put("quiet_now", preferences.quiet().at(clock.now()));
    }

    Future<JsonObject> quiet(Notifications.At at) {
        return preferences(at.userId()).map(preferences -> new JsonObject()
                .put("quiet", preferences.quiet().at(at.instant())));
    }
}
