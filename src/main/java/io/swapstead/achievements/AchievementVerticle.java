package io.swapstead.achievements;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.live.Live;
import io.swapstead.profiles.Profiles;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Answers what is asked of achievements, and evaluates them as things happen. */
public final class AchievementVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Live live;
    private final EventLog events;
    private final Clock clock;

    public AchievementVerticle(Db db, Bus bus, Live live, EventLog events, Clock clock) {
        this.db = db;
        this.bus = bus;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        Ledger ledger = new Ledger(clock, events, live::toUsers);
        Frames frames = new Frames(db, clock, events, live::toUsers);
        Album album = new Album(db, clock);
        AchievementFollower follower = new AchievementFollower(clock, ledger);
        return Catalogue.seed(db)
                .compose(seeded -> Future.all(List.of(
                        bus.answer(Achievements.OWN, user -> album.own(user.userId())),
                        bus.answer(Achievements.OF, look -> seen(look).compose(user -> album.of(user, look.viewer()))),
                        bus.answer(Achievements.FRAMES, user -> frames.list(user.userId())),
                        bus.answer(Achievements.WEAR, frames::wear),
                        new Follower(vertx, db, bus, "achievements", follower::digest).start())));
    }

    /** The id of somebody whom the viewer may see; NOT_FOUND otherwise. */
    private Future<Long> seen(Achievements.Look look) {
        return bus.ask(Profiles.CARD, new Profiles.Look(look.user(), look.viewer(), false))
                .map(card -> new JsonObject(card).getLong("id"));
    }
}
