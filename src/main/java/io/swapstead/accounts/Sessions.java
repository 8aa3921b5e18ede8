package io.swapstead.accounts;

import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins, continues, lists and ends sessions. */
final class Sessions {
    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final AccountAuthority authority;
    private final EventLog events;

    Sessions(Db db, Bus bus, Clock clock, AccountAuthority authority, EventLog events) {
        this.events = events;
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.authority = authority;
    }

    Future<Accounts.SignedIn> begin(SqlClient sql, long userId, int epoch, Accounts.Device device) {
        return issue(sql, userId, UUID.randomUUID(), epoch, device);
    }

    /**
     * Trades a refresh token for a new one. One that was used before is good for a moment more, because tabs race; after that
     * it is taken for stolen, and the whole session ends.
     */
    Future<Accounts.SignedIn> refresh(Accounts.Refresh request) {
        return db.tx(tx -> SessionSql.lock(tx.sql(), request.token()).compose(found -> trade(tx, found, request)))
                .map(signedIn -> signedIn.orElseThrow(AccessTokens::refused));
    }

    private Future<Optional<Accounts.SignedIn>> trade(
            Tx tx, Optional<SessionSql.RefreshToken> found, Accounts.Refresh request) {
        if (found.isEmpty() || found.get().revoked() || !found.get().expires().isAfter(clock.now())) {
            return Future.succeededFuture(Optional.empty());
        }
        SessionSql.RefreshToken token = found.get();
        Instant used = token.used();
        if (used != null && used.plus(Limits.REFRESH_GRACE).isBefore(clock.now())) {
            return SessionSql.end(tx.sql(), token.family(), token.userId())
                    .compose(ended ->
                            events.append(tx, "session.reused", null, new JsonObject().put("user_id", token.userId())))
                    .map(Optional.empty());
        }
        Future<Integer> mark =
                used == null ? SessionSql.used(tx.sql(), token.id(), clock.nowUtc()) : Future.succeededFuture(0);
        return mark.compose(marked -> issue(tx.sql(), token.userId(), token.family(), token.epoch(), request.device()))
                .map(Optional::of);
    }

    private Future<Accounts.SignedIn> issue(
            SqlClient sql, long userId, UUID family, int epoch, Accounts.Device device) {
        String refresh = Secrets.token();
        return SessionSql.insert(sql, userId, family, refresh, clock.nowUtc(), device)
                .map(inserted -> new Accounts.SignedIn(
                        userId, authority.sign(userId, family, epoch), Limits.ACCESS_TOKEN.toSeconds(), refresh));
    }

    /** Ends the session of a refresh token, if there is one; answers whose it was. */
    private Future<Optional<Long>> end(String refreshToken) {
        return db.tx(tx -> SessionSql.lock(tx.sql(), refreshToken)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.<Long>empty())
                        : SessionSql.end(
                                        tx.sql(),
                                        found.get().family(),
                                        found.get().userId())
                                .map(Optional.of(found.get().userId()))));
    }

    Future<Void> signOut(Accounts.Token token) {
        return end(token.token()).map(user -> {
            user.ifPresent(this::securityChanged);
            return null;
        });
    }

    Future<Void> signOutAll(Accounts.By command) {
        long id = command.by().userId();
        return db.once(command.by(), Void.class, tx -> endAll(tx, id, null));
    }

    /** Ends all sessions of somebody but the one that is excepted. */
    Future<Void> endAll(Tx tx, long userId, @Nullable UUID except) {
        tx.afterCommit(() -> securityChanged(userId));
        return SessionSql.endAll(tx.sql(), userId, except).mapEmpty();
    }

    Future<Void> endOne(Accounts.EndSession command) {
        return db.once(command.by(), Void.class, tx -> SessionSql.end(
                        tx.sql(), command.id(), command.by().userId())
                .map(ended -> {
                    if (ended == 0) {
                        throw Failure.notFound("session");
                    }
                    tx.afterCommit(() -> securityChanged(command.by().userId()));
                    return null;
                }));
    }

    Future<Accounts.Sessions> list(Accounts.ListSessions question) {
        return SessionSql.live(db.sql(), question.userId(), question.current(), clock.nowUtc())
                .map(Accounts.Sessions::new);
    }

    private void securityChanged(long userId) {
        bus.publish(Accounts.SECURITY_CHANGED, new Accounts.UserId(userId));
    }
}
