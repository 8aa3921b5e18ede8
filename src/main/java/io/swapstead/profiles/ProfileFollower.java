package io.swapstead.profiles;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.Follower;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.swapstead.events.Retention;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells browsers when what a profile card shows has changed: the owner gets the new card, whoever watches them a hint. Takes away the
 * pictures of who has left.
 */
public final class ProfileFollower extends VerticleBase {
    /** What changes a card, and whose. */
    private static final Map<String, String> KINDS = Map.of(
            "user.updated", "user_id",
            "user.verified", "user_id",
            "user.onboarded", "user_id",
            "collection.changed", "user_id",
            "achievement.unlocked", "user_id",
            "achievement.revoked", "user_id",
            "frame.changed", "user_id",
            "action.taken", "target_user_id",
            "action.lifted", "target_user_id");

    /** Updates of a user that no card shows. */
    private static final Set<String> UNSEEN = Set.of("password", "new_sign_in", "email");

    /** Who looked at whom is of interest for a quarter of a year. */
    private static final Retention.Rule VIEWS =
            Retention.Rule.of("profile_views", "created_at < $1::timestamptz - interval '90 days'");

    private final Db db;
    private final Bus bus;
    private final Live live;
    private final Clock clock;
    private final Portraits portraits;
    private Retention retention;
    private Jobs jobs;

    @SuppressWarnings("NullAway.Init") // there once started
    public ProfileFollower(Db db, Bus bus, Live live, Clock clock, Portraits portraits) {
        this.db = db;
        this.bus = bus;
        this.live = live;
        this.clock = clock;
        this.portraits = portraits;
    }

    @Override
    public Future<?> start() {
        retention = new Retention(vertx, db, bus, clock, "profiles", List.of(VIEWS));
        jobs = new Jobs(vertx, db, bus);
        return Future.all(
                new Follower(vertx, db, bus, "profiles", this::digest).start(),
                retention.start(),
                jobs.work(Avatars.FORGET, this::forget));
    }

    @Override
    public Future<?> stop() {
        retention.stop();
        jobs.stop();
        return Future.succeededFuture();
    }

    /** One push per user and batch, in the order of ids, in which their streams are locked. */
    private Future<Void> digest(Tx tx, List<Event> events) {
        Set<Long> changed = new TreeSet<>();
        events.stream()
                .filter(event -> KINDS.containsKey(event.kind()))
                .filter(event -> !UNSEEN.contains(event.data().getString("what", "")))
                .forEach(event -> changed.add(event.id(Objects.requireNonNull(KINDS.get(event.kind())))));
        Future<Void> told = Future.succeededFuture();
        for (long id : changed) {
            told = told.compose(before -> tell(tx, id));
        }
        for (Event event : events) {
            if (event.kind().equals("user.deleted")) {
                told = told.compose(
                        before -> Avatars.forget(tx, jobs, event.data().getString("avatar", "")));
            }
        }
        return told;
    }

    private Future<Void> forget(Job job) {
        return portraits.forget(job.key()).compose(gone -> db.tx(job::finish));
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
