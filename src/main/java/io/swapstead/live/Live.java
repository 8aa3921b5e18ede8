package io.swapstead.live;

import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.core.Authority;
import io.swapstead.core.Clock;
import io.swapstead.core.Origins;
import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.JobProgress;
import io.swapstead.events.Jobs;
import io.swapstead.live.Signal.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Everything a browser may hear. What must not be missed is stored in the transaction of its cause and pushed after the commit;
 * all else is only pushed. One of these per node; its hubs hold the sockets, one hub per event loop.
 */
public final class Live {
    /**
     * Where a user's stream stands.
     *
     * @param epoch of the stream; another one means that numbers known before are worth nothing
     * @param lastSeq of the last event; 0 before the first
     */
    public record Position(String epoch, long lastSeq) {}

    private static final long SWEEP_MILLIS = 10 * 60_000L;
    private static final int DRAIN_BATCH = 250;
    private static final long DRAIN_PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final Bus bus;
    private final Db db;
    private final Clock clock;
    private final Stream stream;
    private final Relay relay;
    private final Registry registry;
    private final Presence presence;
    private final Attendance attendance;
    private final Commands commands;
    private final Visitors visitors;
    private final Node node;
    private final List<Hub> hubs = new CopyOnWriteArrayList<>();
    private volatile Replays replays = (user, events) -> Future.succeededFuture(Set.of());

    /**
     * @param authority answers who is behind a token, and whether they still are
     * @param visibility answers who may hear of whom
     */
    public Live(
            Vertx vertx,
            Config config,
            Clock clock,
            Bus bus,
            Db db,
            Cache cache,
            Authority authority,
            Visibility visibility) {
        this.vertx = vertx;
        this.bus = bus;
        this.db = db;
        this.clock = clock;
        this.stream = new Stream(clock);
        this.relay = new Relay(vertx, this::received);
        this.registry = new Registry(cache, relay.self());
        this.presence = new Presence(registry, relay);
        this.attendance = new Attendance(vertx, db, clock, registry, relay);
        this.commands = new Commands(bus);
        this.visitors =
                new Visitors(new Origins(config.publicUrl(), config.http().trustedProxies()), config.isTest());
        this.node = new Node(
                vertx,
                db,
                clock,
                authority,
                visibility,
                visitors,
                commands,
                stream,
                presence,
                attendance,
                (user, events) -> replays.withheld(user, events));
        commands.command("live.resume", Resume::run);
        commands.command(
                "presence.watch", (socket, body) -> socket.hub().watches().watch(socket, body));
        commands.command("presence.input", (socket, body) -> {
            attendance.active(socket.caller().userId());
            return Future.succeededFuture();
        });
    }

    /** Begins to hear other nodes. */
    public Future<Void> start() {
        attendance.start();
        relay.home().runOnContext(v -> vertx.setPeriodic(SWEEP_MILLIS, id -> stream.sweep(db.sql())));
        return relay.start(registry).compose(started -> bus.hear(Jobs.PROGRESS, this::progress));
    }

    /** Every node hears of every job, so each tells its own sockets alone. */
    private void progress(JobProgress of) {
        Long user = of.userId();
        if (user != null) {
            List<Signal> hint = List.of(Signal.of(Kind.USER, user, fleeting("job.progress", of.shown())));
            hubs.forEach(hub -> hub.run(() -> hub.deliver(hint)));
        }
    }

    /** A hub for the event loop that calls this. */
    public Hub hub() {
        Hub hub = new Hub(node, vertx.getOrCreateContext());
        hubs.add(hub);
        return hub;
    }

    /** What browsers without a socket may ask. */
    public Glance glance() {
        return new Glance(node);
    }

    /** Where features add what browsers may send. */
    public Commands commands() {
        return commands;
    }

    /** Who is online. */
    public Presence presence() {
        return presence;
    }

    /** Sets who decides which missed events may still be seen; all of them until then. */
    public void replays(Replays decides) {
        replays = decides;
    }

    /** Sockets of this node, signed in or not. */
    public int sockets() {
        return visitors.count();
    }

