package io.swapstead.notifications;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Set;

/** Answers what is asked of notifications. */
public final class NotificationVerticle extends VerticleBase {
    private final Bus bus;
    private final Inbox inbox;
    private final Filing filing;
    private final Wishes wishes;
    private final Subscriptions subscriptions;

    /** @param pushHosts where browsers may want to be pushed to */
    public NotificationVerticle(Db db, Bus bus, Clock clock, Live live, Set<String> pushHosts) {
        this.bus = bus;
        this.inbox = new Inbox(db, clock, live);
        this.filing = new Filing(db, clock, live);
        this.wishes = new Wishes(db, clock);
        this.subscriptions = new Subscriptions(db, clock, new PushHosts(pushHosts));
    }

    @Override
    public Future<?> start() {
        return Future.all(List.of(
                bus.answer(Notifications.FIND, inbox::find),
                bus.answer(Notifications.COUNTS, own -> inbox.counts(own.userId())),
                bus.answer(Notifications.READ, inbox::read),
                bus.answer(Notifications.READ_ALL, own -> inbox.readAll(own.userId())),
                bus.answer(Notifications.MOVE, filing::move),
                bus.answer(Notifications.PREFERENCES, own -> wishes.of(own.userId())),
                bus.answer(Notifications.PREFER, wishes::change),
                bus.answer(Notifications.UNSUBSCRIBE, wishes::unsubscribe),
                bus.answer(Notifications.SUBSCRIPTIONS, own -> subscriptions.of(own.userId())),
                bus.answer(Notifications.SUBSCRIBE, subscriptions::add),
                bus.answer(Notifications.FORGET_BROWSER, subscriptions::remove),
                bus.answer(Notifications.QUIET, wishes::quiet),
                bus.answer(Notifications.WHY, inbox::why)));
    }
}
