package io.swapstead.reputation;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.Jobs;
import io.swapstead.events.Retention;
import io.swapstead.profiles.Profiles;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what is asked of reputation, publishes reviews when they are due, and recomputes whose trade went on. */
public final class ReputationVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ReputationVerticle.class);
    private static final long SWEEP_MILLIS = 5_000;
    private static final String DAILY = "reputation.daily";

    private static final Retention.Rule OLD_DAYS = Retention.Rule.of(
            "jobs",
            "kind = '%s' and state = 'done' and updated_at < $1::timestamptz - interval '30 days'".formatted(DAILY));

    /** What can change a success rate or a response time. */
    private static final Set<String> KINDS = Set.of(
            "trade.countered",
            "trade.accepted",
            "trade.declined",
            "trade.cancelled",
            "trade.completed",
            "trade.disputed",
            "trade.resolved");

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final EventLog events;
    private Retention retention;

    @SuppressWarnings("NullAway.Init") // there once started
    public ReputationVerticle(Db db, Bus bus, Clock clock, EventLog events) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Future<?> start() {
        Standing standing = new Standing(clock, events);
        Reviews reviews = new Reviews(db, clock, events, standing);
        Endorsements endorsements = new Endorsements(db, clock, events);
        Leaderboards leaderboards = new Leaderboards(db, bus, clock);
        Jobs jobs = new Jobs(vertx, db, bus);
        retention = new Retention(vertx, db, bus, clock, "reputation", List.of(OLD_DAYS));
        vertx.setPeriodic(SWEEP_MILLIS, id -> sweep(reviews, jobs));
        return Future.all(List.of(
                bus.answer(Reputation.WRITE, reviews::write),
                bus.answer(Reputation.ANSWER, reviews::answer),
                bus.answer(Reputation.REVIEWS, question -> seen(question.user(), question.viewer())
                        .compose(subject -> reviews.list(subject, question))),
                bus.answer(Reputation.OF_TRADE, reviews::ofTrade),
                bus.answer(Reputation.ENDORSE, command -> seen(
                                command.user(), command.by().userId())
                        .compose(endorsed -> endorsements.endorse(endorsed, command))),
                bus.answer(Reputation.WITHDRAW, command -> seen(
                                command.user(), command.by().userId())
                        .compose(endorsed -> endorsements.withdraw(endorsed, command))),
                bus.answer(Reputation.RANKING, leaderboards::ranking),
                retention.start(),
                jobs.work(DAILY, job -> db.tx(tx -> standing.age(tx).compose(aged -> job.finish(tx)))),
                new Follower(vertx, db, bus, "reputation", (tx, batch) -> standing.recompute(tx, parties(batch)))
                        .start()));
    }

    @Override
    public Future<?> stop() {
        retention.stop();
        return Future.succeededFuture();
    }

    private void sweep(Reviews reviews, Jobs jobs) {
        reviews.publishDue()
                .compose(published -> jobs.due(DAILY, clock.today().toString()))
                .onFailure(error -> LOG.warn("reviews that are due wait: {}", error.toString()));
    }

    private static Set<Long> parties(List<Event> batch) {
        Set<Long> users = new TreeSet<>();
        for (Event event : batch) {
            if (KINDS.contains(event.kind())) {
                users.add(event.id("proposer_id"));
                users.add(event.id("recipient_id"));
            }
        }
        return users;
    }

    /** The id of somebody whom the viewer may see; NOT_FOUND otherwise. */
    private Future<Long> seen(String user, long viewer) {
        return bus.ask(Profiles.CARD, new Profiles.Look(user, viewer, false))
                .map(card -> new JsonObject(card).getLong("id"));
    }
}
