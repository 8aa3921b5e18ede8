package io.swapstead.profiles;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.Follower;
import io.swapstead.events.Retention;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells browsers when what a profile card shows has changed: the owner gets the new card, whoever watches them a hint. Takes away the
 * pictures of who has left.
 */
public final class ProfileFollower extends VerticleBase {
    private static final Set<String> KINDS = Set.of(
            "user.updated",
            "user.verified",
            "user.onboarded",
            "collection.changed",
            "achievement.unlocked",
            "frame.changed");

    /** Who looked at whom is of interest for a quarter of a year. */
    private static final Retention.Rule VIEWS =
            Retention.Rule.of("profile_views", "created_at < $1::timestamptz - interval '90 days'");

    private final Db db;
    private final Bus bus;
    private final Live live;
    private final Clock clock;
    private final Path pictures;
    private Retention retention;

    /** @param pictures the folder of avatars */
    @SuppressWarnings("NullAway.Init") // there once started
    public ProfileFollower(Db db, Bus bus, Live live, Clock clock, Path pictures) {
        this.db = db;
        this.bus = bus;
        this.live = live;
        this.clock = clock;
        this.pictures = pictures;
    }

    @Override
    public Future<?> start() {
        retention = new Retention(vertx, db, bus, clock, "profiles", List.of(VIEWS));
        return Future.all(new Follower(vertx, db, bus, "profiles", this::digest).start(), retention.start());
    }

    @Override
    public Future<?> stop() {
        retention.stop();
        return Future.succeededFuture();
    }

    /** One push per user and batch, in the order of ids, in which their streams are locked. */
    private Future<Void> digest(Tx tx, List<Event> events) {
        Set<Long> changed = new TreeSet<>();
        events.stream()
                .filter(event -> KINDS.contains(event.kind()))
                .forEach(event -> changed.add(event.id("user_id")));
        Future<Void> told = Future.succeededFuture();
        for (long id : changed) {
            told = told.compose(before -> tell(tx, id));
        }
        for (Event event : events) {
            if (event.kind().equals("user.deleted")) {
                told = told.compose(before -> Avatars.forgetAll(vertx, pictures, event.id("user_id")));
            }
        }
        return told;
    }

    private Future<Void> tell(Tx tx, long id) {
        return CardSql.fronts(tx.sql(), List.of(id), id, Set.of(), clock.nowUtc())
                .compose(cards -> {
                    if (cards.isEmpty()) {
                        return Future.succeededFuture();
                    }
                    tx.afterCommit(() -> live.watched(id, "card.changed", new JsonObject().put("user_id", id)));
                    JsonObject card = cards.get(0);
                    card.remove("is_online");
                    card.remove("last_active_at");
                    card.remove("suspended");
                    return live.toUser(tx, id, "card.changed", card).mapEmpty();
                });
    }
}
