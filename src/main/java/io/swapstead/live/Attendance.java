package io.swapstead.live;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.live.Registry.Stay;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is on this node, kept on one event loop: tells Redis and those who watch, allows nobody too many sockets, and stores when
 * somebody was last here.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final long BEAT_MILLIS = 1_000;

    /** News wait this long for each other, so that a crowd that arrives at once is one batch. */
    private static final long GATHER_MILLIS = 20;

    private static final int BATCH = 250;

    private static final Sql<Long> VISITED = Sql.of(
            """
            update users set last_active_at = $2::timestamptz
            where id = any($1) and (last_active_at is null or last_active_at < $2::timestamptz - interval '5 minutes') returning id""",
            row -> row.getLong("id"));

    private final Vertx vertx;
    private final Db db;
    private final Clock clock;
    private final Registry registry;
    private final Relay relay;
    private final Context home;
    private final Map<Long, Seat> seats = new HashMap<>();
    private Set<Seat> news = new HashSet<>();
    private boolean writing;
    private long timer;

    Attendance(Vertx vertx, Db db, Clock clock, Registry registry, Relay relay) {
        this.vertx = vertx;
        this.db = db;
        this.clock = clock;
        this.registry = registry;
        this.relay = relay;
        this.home = relay.home();
    }

    void start() {
        home.runOnContext(v -> timer = vertx.setPeriodic(BEAT_MILLIS, id -> beat()));
    }

    /** Stops refreshing; what this node had told runs out as if everybody had just closed their tabs. */
    Future<Void> stop() {
        return Future.future(done -> home.runOnContext(v -> {
            vertx.cancelTimer(timer);
            long until = now() + Seat.GRACE;
            Map<Long, Stay> stays = new HashMap<>();
            seats.values().forEach(seat -> stays.put(seat.user, new Stay(until, 0, until, until)));
            registry.write(stays, Set.of()).onComplete(written -> done.succeed());
        }));
    }

    void opened(Socket socket) {
        long user = socket.caller().userId();
        home.runOnContext(v -> {
            Seat seat = seats.computeIfAbsent(user, Seat::new);
            seat.opened(socket, now());
            if (seat.sockets.size() > Limits.SOCKETS_OF_USER) {
                closeOldest(seat);
            }
            tell(seat);
        });
    }

    void closed(Socket socket) {
        long user = socket.caller().userId();
        home.runOnContext(v -> with(user, seat -> seat.closed(socket, now())));
    }

    /** Somebody has touched the page. */
    void active(long user) {
        home.runOnContext(v -> with(user, seat -> {
            seat.active(now());
            if (seat.turned(now())) {
                tell(seat);
            }
        }));
    }

    /** Another node has counted too many sockets of the user, the oldest of which is here. */
    void crowded(long user) {
        home.runOnContext(v -> with(user, this::closeOldest));
    }

    private void with(long user, Consumer<Seat> action) {
        Seat seat = seats.get(user);
        if (seat != null) {
            action.accept(seat);
        }
    }

    private void closeOldest(Seat seat) {
        if (!seat.sockets.isEmpty()) {
            Socket oldest = seat.sockets.remove(0);
            oldest.hub().run(() -> oldest.close(CloseCode.CROWDED));
        }
    }

    private void tell(Seat seat) {
        if (news.isEmpty()) {
            vertx.setTimer(GATHER_MILLIS, id -> {
                Set<Seat> gathered = news;
                news = new HashSet<>();
                write(gathered).compose(written -> relay.alone() ? Future.succeededFuture() : count(gathered));
            });
        }
        news.add(seat);
    }

    private void beat() {
        long now = now();
        List<Long> left = new ArrayList<>();
        List<Long> visitors = new ArrayList<>();
        List<Seat> due = new ArrayList<>();
        for (Seat seat : seats.values()) {
            if (seat.left(now)) {
                left.add(seat.user);
            } else if (seat.turned(now) || seat.due(now)) {
                due.add(seat);
            }
            if (seat.storeVisit(now)) {
                visitors.add(seat.user);
            }
        }
        left.forEach(seats::remove);
        if (!left.isEmpty()) {
            registry.remove(left).onComplete(removed -> left.forEach(this::changed));
        }
        if (!visitors.isEmpty()) {
            VISITED.list(db.sql(), visitors.toArray(Long[]::new), clock.nowUtc())
                    .onSuccess(stored -> stored.forEach(this::changed)) // cards tell the time of the last visit
                    .onFailure(error -> LOG.warn("visits were not stored: {}", error.toString()));
        }
        if (due.isEmpty() && !seats.isEmpty()) {
            due.add(seats.values().iterator().next()); // so that a Redis that lost everything is noticed at once
        }
        if (!writing) {
            writing = true;
            write(due).onComplete(written -> writing = false);
        }
    }

    /** Tells Redis in batches, then whoever watches; what fails is due at the next beat. */
    private Future<Void> write(Collection<Seat> all) {
        Future<Void> written = Future.succeededFuture();
        List<Seat> order = List.copyOf(all);
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Seat> batch = order.subList(from, Math.min(order.size(), from + BATCH));
            written = written.compose(before -> writeBatch(batch));
        }
        return written.recover(away -> Future.succeededFuture());
    }

    private Future<Void> writeBatch(List<Seat> batch) {
        long now = now();
        Map<Long, Stay> stays = new HashMap<>();
        Set<Long> before = new HashSet<>();
        for (Seat seat : batch) {
            stays.put(seat.user, seat.stay(now));
            if (seat.announced) {
                before.add(seat.user);
            }
        }
        return registry.write(stays, before)
                .onFailure(away -> seats.values().forEach(Seat::lost))
                .onSuccess(lost -> {
                    if (lost) {
                        seats.values().forEach(Seat::lost);
                    }
                    for (Seat seat : batch) {
                        if (!seat.announced) {
                            seat.announced = true;
                            changed(seat.user);
                        }
                    }
                })
                .mapEmpty();
    }

    /** Sockets of a user on all nodes: the node with the oldest one closes it when there are too many. */
    private Future<Void> count(Collection<Seat> opened) {
        return registry.read(opened.stream().map(seat -> seat.user).toList())
                .onSuccess(found -> found.forEach((user, nodes) -> {
                    int sockets =
                            nodes.values().stream().mapToInt(Stay::sockets).sum();
                    if (sockets > Limits.SOCKETS_OF_USER) {
                        nodes.entrySet().stream()
                                .filter(node -> node.getValue().sockets() > 0)
                                .min(Comparator.comparingLong(
                                        node -> node.getValue().oldest()))
                                .ifPresent(node -> relay.send(Signal.of(Signal.Kind.CROWDED, user, node.getKey())));
                    }
                }))
                .mapEmpty();
    }

    private void changed(long user) {
        relay.send(Signal.of(Signal.Kind.PRESENCE, user, ""));
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
