package io.swapstead.notifications;

import io.swapstead.accounts.Mailer;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.Jobs;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what was told to those who are not here: by mail, by push, and as a summary when their quiet hours end. */
public final class Delivery extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final long LOOK_MILLIS = 1000;

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final Mailer mailer;
    private final String site;
    private final PushHosts pushHosts;
    private final Dawn dawn;
    private Jobs jobs;

    /**
     * @param site its public address
     * @param pushHosts which push services may be asked to bring something
     */
    @SuppressWarnings("NullAway.Init") // there once started
    public Delivery(Db db, Bus bus, Clock clock, Live live, Mailer mailer, String site, Set<String> pushHosts) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.mailer = mailer;
        this.site = site;
        this.pushHosts = new PushHosts(pushHosts);
        this.dawn = new Dawn(db, clock, new Fanout(clock, live));
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        Sorting sorting = new Sorting(db, jobs, clock);
        Pushing pushing = new Pushing(vertx, db, clock, vertx.createHttpClient(), pushHosts::resolve, site);
        every("the quiet hours' summary", dawn::rise);
        every("mail", sorting::sort);
        vertx.setPeriodic(LOOK_MILLIS, id -> pushing.push().onFailure(error -> waits("push", error)));
        return PushKeys.load(db).compose(made -> jobs.work(Sorting.SEND, new Sending(db, clock, mailer, site)::send));
    }

    @Override
    public Future<?> stop() {
        jobs.stop();
        return Future.succeededFuture();
    }

    /** Looks again and again, one look at a time; what fails is looked at again, and keeps nothing else waiting. */
    private void every(String what, Supplier<Future<Integer>> look) {
        AtomicBoolean looking = new AtomicBoolean();
        vertx.setPeriodic(LOOK_MILLIS, id -> {
            if (looking.compareAndSet(false, true)) {
                look.get().onComplete(done -> {
                    looking.set(false);
                    if (done.failed()) {
                        waits(what, done.cause());
                    }
                });
            }
        });
    }

    private static void waits(String what, Throwable error) {
        LOG.warn("{} waits for delivery: {}", what, error.toString());
    }

    /** Does something for each of some users, one after the other; one for whom it fails keeps nobody waiting. Answers how many. */
    static Future<Integer> each(List<Long> users, Function<Long, Future<Void>> what) {
        Future<Void> done = Future.succeededFuture();
        for (long user : users) {
            done = done.compose(before -> what.apply(user)).recover(error -> {
                LOG.warn("user {} waits for delivery: {}", user, error.toString());
                return Future.succeededFuture();
            });
        }
        return done.map(users.size());
    }
}
