package io.swapstead.directory;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.events.Event;
import io.swapstead.events.EventLog;
import io.swapstead.events.Tail;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what is asked of the directory from an index in this node's memory, which it reads at the start and keeps up with the event
 * log. Until it is read, nobody here answers, and other nodes do.
 */
public final class DirectoryVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryVerticle.class);

    /** A start waits this long for a small site's index; that of a large one is read while the rest of the node serves. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** An index that is further behind is not up to date: a second, and the pause in which the log is looked at without being told. */
    private static final Duration LAG = Duration.ofMillis(1_500);

    private static final long AGAIN_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 500;
    private static final long STIR_MILLIS = 100;
    private static final long ATTEND_MILLIS = 30_000;

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final EventLog events;
    private final Live live;
    private final Callable<Connection> connect;
    private final Set<Long> stirred = new HashSet<>();
    private @Nullable Answers answers;
    private boolean renewing;
    private volatile @Nullable Tail tail;

    /** @param connect opens a connection for reading very much at once, without time limits */
    public DirectoryVerticle(Db db, Bus bus, Clock clock, EventLog events, Live live, Callable<Connection> connect) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.events = events;
        this.live = live;
        this.connect = connect;
    }

    /** Whether this node's index is as the database is, but for moments. */
    public boolean caughtUp() {
        Tail walking = tail;
        return walking != null && System.nanoTime() - walking.current() < LAG.toNanos();
    }

    @Override
    public Future<?> start() {
        live.presence().onChange(id -> context.runOnContext(v -> stirred.add(id)));
        return load().timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).otherwiseEmpty();
    }

    /** Reads everything, again and again until it succeeds. */
    private Future<Void> load() {
        long began = System.nanoTime();
        long now = clock.now().getEpochSecond();
        Apart apart = new Apart();
        return EventLog.end(db.sql())
                .compose(end -> SecretSql.read(db.sql()).compose(secret -> apart.load(db.sql())
                        .compose(read -> vertx.executeBlocking(() -> new Loading(connect).load(now)))
                        .compose(loaded -> begin(loaded, apart, new Place.Seal(secret), end))))
                .onSuccess(done -> LOG.info("the directory is read in {} ms", (System.nanoTime() - began) / 1_000_000))
                .recover(error -> {
                    LOG.warn("the directory cannot be read", error);
                    return vertx.timer(AGAIN_MILLIS).mapEmpty().compose(waited -> load());
                });
    }

    private Future<Void> begin(Loading.Loaded loaded, Apart apart, Place.Seal seal, Event.Position end) {
        Index index = new Index(loaded);
        Faces faces = new Faces(bus, index.people);
        Market market = new Market(db, index.people);
        Upkeep upkeep = new Upkeep(db, clock, index, faces, market, apart, live.presence(), loaded.hidden());
        Tail walking = new Tail(vertx, db, bus, "directory", upkeep::digest);
        Answers answers =
                new Answers(db, clock, index, faces, market, apart, seal, viewer -> ownWrites(walking, viewer));
        return walking.start(end)
                .compose(started -> walking.since(System.nanoTime()))
                .compose(caught -> upkeep.attend())
                .compose(attended -> answer(answers))
                .onFailure(error -> walking.stop()) // the next try has an index and a tail of its own
                .map(answering -> {
                    tail = walking;
                    vertx.setPeriodic(LOOK_MILLIS, timer -> grumble(upkeep.look()));
                    vertx.setPeriodic(ATTEND_MILLIS, timer -> grumble(upkeep.attend()));
                    vertx.setPeriodic(STIR_MILLIS, timer -> grumble(stir(upkeep)));
                    vertx.setPeriodic(AGAIN_MILLIS, timer -> grumble(renew(index)));
                    return null;
                });
    }

    private Future<?> answer(Answers answers) {
        this.answers = answers;
        return Future.all(List.of(
                bus.answer(Directory.LIST, asked -> current().list(asked)),
                bus.answer(Directory.SEARCH, asked -> current().search(asked)),
                bus.answer(Directory.SUGGESTED, asked -> current().suggested(asked)),
                bus.answer(Directory.RECENT, asked -> current().recent(asked)),
                bus.answer(Directory.PREVIEW, asked -> current().preview(asked)),
                events.listen()));
    }

    /** Those of the index that was read last. */
    private Answers current() {
        return Objects.requireNonNull(answers);
    }

    /** Completes when what the viewer wrote lately has reached the index. */
    private Future<Void> ownWrites(Tail walking, long viewer) {
        OptionalLong wrote = viewer == 0 ? OptionalLong.empty() : events.lastWrite(viewer);
        return wrote.isEmpty() ? Future.succeededFuture() : walking.since(wrote.getAsLong());
    }

    private Future<Void> stir(Upkeep upkeep) {
        if (stirred.isEmpty()) {
            return Future.succeededFuture();
        }
        Set<Long> ids = Set.copyOf(stirred);
        stirred.clear();
        return upkeep.attend(ids);
    }

    /** Builds the grams of names anew when many names have changed. */
    private Future<Void> renew(Index index) {
        if (renewing || !index.names.stale()) {
            return Future.succeededFuture();
        }
        renewing = true;
        byte[][] names = index.people.allNames();
        return vertx.executeBlocking(() -> new Grams(names))
                .onComplete(built -> renewing = false)
                .map(grams -> {
                    index.names.use(grams);
                    return null;
                });
    }

    private static void grumble(Future<Void> work) {
        work.onFailure(error -> LOG.warn("the directory could not look after itself: {}", error.toString()));
    }
}
