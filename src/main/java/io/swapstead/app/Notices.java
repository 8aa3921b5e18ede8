package io.swapstead.app;

import io.swapstead.bus.Bus;
import io.swapstead.db.Db;
import io.swapstead.events.Job;
import io.swapstead.events.Jobs;
import io.swapstead.http.Version;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;

/** What everybody who is here hears of the platform itself: which version a node that starts brings, and what its operator says. */
final class Notices extends VerticleBase {
    /** Says something once, to all; the key is the text. */
    static final String NOTICE = "platform.notice";

    private final Db db;
    private final Bus bus;
    private final Live live;
    private Jobs jobs;

    @SuppressWarnings("NullAway.Init") // there once started
    Notices(Db db, Bus bus, Live live) {
        this.db = db;
        this.bus = bus;
        this.live = live;
    }

    @Override
    public Future<?> start() {
        live.announce("platform.version", new JsonObject().put("version", Version.number()));
        jobs = new Jobs(vertx, db, bus);
        return jobs.work(NOTICE, this::say);
    }

    @Override
    public Future<?> stop() {
        jobs.stop();
        return Future.succeededFuture();
    }

    private Future<Void> say(Job job) {
        return db.tx(tx -> job.finish(tx).map(done -> {
            tx.afterCommit(() -> live.announce(NOTICE, new JsonObject().put("text", job.key())));
            return null;
        }));
    }
}
