package io.swapstead.achievements;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.JobProgress;
import io.swapstead.events.Jobs;
import io.swapstead.events.Retention;
import io.swapstead.live.Live;
import io.swapstead.profiles.Profiles;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what is asked of achievements, and evaluates them as things happen. */
public final class AchievementVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(AchievementVerticle.class);
    private static final long LOOK_MILLIS = 5_000;
    private static final Sql<Long> BY_LINK =
            Sql.of("select id from users where public_id = $1", row -> row.getLong("id"));

    private final Db db;
    private final Bus bus;
    private final Live live;
    private final EventLog events;
    private final Clock clock;
    private final String site;
    private Retention retention;

    /** @param site host of the site as people know it */
    @SuppressWarnings("NullAway.Init") // there once started
    public AchievementVerticle(Db db, Bus bus, Live live, EventLog events, Clock clock, String site) {
        this.site = site;
        this.db = db;
        this.bus = bus;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        Ledger ledger = new Ledger(clock, new News(events, live::toUsers));
        Frames frames = new Frames(db, clock, events, live::toUsers);
        Album album = new Album(db, clock);
        Pictures pictures = new Pictures(vertx, site);
        AchievementFollower follower = new AchievementFollower(clock, ledger);
        Recalculation recalculation =
                Recalculation.of(vertx, db, bus, clock, events, live::toUsers, this::tellModerators);
        Occasions occasions = new Occasions(db, clock, new Jobs(vertx, db, bus), recalculation);
        retention = new Retention(vertx, db, bus, clock, "achievements", RunSql.KEPT);
        vertx.setPeriodic(LOOK_MILLIS, id -> occasions
                .look()
                .onFailure(error -> LOG.warn("what falls due by time waits: {}", error.toString())));
        return Catalogue.seed(db)
                .compose(seeded -> Future.all(List.of(
                        bus.answer(Achievements.OWN, user -> album.own(user.userId())),
                        bus.answer(Achievements.OF, look -> seen(look).compose(user -> album.of(user, look.viewer()))),
                        bus.answer(Achievements.FRAMES, user -> frames.list(user.userId())),
                        bus.answer(Achievements.WEAR, frames::wear),
                        bus.answer(Achievements.DRAW, draw -> card(draw.user(), 0)
                                .compose(card -> pictures.draw(card, draw))),
                        bus.answer(Achievements.SHARED, this::shared),
                        recalculation.work(),
                        occasions.work(),
                        retention.start(),
                        new Follower(vertx, db, bus, "achievements", follower::digest).start())));
    }

    @Override
    public Future<?> stop() {
        retention.stop();
        return Future.succeededFuture();
    }

    private void tellModerators(JobProgress progress) {
        live.moderators(
                "job.progress",
                new JsonObject()
                        .put("job", progress.kind())
                        .put("run", progress.job())
                        .put("done", progress.done())
                        .put("total", progress.total())
                        .put("rate", progress.rate())
                        .put("eta", progress.eta()));
    }

    private Future<Long> seen(Achievements.Look look) {
        return card(look.user(), look.viewer()).map(card -> card.getLong("id"));
    }

    private Future<Buffer> shared(Achievements.Shared link) {
        return BY_LINK.first(db.sql(), link.publicId())
                .map(user -> user.orElseThrow(() -> Failure.notFound("card")))
                .compose(user -> card(String.valueOf(user), link.viewer()))
                .map(JsonObject::toBuffer);
    }

    /** The card of somebody whom the viewer may see; NOT_FOUND otherwise. */
    private Future<JsonObject> card(String user, long viewer) {
        return bus.ask(Profiles.CARD, new Profiles.Look(user, viewer, false)).map(JsonObject::new);
    }
}
