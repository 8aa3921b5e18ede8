package io.swapstead.notifications;

import io.swapstead.accounts.Mailer;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.Jobs;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Set;
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
    private Sorting sorting;
    private Pushing pushing;
    private boolean looking;

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
        sorting = new Sorting(db, jobs, clock);
        pushing = new Pushing(vertx, db, clock, vertx.createHttpClient(), pushHosts::resolve, site);
        vertx.setPeriodic(LOOK_MILLIS, id -> look());
        return PushKeys.load(db).compose(made -> jobs.work(Sorting.SEND, new Sending(db, clock, mailer, site)::send));
    }

    @Override
    public Future<?> stop() {
        jobs.stop();
        return Future.succeededFuture();
    }

    /** One look at a time; what fails is looked at again. */
    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        dawn.rise()
                .compose(risen -> sorting.sort())
                .compose(sorted -> pushing.push())
                .onComplete(done -> {
                    looking = false;
                    if (done.failed()) {
                        LOG.warn(
                                "notifications wait for delivery: {}",
                                done.cause().toString());
                    }
                });
    }
}
