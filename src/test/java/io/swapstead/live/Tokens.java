package io.swapstead.live;

import io.swapstead.core.Authority;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An authority whose tokens say who they are for: {@code 7}, {@code 7.moderator}; it can end and bar users. */
final class Tokens implements Authority {
    private final Clock clock;
    private final Map<Long, Caller.Standing> standings = new ConcurrentHashMap<>();
    private final Map<Long, Integer> epochs = new ConcurrentHashMap<>();
    private final Map<String, Duration> lives = new ConcurrentHashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A token that lives as long as given instead of ten minutes. */
    String living(String token, Duration life) {
        lives.put(token, life);
        return token;
    }

    void bar(long user) {
        standings.put(user, Caller.Standing.BANNED);
    }

    void end(long user) {
        epochs.merge(user, 1, Integer::sum);
    }

    @Override
    public Future<Caller> caller(String token) {
        String[] parts = token.split("\\.", -1);
        if (!parts[0].matches("-?\\d{1,18}")) {
            throw new Failure(Failure.Kind.UNAUTHENTICATED, "Sign in first.");
        }
        long user = Long.parseLong(parts[0]);
        Caller.Role role = parts.length > 1 && parts[1].equals("moderator") ? Caller.Role.MODERATOR : Caller.Role.USER;
        Duration life = lives.getOrDefault(token, Duration.ofMinutes(10));
        return recheck(new Caller(
                user,
                role,
                new UUID(0, user),
                epochs.getOrDefault(user, 0),
                clock.now().plus(life),
                Caller.Standing.GOOD,
                false,
                Set.of()));
    }

    @Override
    public Future<Caller> recheck(Caller caller) {
        if (caller.epoch() != epochs.getOrDefault(caller.userId(), 0)) {
            return Future.failedFuture(new Failure(Failure.Kind.UNAUTHENTICATED, "Sign in first."));
        }
        Caller.Standing standing = standings.getOrDefault(caller.userId(), Caller.Standing.GOOD);
        return Future.succeededFuture(
                standing == caller.standing()
                        ? caller
                        : new Caller(
                                caller.userId(),
                                caller.role(),
                                caller.session(),
                                caller.epoch(),
                                caller.expires(),
                                standing,
                                caller.young(),
                                Set.of()));
    }
}
