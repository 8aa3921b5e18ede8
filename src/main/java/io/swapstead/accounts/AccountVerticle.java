package io.swapstead.accounts;

import io.swapstead.bus.Bus;
import io.swapstead.config.Config;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Retention;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of accounts. */
public final class AccountVerticle extends VerticleBase {
    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final EventLog events;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Devices devices;
    private final Letters letters;
    private Retention retention;
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
        this.sessions = new Sessions(db, clock, authority, events);
        this.devices = new Devices(events, clock);
        this.letters = new Letters(mailer, publicUrl);
        this.discordConfig = discord;
        this.publicUrl = publicUrl;
    }

    @Override
    public Future<?> start() {
        retention = new Retention(vertx, db, bus, clock, "accounts", Leftovers.RULES);
        Discord discord = new Discord(vertx, db, clock, events, discordConfig, publicUrl);
        return Future.all(java.util.List.of(
                retention.start(),
                bus.answer(Accounts.REGISTER, this::register),
                bus.answer(Accounts.SIGN_IN, this::signIn),
                bus.answer(Accounts.REFRESH, sessions::refresh),
                bus.answer(Accounts.SIGN_OUT, this::signOut),
                bus.answer(Accounts.SIGN_OUT_ALL, this::signOutAll),
                bus.answer(Accounts.VERIFY_EMAIL, this::verifyEmail),
                bus.answer(Accounts.RESEND, this::resend),
                bus.answer(Accounts.FORGOT, this::forgot),
                bus.answer(Accounts.RESET, this::reset),
                bus.answer(Accounts.CHANGE_PASSWORD, this::changePassword),
                bus.answer(Accounts.CHANGE_EMAIL, this::changeEmail),
                bus.answer(Accounts.SESSIONS, this::listSessions),
                bus.answer(Accounts.END_SESSION, this::endSession),
                bus.answer(Accounts.PRIVACY, user -> UserSql.privacy(db.sql(), user.userId())),
                bus.answer(Accounts.SET_PRIVACY, this::setPrivacy),
                bus.answer(Accounts.EXPORT, user -> db.tx(tx -> PersonalData.export(tx.sql(), user.userId()))),
                bus.answer(Accounts.DELETE, this::delete),
                bus.answer(Accounts.START_DISCORD, discord::start),
                bus.answer(Accounts.FINISH_DISCORD, answer -> discord.finish(answer)
                        .map(Accounts.Outcome::new)),
                bus.answer(Accounts.UNLINK_DISCORD, discord::unlink)));
    }

    @Override
    public Future<?> stop() {
        retention.stop();
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
                                .compose(id -> registered(tx, id, request))));
    }

    private Future<Accounts.SignedIn> registered(Tx tx, long id, Accounts.Register request) {
        return events.append(tx, "user.registered", id, new JsonObject().put("user_id", id))
                .compose(appended -> UserSql.byId(tx.sql(), id))
                .compose(user -> sendVerification(tx, user, user.email()))
                .compose(sent -> devices.seen(tx, id, request.device()))
                .compose(seen -> sessions.begin(tx.sql(), id, 0, request.device()));
    }

    private Future<Void> sendVerification(Tx tx, UserSql.User user, String address) {
        return MailTokenSql.create(
                        tx.sql(),
                        user.id(),
                        MailTokenSql.Kind.VERIFY_EMAIL,
                        new JsonObject().put("email", address),
                        clock.nowUtc())
                .map(token -> {
                    tx.afterCommit(() -> letters.verify(user, address, token));
                    return null;
                });
    }

    private Future<Accounts.SignedIn> signIn(Accounts.SignIn request) {
        return UserSql.byName(db.sql(), request.name())
                .compose(user -> checked(user, request.password()))
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

    /** The user if the password is theirs; an unknown name takes as long and fails alike. */
    private Future<UserSql.User> checked(Optional<UserSql.User> user, String password) {
        return passwords
                .matches(password, user.map(UserSql.User::passwordHash).orElse(null))
                .map(matches -> user.filter(u -> matches)
                        .orElseThrow(() ->
                                new Failure(Failure.Kind.UNAUTHENTICATED, "Username, e-mail or password is wrong.")));
    }

    private Future<Void> signOut(Accounts.Token token) {
        return sessions.end(token.token()).map(user -> {
            user.ifPresent(this::securityChanged);
            return null;
        });
    }

    private Future<Void> signOutAll(Accounts.By command) {
        long id = command.by().userId();
        return db.once(command.by(), Void.class, tx -> endAll(tx, id, null));
    }

    private Future<Void> endAll(Tx tx, long userId, @Nullable UUID except) {
        tx.afterCommit(() -> securityChanged(userId));
        return SessionSql.endAll(tx.sql(), userId, except).mapEmpty();
    }

    private void securityChanged(long userId) {
        bus.publish(Accounts.SECURITY_CHANGED, new Accounts.UserId(userId));
    }

    private Future<Void> verifyEmail(Accounts.Token request) {
        return db.tx(tx -> MailTokenSql.use(tx.sql(), request.token(), MailTokenSql.Kind.VERIFY_EMAIL, clock.nowUtc())
                .compose(used -> confirm(tx, used.userId(), used.data().getString("email"))));
    }

    private Future<Void> confirm(Tx tx, long user, String address) {
        return UserSql.byId(tx.sql(), user).compose(before -> UserSql.verified(tx.sql(), user, address, clock.nowUtc())
                .compose(done -> events.append(tx, "user.verified", user, new JsonObject().put("user_id", user)))
                .compose(done -> address.equalsIgnoreCase(before.email())
                        ? Future.succeededFuture()
                        : updated(tx, user, "email")));
    }

    private Future<Void> resend(Accounts.By command) {
        return db.tx(tx -> UserSql.byId(tx.sql(), command.by().userId())
                .compose(user -> user.emailVerified()
                        ? Future.failedFuture(Failure.conflict("Your address is confirmed already."))
                        : sendVerification(tx, user, user.email())));
    }

    private Future<Void> forgot(Accounts.Email request) {
        return db.tx(tx -> UserSql.byEmail(tx.sql(), request.email())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture()
                        : MailTokenSql.create(
                                        tx.sql(),
                                        found.get().id(),
                                        MailTokenSql.Kind.RESET_PASSWORD,
                                        new JsonObject(),
                                        clock.nowUtc())
                                .map(token -> {
                                    tx.afterCommit(() -> letters.reset(found.get(), token));
                                    return null;
                                })));
    }

    private Future<Void> reset(Accounts.ResetPassword request) {
        CommonPasswords.refuse(request.password(), "password");
        return passwords
                .hash(request.password())
                .compose(hash -> db.tx(tx -> MailTokenSql.use(
                                tx.sql(), request.token(), MailTokenSql.Kind.RESET_PASSWORD, clock.nowUtc())
                        .compose(used -> newPassword(tx, used.userId(), hash, null))));
    }

    private Future<Void> newPassword(Tx tx, long userId, String hash, @Nullable UUID keep) {
        return UserSql.byId(tx.sql(), userId).compose(user -> {
            tx.afterCommit(() -> letters.passwordChanged(user));
            return UserSql.setPassword(tx.sql(), userId, hash, clock.nowUtc())
                    .compose(set -> endAll(tx, userId, keep))
                    .compose(ended -> updated(tx, userId, "password"));
        });
    }

    private Future<Void> changePassword(Accounts.ChangePassword command) {
        CommonPasswords.refuse(command.newPassword(), "new_password");
        long id = command.by().userId();
        return proven(id, command.currentPassword(), "current_password")
                .compose(user -> passwords.hash(command.newPassword()))
                .compose(hash -> db.once(command.by(), Void.class, tx -> newPassword(tx, id, hash, command.session())));
    }

    /** The user, if they proved once more who they are. */
    private Future<UserSql.User> proven(long id, String password, String field) {
        return UserSql.byId(db.sql(), id).compose(user -> passwords
                .matches(password, user.passwordHash())
                .map(matches -> {
                    if (!matches) {
                        throw Failure.forbidden("The password is wrong.").field(field, "is wrong");
                    }
                    return user;
                }));
    }

    private Future<Void> changeEmail(Accounts.ChangeEmail command) {
        return proven(command.by().userId(), command.password(), "password")
                .compose(user -> db.once(command.by(), Void.class, tx -> UserSql.byEmail(tx.sql(), command.email())
                        .compose(other -> {
                            if (other.isPresent() && other.get().id() != user.id()) {
                                throw Failure.conflict("This email is taken.").field("email", "is taken");
                            }
                            tx.afterCommit(() -> letters.emailChanges(user));
                            return sendVerification(tx, user, command.email());
                        })));
    }

    private Future<Accounts.Sessions> listSessions(Accounts.ListSessions question) {
        return SessionSql.live(db.sql(), question.userId(), question.current(), clock.nowUtc())
                .map(Accounts.Sessions::new);
    }

    private Future<Void> endSession(Accounts.EndSession command) {
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

    private Future<Void> delete(Accounts.Delete command) {
        long id = command.by().userId();
        return proven(id, command.password(), "password")
                .compose(user -> db.tx(tx -> endAll(tx, id, null)
                        .compose(ended -> PersonalData.erase(tx.sql(), id, clock.nowUtc()))
                        .compose(
                                erased -> events.append(tx, "user.deleted", id, new JsonObject().put("user_id", id)))));
    }

    private Future<Accounts.Privacy> setPrivacy(Accounts.SetPrivacy command) {
        long id = command.by().userId();
        return db.once(command.by(), Accounts.Privacy.class, tx -> UserSql.setPrivacy(
                        tx.sql(), id, command.privacy(), clock.nowUtc())
                .compose(privacy -> updated(tx, id, "privacy").map(privacy)));
    }
}
