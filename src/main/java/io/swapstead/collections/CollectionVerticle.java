package io.swapstead.collections;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.core.Workers;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.events.Follower;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;

/** Answers questions and commands about collections, and keeps their values. */
public final class CollectionVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final EventLog events;
    private final Clock clock;
    private Follower follower;
    private Jobs jobs;

    @SuppressWarnings("NullAway.Init") // both are there once started
    public CollectionVerticle(Db db, Bus bus, EventLog events, Clock clock) {
        this.db = db;
        this.bus = bus;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Future<?> start() {
        Inventory inventory = new Inventory(db, events, clock);
        Wants wants = new Wants(db, events, clock);
        Portfolios portfolios = new Portfolios(db, clock);
        jobs = new Jobs(vertx, db, bus);
        Workers files = new Workers(vertx, "collection-files", Limits.FILE_THREADS, Limits.FILE_QUEUE);
        Imports imports = new Imports(files, db, events, jobs, clock);
        ImportWorker worker = new ImportWorker(files, db, events, clock);
        follower = new Follower(vertx, db, bus, "collections.portfolio", portfolios::record);
        return Future.all(List.of(
                bus.answer(Collections.ITEMS, list -> new ItemList(db.sql(), list).page()),
                bus.answer(Collections.ITEM, inventory::get),
                bus.answer(Collections.ADD_ITEM, inventory::add),
                bus.answer(Collections.CHANGE_ITEM, inventory::change),
                bus.answer(Collections.REMOVE_ITEM, inventory::remove),
                bus.answer(Collections.WANTS, list -> new WantList(db.sql(), list).page()),
                bus.answer(Collections.WANT, wants::get),
                bus.answer(Collections.ADD_WANT, wants::add),
                bus.answer(Collections.CHANGE_WANT, wants::change),
                bus.answer(Collections.REMOVE_WANT, wants::remove),
                bus.answer(Collections.PORTFOLIO, of -> portfolios.portfolio(of.userId())),
                bus.answer(Collections.WORTH, of -> portfolios.worth(of.userId())),
                bus.answer(Collections.IMPORT, imports::submit),
                bus.answer(Collections.IMPORTS, imports::list),
                bus.answer(Collections.GET_IMPORT, imports::get),
                bus.answer(Collections.UNDO_IMPORT, imports::undo),
                bus.answer(Collections.EXPORT, imports::export),
                jobs.work(ImportWorker.KIND, worker::run),
                follower.start()));
    }

    @Override
    public Future<?> stop() {
        follower.stop();
        jobs.stop();
        return Future.succeededFuture();
    }
}
