package io.swapstead.accounts;

import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.core.Actor;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.core.Text;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Jobs;
import io.swapstead.events.Retention;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Answers what is asked of accounts. */
public final class AccountVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final EventLog events;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Devices devices;
    private final Credentials credentials;
    private Retention retention;
    private Jobs jobs;
    private final Config.Discord discordConfig;
    private final String publicUrl;

    @SuppressWarnings("NullAway.Init") // there once started
    public AccountVerticle(
            Db db,
            Bus bus,
            Clock clock,
            EventLog events,
            AccountAuthority authority,
            Passwords passwords,
            Mailer mailer,
            Config.Discord discord,
            String publicUrl) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.events = events;
        this.passwords = passwords;
        this.sessions = new Sessions(db, bus, clock, authority, events);
        this.devices = new Devices(events, clock);
        this.credentials = new Credentials(db, clock, events, passwords, sessions, new Letters(mailer, publicUrl));
        this.discordConfig = discord;
        this.publicUrl = publicUrl;
    }

    @Override
    public Future<?> start() {
        jobs = new Jobs(vertx, db, bus);
        Exports exports = new Exports(db, jobs, clock, Limits.EXPORT_AT_ONCE);
        retention = new Retention(vertx, db, bus, clock, "accounts", Leftovers.RULES);
        Discord discord = new Discord(vertx, db, clock, events, discordConfig, publicUrl);
        return Future.all(java.util.List.of(
                retention.start(),
                bus.answer(Accounts.REGISTER, this::register),
                bus.answer(Accounts.SIGN_IN, this::signIn),
                bus.answer(Accounts.REFRESH, sessions::refresh),
                bus.answer(Accounts.SIGN_OUT, sessions::signOut),
                bus.answer(Accounts.SIGN_OUT_ALL, sessions::signOutAll),
                bus.answer(Accounts.VERIFY_EMAIL, credentials::verifyEmail),
                bus.answer(Accounts.RESEND, credentials::resend),
                bus.answer(Accounts.FORGOT, credentials::forgot),
                bus.answer(Accounts.RESET, credentials::reset),
                bus.answer(Accounts.CHANGE_PASSWORD, credentials::changePassword),
                bus.answer(Accounts.CHANGE_EMAIL, credentials::changeEmail),
                bus.answer(Accounts.SESSIONS, sessions::list),
                bus.answer(Accounts.END_SESSION, sessions::endOne),
                bus.answer(Accounts.PRIVACY, user -> UserSql.privacy(db.sql(), user.userId())),
                bus.answer(Accounts.SET_PRIVACY, this::setPrivacy),
                bus.answer(Accounts.EXPORT, exports::get),
                jobs.work(Exports.KIND, exports::run),
                bus.answer(Accounts.DELETE, this::delete),
                bus.answer(Accounts.START_DISCORD, discord::start),
                bus.answer(Accounts.FINISH_DISCORD, answer -> discord.finish(answer)
                        .map(Accounts.Outcome::new)),
                bus.answer(Accounts.UNLINK_DISCORD, discord::unlink)));
    }

    @Override
    public Future<?> stop() {
        retention.stop();
        jobs.stop();
        return Future.succeededFuture();
    }

    private Future<Accounts.SignedIn> register(Accounts.Register request) {
        CommonPasswords.refuse(request.password(), "password", request.username(), request.email());
        if (request.username().toLowerCase(Locale.ROOT).startsWith(PersonalData.DELETED)) {
            throw Failure.invalid("username", "is kept for deleted accounts. Choose another");
        }
        String asked = request.displayName();
        String name = asked == null ? request.username() : Text.oneLine(asked);
        if (name.isEmpty()) {
            throw Failure.invalid("display_name", "must not be empty");
        }
        return passwords
                .hash(request.password())
                .compose(hash -> db.tx(
                        tx -> UserSql.insert(tx.sql(), request.username(), request.email(), hash, name, clock.nowUtc())
                                .compose(id -> registered(tx, id, request))))
                .recover(error -> error instanceof Failure taken && taken.kind() == Failure.Kind.CONFLICT
                        ? again(request, taken)
                        : Future.failedFuture(error));
    }

    /** Whoever did not hear the first answer has an account, and asks with the same words and key: they are let in. */
    private Future<Accounts.SignedIn> again(Accounts.Register request, Failure taken) {
        return UserSql.byName(db.sql(), request.username())
                .compose(found -> found.isEmpty()
                        ? Future.failedFuture(taken)
                        : db.noted(registrant(found.get().id(), request))
                                .compose(noted -> noted
                                        ? sessions.begin(
                                                db.sql(),
                                                found.get().id(),
                                                found.get().epoch(),
                                                request.device())
                                        : Future.failedFuture(taken)));
    }

    private static Actor registrant(long id, Accounts.Register request) {
        return new Actor(id, Caller.Role.USER, request.once());
    }

    private Future<Accounts.SignedIn> registered(Tx tx, long id, Accounts.Register request) {
        return events.append(tx, "user.registered", id, new JsonObject().put("user_id", id))
                .compose(appended -> UserSql.byId(tx.sql(), id))
                .compose(user -> credentials.sendVerification(tx, user, user.email()))
                .compose(sent -> db.note(tx, registrant(id, request)))
                .compose(noted -> devices.seen(tx, id, request.device()))
                .compose(seen -> sessions.begin(tx.sql(), id, 0, request.device()));
    }

    private Future<Accounts.SignedIn> signIn(Accounts.SignIn request) {
        return UserSql.byName(db.sql(), request.name())
                .compose(user -> credentials.checked(user, request.password()))
                .compose(user -> db.tx(tx -> noticed(tx, user.id(), request.device())
                        .compose(noticed -> devices.seen(tx, user.id(), request.device()))
                        .compose(seen -> sessions.begin(tx.sql(), user.id(), user.epoch(), request.device()))));
    }

    /** Somebody who signs in with what they have not been seen with is told, in case that it is somebody else. */
    private Future<Void> noticed(Tx tx, long user, Accounts.Device device) {
        return SessionSql.strange(tx.sql(), user, device)
                .compose(strange -> strange ? updated(tx, user, "new_sign_in") : Future.succeededFuture());
    }

    private Future<Void> updated(Tx tx, long user, String what) {
        return events.append(
                tx, "user.updated", user, new JsonObject().put("user_id", user).put("what", what));
    }

    private Future<Void> delete(Accounts.Delete command) {
        long id = command.by().userId();
        return credentials
                .proven(id, command.password(), "password")
                .compose(user -> db.tx(tx -> sessions.endAll(tx, id, null)
                        .compose(ended -> UserSql.avatar(tx.sql(), id))
                        .compose(avatar -> PersonalData.erase(tx.sql(), id, clock.nowUtc())
                                .compose(erased -> events.append(
                                        tx,
                                        "user.deleted",
                                        id,
                                        new JsonObject().put("user_id", id).put("avatar", avatar))))));
    }

    private Future<Accounts.Privacy> setPrivacy(Accounts.SetPrivacy command) {
        long id = command.by().userId();
        return db.once(command.by(), Accounts.Privacy.class, tx -> UserSql.setPrivacy(
                        tx.sql(), id, command.privacy(), clock.nowUtc())
                .compose(privacy -> updated(tx, id, "privacy").map(privacy)));
    }
}
