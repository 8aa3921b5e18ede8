package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return NotificationSql.PREFERENCES.one(db.sql(), user);
    }

    /** The changes of two tabs add up, because the user's row is locked between reading and writing. */
    Future<JsonObject> change(Notifications.Prefer prefer) {
        long user = prefer.by().userId();
        return db.once(prefer.by(), JsonObject.class, tx -> NotificationSql.LOCKED_PREFERENCES
                .one(tx.sql(), user)
                .map(before -> before.with(prefer.change()))
                .compose(now -> save(tx, user, now, prefer.change().getString("timezone"))
                        .map(saved -> shown(now))));
    }

    /** No more mail, except about the account's safety and standing: what a link in a mail does. */
    Future<Void> unsubscribe(Notifications.Unsubscribe link) {
        return LinkToken.key(db)
                .map(key -> LinkToken.user(key, link.token()).orElseThrow(() -> Failure.notFound("link")))
                .compose(user -> db.tx(tx -> NotificationSql.LOCKED_PREFERENCES
                        .first(tx.sql(), user)
                        .map(found -> found.orElseThrow(() -> Failure.notFound("link")))
                        .compose(before ->
                                save(tx, user, before.with(new JsonObject().put("email_enabled", false)), null))));
    }

    /**
     * What is still to be mailed, or held back, is judged anew at once.
     *
     * @param zone when one was chosen; until then the profile's holds
     */
    private Future<Void> save(Tx tx, long user, Preferences now, @Nullable String zone) {
        return NotificationSql.SAVE
                .run(
                        tx.sql(),
                        user,
                        new JsonObject(Map.copyOf(now.chosen())),
                        now.quietEnabled(),
                        now.quietStart(),
                        now.quietEnd(),
                        zone,
                        now.emailEnabled())
                .compose(saved -> PostSql.RECONSIDER.run(tx.sql(), user, clock.nowUtc()))
                .mapEmpty();
    }

    private JsonObject shown(Preferences preferences) {
        return preferences.json().put("quiet_now", preferences.quiet().at(clock.now()));
    }

    Future<JsonObject> quiet(Notifications.At at) {
        return preferences(at.userId()).map(preferences -> new JsonObject()
                .put("quiet", preferences.quiet().at(at.instant())));
    }
}
