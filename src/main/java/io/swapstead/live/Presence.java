package io.swapstead.live;

import io.swapstead.live.Registry.Stay;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/**
 * Who is online, on whatever node. Read from Redis through a cache of this node; without Redis everyone is offline. What a
 * viewer may see of it is a question for {@link Visibility}.
 */
public final class Presence {
    /** What can be said of somebody. */
    public enum State {
        ONLINE,
        AWAY,
        OFFLINE;

        /** As frames spell it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Known(State state, long at) {}

    /** How long an answer is good for unless a change is heard of. */
    private static final long FRESH_MILLIS = 2_000;

    private static final int CACHED = 100_000;

    private final Registry registry;
    private final Relay relay;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    Presence(Registry registry, Relay relay) {
        this.registry = registry;
        this.relay = relay;
    }

    /** Which of these users have a live socket, away or not; never fails. */
    public Future<Set<Long>> online(Collection<Long> userIds) {
        return states(userIds).map(states -> {
            Set<Long> online = new HashSet<>();
            states.forEach((user, state) -> {
                if (state != State.OFFLINE) {
                    online.add(user);
                }
            });
            return online;
        });
    }

    /** What each of these users is doing, whether or not anybody may know; never fails. */
    public Future<Map<Long, State>> states(Collection<Long> userIds) {
        long now = System.currentTimeMillis();
        Map<Long, State> states = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (Long user : userIds) {
            Known last = known.get(user);
            if (last != null && now - last.at < FRESH_MILLIS) {
                states.put(user, last.state);
            } else {
                unknown.add(user);
            }
        }
        if (unknown.isEmpty()) {
            return Future.succeededFuture(states);
        }
        return registry.read(unknown)
                .map(stays -> {
                    stays.forEach((user, nodes) -> states.put(user, remember(user, nodes.values(), now)));
                    return states;
                })
                .recover(away -> {
                    unknown.forEach(user -> states.put(user, State.OFFLINE));
                    return Future.succeededFuture(states);
                });
    }

    /** Everybody who is online, or was until lately; nobody while it cannot be told. */
    public Future<Set<Long>> everybody() {
        return registry.everybody().otherwise(Set.of());
    }

    /** Hears, on whatever thread, of whom something may have changed: whether they are online, or who may see it. May be lost. */
    public void onChange(LongConsumer listener) {
        listeners.add(listener);
    }

    /** Says that who may see this user's presence or card has changed: a privacy switch, a block, a ban. */
    public void reconsider(long userId) {
        relay.send(Signal.of(Signal.Kind.PRESENCE, userId, ""));
    }

    /** Forgets what was read, because it has changed. */
    void changed(long userId) {
        known.remove(userId);
        listeners.forEach(listener -> listener.accept(userId));
    }

    private State remember(long user, Collection<Stay> stays, long now) {
        State state = State.OFFLINE;
        for (Stay stay : stays) {
            if (stay.activeUntil() > now) {
                state = State.ONLINE;
            } else if (state == State.OFFLINE) {
                state = State.AWAY;
            }
        }
        if (known.size() >= CACHED) {
            known.clear();
        }
        known.put(user, new Known(state, now));
        return state;
    }
}
