package io.swapstead.threads;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.http.RateLimits;
import io.swapstead.live.Live;
import io.swapstead.trades.Oversight;
import io.swapstead.trades.Screening;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;

/** Answers what is asked of threads. */
public final class ThreadVerticle extends VerticleBase {
    /** What rooms further down do about what is said: how order is kept among people, and what a reader has heard of besides. */
    public record Order(Screening screening, Complaints complaints, Oversight oversight, Threads.OnRead onRead) {}

    /** What falls due by a jump of the clock happens within a minute. */
    private static final long SWEEP_MILLIS = 10_000;

    private final Bus bus;
    private final Sending sending;
    private final Messages messages;
    private final Reading reading;
    private final Marks marks;
    private final Directs directs;
    private final Inboxes inboxes;
    private final Archive archive;
    private final Attachments attachments;

    public ThreadVerticle(
            Db db, Bus bus, Clock clock, EventLog events, Live live, RateLimits limits, Order order, Photos photos) {
        this.bus = bus;
        Whispers whispers = new Whispers(live);
        this.sending = new Sending(db, clock, events, limits, order.screening(), whispers);
        this.messages = new Messages(db, clock, events, whispers, order.screening(), order.complaints());
        this.reading = new Reading(db, order.oversight());
        this.marks = new Marks(db, clock, whispers, order.onRead());
        this.directs = new Directs(db, clock, events, limits, order.screening(), whispers, order.onRead());
        this.inboxes = new Inboxes(db, clock);
        this.archive = new Archive(db, clock);
        this.attachments = new Attachments(db, clock, order.oversight(), photos);
    }

    @Override
    public Future<?> start() {
        Sweeps sweeps = new Sweeps(vertx);
        sweeps.every(SWEEP_MILLIS, "archiving threads", archive::sweep);
        sweeps.every(SWEEP_MILLIS, "purging photos", attachments::purge);
        return Future.all(List.of(
                bus.answer(Threads.SEND, sending::send),
                bus.answer(Threads.SAY, send -> sending.send(send).map(Threads.Sent::message)),
                bus.answer(Threads.LOOK, reading::look),
                bus.answer(Threads.EDIT, messages::edit),
                bus.answer(Threads.DELETE, messages::delete),
                bus.answer(Threads.REACT, messages::react),
                bus.answer(Threads.REPORT, messages::report),
                bus.answer(Threads.READ, marks::read),
                bus.answer(Threads.TYPE, marks::typing),
                bus.answer(Threads.MUTE, marks::mute),
                bus.answer(Threads.SEND_DIRECT, directs::send),
                bus.answer(Threads.LOOK_DIRECT, directs::look),
                bus.answer(Threads.READ_DIRECT, directs::read),
                bus.answer(Threads.MUTE_DIRECT, directs::mute),
                bus.answer(Threads.ATTACH, attachments::attach),
                bus.answer(Threads.LOOK_PHOTO, attachments::look),
                bus.answer(Threads.INBOX, inboxes::page)));
    }
}