    /**
     * Locks the streams of several users, in an order in which no two transactions wait for each other. To be called first by a
     * transaction that tells more than one user something.
     */
    public Future<Void> lock(Tx tx, Collection<Long> userIds) {
        return stream.lock(tx, userIds);
    }

    /** Stores an event for a user in the transaction and pushes it after the commit; answers its number. */
    public Future<Long> toUser(Tx tx, long userId, String type, JsonObject data) {
        return toUser(tx, userId, type, null, data);
    }

    /**
     * Stores an event that carries a notification.
     *
     * @param type such as {@code notification.created}
     * @param notificationId by which a replay can tell whether it may still be seen
     */
    public Future<Long> toUser(Tx tx, long userId, String type, @Nullable Long notificationId, JsonObject data) {
        Instant at = clock.now();
        return stream.append(tx, userId, type, notificationId, data, at).map(position -> {
            String body = Envelope.durable(position.epoch(), position.lastSeq(), type, at, data)
                    .text();
            tx.afterCommit(() -> relay.send(new Signal(Kind.USER, userId, position.lastSeq(), position.epoch(), body)));
            return position.lastSeq();
        });
    }

    /**
     * Stores an event for each of many users, in an order in which no two transactions wait for each other, and pushes them after
     * the commit.
     */
    public Future<Void> toUsers(Tx tx, String type, Map<Long, JsonObject> data) {
        Instant at = clock.now();
        return stream.appendAll(tx, type, data, at).map(positions -> {
            positions.forEach((user, position) -> {
                String body = Envelope.durable(
                                position.epoch(), position.lastSeq(), type, at, Objects.requireNonNull(data.get(user)))
                        .text();
                tx.afterCommit(
                        () -> relay.send(new Signal(Kind.USER, user, position.lastSeq(), position.epoch(), body)));
            });
            return null;
        });
    }

    /** Where a user's stream stands now; what follows can be resumed from there. */
    public Future<Position> position(long userId) {
        return stream.position(db.sql(), userId);
    }

    /** Tells a user something that may be missed. */
    public void whisper(long userId, String type, JsonObject data) {
        relay.send(Signal.of(Kind.USER, userId, fleeting(type, data)));
    }

    /** Tells everyone who watches a user, and may see their card, something about them. */
    public void watched(long userId, String type, JsonObject data) {
        relay.send(Signal.of(Kind.WATCHERS, userId, fleeting(type, data)));
    }

    /** Tells everyone a platform notice. */
    public void announce(String type, JsonObject data) {
        relay.send(Signal.of(Kind.PUBLIC, 0, fleeting(type, data)));
    }

    /** Tells the moderators. */
    public void moderators(String type, JsonObject data) {
        relay.send(Signal.of(Kind.MODERATION, 0, fleeting(type, data)));
    }

    /** Closes a user's sockets on every node. */
    public void close(long userId, CloseCode code) {
        relay.send(Signal.of(Kind.CLOSE, userId, code.name()));
    }

    /** Sends every browser to another node, some at a time; completes when none is left. */
    public Future<Void> drain() {
        List<Future<Void>> all = hubs.stream().map(this::drain).toList();
        return Future.join(all)
                .compose(drained -> attendance.stop())
                .onComplete(stopped -> hubs.forEach(Hub::stop))
                .mapEmpty();
    }

    private Future<Void> drain(Hub hub) {
        return hub.drain(DRAIN_BATCH)
                .compose(left -> left == 0
                        ? Future.succeededFuture()
                        : vertx.timer(DRAIN_PAUSE_MILLIS).mapEmpty().compose(waited -> drain(hub)));
    }

    private String fleeting(String type, JsonObject data) {
        return Envelope.fleeting(type, clock.now(), data).text();
    }

    private void received(List<Signal> signals) {
        for (Signal signal : signals) {
            if (signal.kind() == Kind.PRESENCE) {
                presence.changed(signal.user());
            } else if (signal.kind() == Kind.CROWDED && signal.body().equals(relay.self())) {
                attendance.crowded(signal.user());
            }
        }
        hubs.forEach(hub -> hub.run(() -> hub.deliver(signals)));
    }
}
