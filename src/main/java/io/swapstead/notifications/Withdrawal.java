package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.notifications.TellingSql.About;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.TreeSet;

/** Takes people out of what others were told, once they have nothing to do with each other. */
final class Withdrawal {
    private final Clock clock;
    private final Live live;

    Withdrawal(Clock clock, Live live) {
        this.clock = clock;
        this.live = live;
    }

    Future<Void> between(Tx tx, long one, long other) {
        return live.lock(tx, new TreeSet<>(List.of(one, other)))
                .compose(locked -> forget(tx, Math.min(one, other), Math.max(one, other)))
                .compose(done -> forget(tx, Math.max(one, other), Math.min(one, other)));
    }

    /** What a user was told of another alone goes; of several, the rest stays where it is. */
    private Future<Void> forget(Tx tx, long user, long whom) {
        return TellingSql.ABOUT.list(tx.sql(), user, whom).compose(all -> {
            List<Long> alone = all.stream()
                    .filter(about -> left(about, whom) == 0)
                    .map(about -> about.told().getLong("id"))
                    .toList();
            Future<Void> done = alone.isEmpty() ? Future.succeededFuture() : remove(tx, user, alone);
            for (About about : all) {
                if (left(about, whom) > 0) {
                    done = done.compose(before -> without(tx, user, about, whom));
                }
            }
            return done;
        });
    }

    /** How many it still stands for. */
    private static int left(About about, long whom) {
        JsonObject metadata = about.told().getJsonObject("metadata");
        Actors actors = Actors.of(metadata);
        boolean summary = about.told().getString("type").equals(Type.SUMMARY.word());
        return !summary && actors.all().size() == 1
                ? 0
                : Math.max(0, metadata.getInteger("count", 1) - actors.times(whom));
    }

    private Future<Void> remove(Tx tx, long user, List<Long> ids) {
        return TellingSql.PUT_AWAY
                .run(tx.sql(), ids.toArray(Long[]::new), clock.nowUtc())
                .compose(gone -> Fanout.counts(tx, user))
                .compose(unread -> live.toUser(
                        tx,
                        user,
                        "notification.read",
                        new JsonObject()
                                .put("ids", new JsonArray(ids))
                                .put("done", true)
                                .put("unread", unread)))
                .mapEmpty();
    }

    /** The latest of those who stay takes the place of who was: in its words, and where it leads. */
    private Future<Void> without(Tx tx, long user, About about, long whom) {
        JsonObject told = about.told();
        Type type = Type.of(told.getString("type"));
        Actors before = Actors.of(told.getJsonObject("metadata"));
        Actors actors = before.without(whom);
        JsonObject metadata = actors.into(told.getJsonObject("metadata").copy(), left(about, whom));
        return TellingSql.AMEND
                .one(
                        tx.sql(),
                        told.getLong("id"),
                        Wording.of(type, type.title, actors, metadata, actors.thing()),
                        Wording.of(type, type.body, actors, metadata, actors.thing()),
                        path(told.getString("action_url"), before, actors),
                        metadata)
                .compose(changed -> about.away() ? Future.succeededFuture() : tell(tx, user, changed));
    }

    private static String path(String path, Actors before, Actors actors) {
        String latest = before.all().get(0).getString("username");
        return actors.all().isEmpty() || !path.equals("/u/" + latest)
                ? path
                : "/u/" + actors.all().get(0).getString("username");
    }

    private Future<Void> tell(Tx tx, long user, JsonObject changed) {
        return Fanout.counts(tx, user)
                .compose(unread -> live.toUser(
                        tx,
                        user,
                        "notification.updated",
                        changed.getLong("id"),
                        new JsonObject()
                                .put("notification", changed)
                                .put("unread", unread)
                                .put("silent", true)))
                .mapEmpty();
    }
}
