package io.swapstead.moderation;

import io.swapstead.bus.Bus;
import io.swapstead.config.Flagging;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.Retention;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets every rule look at what happens, and puts what they notice onto the desk. */
public final class ModerationFollower extends VerticleBase {
    /** What rules count lately; what they noticed stays. */
    private static final List<Retention.Rule> FORGOTTEN = List.of(
            Retention.Rule.of("takeover_signs", "at < $1::timestamptz - interval '60 days'"),
            Retention.Rule.of("cool_downs", "greatest(began_at, until) < $1::timestamptz - interval '90 days'"));

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final Flags flags;
    private final List<Watch> watches;
    private Follower follower;
    private Retention retention;

    @SuppressWarnings("NullAway.Init") // there once started
    public ModerationFollower(Db db, Bus bus, Clock clock, EventLog events, Live live, Flagging rules) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.flags = Flags.of(clock, events, live);
        this.watches = List.of(
                new NewAccountTrade(rules.newAccount()),
                new BadEnds(rules.badEnds()),
                new OffPlatformTalk(rules.offPlatform()),
                new DeviceCluster(rules.devices()),
                new SamePair(rules.samePair()),
                new LopsidedTrade(rules.lopsided()),
                new Takeover(rules.takeover()),
                new DisputesLost(rules.disputesLost()));
    }

    @Override
    public Future<?> start() {
        follower = new Follower(vertx, db, bus, "moderation", this::digest);
        retention = new Retention(vertx, db, bus, clock, "moderation", FORGOTTEN);
        return Future.all(follower.start(), retention.start());
    }

    @Override
    public Future<?> stop() {
        follower.stop();
        retention.stop();
        return Future.succeededFuture();
    }

    private Future<Void> digest(Tx tx, List<Event> events) {
        Future<List<Suspicion>> all = Future.succeededFuture(new ArrayList<>());
        for (Watch watch : watches) {
            List<Event> seen = events.stream()
                    .filter(event -> watch.kinds().contains(event.kind()))
                    .toList();
            if (!seen.isEmpty()) {
                all = all.compose(found -> watch.look(tx, seen).map(more -> {
                    found.addAll(more);
                    return found;
                }));
            }
        }
        return all.compose(found -> raise(tx, found));
    }

    /** In the order in which everybody locks cases. */
    private Future<Void> raise(Tx tx, List<Suspicion> found) {
        Future<Void> raised = Future.succeededFuture();
        List<Suspicion> ordered = found.stream()
                .sorted(Comparator.comparingLong(Suspicion::target))
                .toList();
        for (Suspicion suspicion : ordered) {
            raised = raised.compose(before -> flags.raise(tx, suspicion));
        }
        return raised;
    }
}
