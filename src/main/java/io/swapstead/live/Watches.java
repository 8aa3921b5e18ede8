package io.swapstead.live;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.live.Presence.State;
import io.swapstead.live.Visibility.Seen;
import io.swapstead.live.Visibility.Sight;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who watches whom on this event loop; tells each socket at most once a second what has changed. */
final class Watches {
    private static final long SECOND = 1_000;

    private final Hub hub;
    private final Presence presence;
    private final Visibility visibility;
    private final Map<Long, Set<Socket>> watchers = new HashMap<>();
    private Set<Socket> dirty = identitySet();
    private boolean telling;

    Watches(Hub hub, Presence presence, Visibility visibility) {
        this.hub = hub;
        this.presence = presence;
        this.visibility = visibility;
    }

    /** {@code presence.watch {user_ids}}: replaces whom the socket watches, and answers what may be known of them. */
    Future<JsonObject> watch(Socket socket, JsonObject body) {
        Set<Long> ids = ids(body);
        forget(socket);
        Watching watching = new Watching();
        socket.watching(watching);
        ids.forEach(id -> {
            watching.told.put(id, State.OFFLINE);
            watchers.computeIfAbsent(id, key -> identitySet()).add(socket);
        });
        return look(Map.of(socket, ids)).map(now -> {
            JsonObject online = new JsonObject();
            Map<Long, State> states = now.getOrDefault(socket, Map.of());
            ids.forEach(id -> {
                State state = states.getOrDefault(id, State.OFFLINE);
                watching.told.put(id, state);
                online.put(String.valueOf(id), state.text());
            });
            return new JsonObject().put("online", online);
        });
    }

    private static Set<Long> ids(JsonObject body) {
        Set<Long> ids = new LinkedHashSet<>();
        if (!(body.getValue("user_ids") instanceof JsonArray list)) {
            throw Failure.invalid("user_ids", "must be a list of user ids");
        }
        for (Object item : list) {
            if (!(item instanceof Integer || item instanceof Long)) {
                throw Failure.invalid("user_ids", "must be a list of user ids");
            }
            ids.add(((Number) item).longValue());
        }
        if (ids.size() > Limits.WATCHED) {
            throw Failure.invalid("user_ids", "at most " + Limits.WATCHED + " at once");
        }
        return ids;
    }

    /** Forgets a socket that watches no longer. */
    void forget(Socket socket) {
        Watching watching = socket.watching();
        if (watching != null) {
            watching.told
                    .keySet()
                    .forEach(id -> watchers.computeIfPresent(id, (key, set) -> {
                        set.remove(socket);
                        return set.isEmpty() ? null : set;
                    }));
            dirty.remove(socket);
        }
    }

    /** Tells everyone who watches the user and may see their card. */
    void event(long user, String envelope) {
        for (Socket socket : watchers.getOrDefault(user, Set.of())) {
            Watching watching = socket.watching();
            if (socket.registered(Socket.Address.USER) && watching != null && !watching.unseen.contains(user)) {
                socket.send(hub.event(socket, envelope));
            }
        }
    }

    /** The user came, left, turned away, or may be seen by others than before. */
    void changed(long user) {
        for (Socket socket : watchers.getOrDefault(user, Set.of())) {
            Watching watching = socket.watching();
            if (watching != null) {
                watching.dirty.add(user);
                dirty.add(socket);
            }
        }
    }

    /** Looks at everyone who is watched, for changes that nobody told: a node that died, a Redis that went away. */
    void review() {
        Set<Long> all = Set.copyOf(watchers.keySet());
        presence.states(all)
                .onSuccess(states -> states.forEach((user, state) -> {
                    for (Socket socket : watchers.getOrDefault(user, Set.of())) {
                        Watching watching = socket.watching();
                        if (watching != null && watching.told.get(user) != state) {
                            watching.dirty.add(user);
                            dirty.add(socket);
                        }
                    }
                }));
    }

    /** Tells what has changed to the sockets that were not told anything within the last second. */
    void tell() {
        if (telling || dirty.isEmpty()) {
            return;
        }
        Map<Socket, Set<Long>> due = new HashMap<>();
        Set<Socket> later = identitySet();
        for (Socket socket : dirty) {
            Watching watching = Objects.requireNonNull(socket.watching());
            if (hub.millis() - watching.toldAt < SECOND) {
                later.add(socket);
            } else {
                due.put(socket, Set.copyOf(watching.dirty));
                watching.dirty.clear();
            }
        }
        dirty = later;
        telling = true;
        look(due).onSuccess(now -> now.forEach(this::tell)).onComplete(done -> telling = false);
    }

    private void tell(Socket socket, Map<Long, State> states) {
        Watching watching = socket.watching();
        JsonObject changes = new JsonObject();
        states.forEach((user, state) -> {
            if (watching != null && watching.told.containsKey(user) && watching.told.put(user, state) != state) {
                changes.put(String.valueOf(user), state.text());
            }
        });
        if (watching != null && !changes.isEmpty() && socket.registered(Socket.Address.USER)) {
            watching.toldAt = hub.millis();
            Envelope envelope = Envelope.fleeting("presence.changed", hub.now(), changes);
            socket.send(hub.event(socket, envelope.text()));
        }
    }

    /** What each socket may know now; offline where that cannot be told. */
    private Future<Map<Socket, Map<Long, State>>> look(Map<Socket, Set<Long>> wanted) {
        Set<Long> users = new HashSet<>();
        Set<Sight> sights = new HashSet<>();
        wanted.forEach((socket, ids) -> {
            users.addAll(ids);
            ids.forEach(id -> sights.add(new Sight(socket.caller().userId(), id)));
        });
        Future<Map<Long, State>> states = presence.states(users);
        Future<Seen> seen = sights.isEmpty()
                ? Future.succeededFuture(new Seen(Set.of(), Set.of()))
                : visibility.visible(sights).otherwise(new Seen(Set.of(), Set.of()));
        return Future.all(states, seen).map(both -> {
            Map<Socket, Map<Long, State>> looks = new HashMap<>();
            wanted.forEach((socket, ids) -> looks.put(socket, look(socket, ids, states.result(), seen.result())));
            return looks;
        });
    }

    private static Map<Long, State> look(Socket socket, Set<Long> ids, Map<Long, State> states, Seen seen) {
        Map<Long, State> look = new HashMap<>();
        Watching watching = socket.watching();
        for (Long id : ids) {
            Sight sight = new Sight(socket.caller().userId(), id);
            look.put(id, seen.presences().contains(sight) ? states.getOrDefault(id, State.OFFLINE) : State.OFFLINE);
            if (watching != null && seen.cards().contains(sight)) {
                watching.unseen.remove(id);
            } else if (watching != null) {
                watching.unseen.add(id);
            }
        }
        return look;
    }

    private static Set<Socket> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
