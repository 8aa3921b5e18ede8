package io.swapstead.profiles;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Who has which picture. One that nobody has any more is removed by a job, so that no crash and no full disk leaves it behind. */
final class Avatars {
    /** Removes a picture; the key is its name. */
    static final String FORGET = "avatar.forget";

    private static final String ADDRESS = "/api/avatars/";

    private static final Sql<String> SWAP = Sql.of(
            """
            with old as (select id, avatar_url from users where id = $1 for no key update)
            update users u set avatar_url = $2, profile_version = profile_version + 1, updated_at = $3
            from old where u.id = old.id returning coalesce(old.avatar_url, '') as before""",
            row -> row.getString("before"));

    /** The name of the picture that a command has put into its place. */
    record Hung(String name) {}

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Jobs jobs;

    Avatars(Db db, Clock clock, EventLog events, Jobs jobs) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.jobs = jobs;
    }

    /** Hangs a picture that is kept already; when the command is a repeat, what it brought is not needed. */
    Future<Void> set(Profiles.Picture picture) {
        return db.once(picture.by(), Hung.class, tx -> swap(tx, picture.by().userId(), picture.name()))
                .compose(hung -> hung.name().equals(picture.name())
                        ? Future.succeededFuture()
                        : db.tx(tx -> jobs.queue(tx, FORGET, picture.name(), null)));
    }

    private Future<Hung> swap(Tx tx, long id, String name) {
        return SWAP.one(tx.sql(), id, ADDRESS + name, clock.nowUtc())
                .compose(before -> forget(tx, jobs, before))
                .compose(queued -> events.append(
                        tx,
                        "user.updated",
                        id,
                        new JsonObject().put("user_id", id).put("what", "avatar")))
                .map(new Hung(name));
    }

    /** Has the picture at an address removed, if it is one of ours. */
    static Future<Void> forget(Tx tx, Jobs jobs, String address) {
        return name(address).map(name -> jobs.queue(tx, FORGET, name, null)).orElseGet(Future::succeededFuture);
    }

    private static Optional<String> name(String address) {
        return Optional.of(address)
                .filter(ours -> ours.startsWith(ADDRESS))
                .map(ours -> ours.substring(ADDRESS.length()));
    }
}
