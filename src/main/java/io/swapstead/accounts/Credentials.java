package io.swapstead.accounts;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By what people prove who they are: their password, and the address that leads back to a lost one. */
final class Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Letters letters;

    Credentials(Db db, Clock clock, EventLog events, Passwords passwords, Sessions sessions, Letters letters) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.passwords = passwords;
        this.sessions = sessions;
        this.letters = letters;
    }

    /** The user if the password is theirs; an unknown name takes as long and fails alike. */
    Future<UserSql.User> checked(Optional<UserSql.User> user, String password) {
        return passwords
                .matches(password, user.map(UserSql.User::passwordHash).orElse(null))
                .map(matches -> user.filter(u -> matches).orElseThrow(() -> {
                    LOG.info(
                            "a sign-in failed, of {}",
                            user.map(u -> "user " + u.id()).orElse("nobody we know"));
                    return new Failure(Failure.Kind.UNAUTHENTICATED, "Username, e-mail or password is wrong.");
                }));
    }

    /** The user, if they proved once more who they are. */
    Future<UserSql.User> proven(long id, String password, String field) {
        return UserSql.byId(db.sql(), id).compose(user -> passwords
                .matches(password, user.passwordHash())
                .map(matches -> {
                    if (!matches) {
                        throw Failure.forbidden("The password is wrong.").field(field, "is wrong");
                    }
                    return user;
                }));
    }

    Future<Void> changePassword(Accounts.ChangePassword command) {
        CommonPasswords.refuse(command.newPassword(), "new_password");
        long id = command.by().userId();
        return proven(id, command.currentPassword(), "current_password")
                .compose(user -> passwords.hash(command.newPassword()))
                .compose(hash -> db.once(command.by(), Void.class, tx -> newPassword(tx, id, hash, command.session())));
    }

    /** Answers before anything is written, so that the time does not tell whether the address is known. */
    Future<Void> forgot(Accounts.Email request) {
        return UserSql.byEmail(db.sql(), request.email())
                .onSuccess(found -> found.ifPresent(user -> sendReset(user)
                        .onFailure(error -> LOG.warn("user {} gets no mail: {}", user.id(), error.toString()))))
                .mapEmpty();
    }

    private Future<Void> sendReset(UserSql.User user) {
        return db.tx(tx -> MailTokenSql.create(
                        tx.sql(), user.id(), MailTokenSql.Kind.RESET_PASSWORD, new JsonObject(), clock.nowUtc())
                .map(token -> {
                    tx.afterCommit(() -> letters.reset(user, token));
                    return null;
                }));
    }

    Future<Void> reset(Accounts.ResetPassword request) {
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
                    .compose(set -> MailTokenSql.voidOthers(tx.sql(), userId, clock.nowUtc()))
                    .compose(voided -> sessions.endAll(tx, userId, keep))
                    .compose(ended -> updated(tx, userId, "password"));
        });
    }

    Future<Void> changeEmail(Accounts.ChangeEmail command) {
        return proven(command.by().userId(), command.password(), "password")
                .compose(user -> db.once(command.by(), Void.class, tx -> UserSql.byEmail(tx.sql(), command.email())
                        .compose(other -> {
                            if (other.isPresent() && other.get().id() != user.id()) {
                                throw Failure.conflict("This email is taken.").field("email", "is taken");
                            }
                            tx.afterCommit(() -> letters.emailChanges(user));
                            return MailTokenSql.voidOthers(tx.sql(), user.id(), clock.nowUtc())
                                    .compose(voided -> sendVerification(tx, user, command.email()));
                        })));
    }

    /** Asks for a confirmation of an address once the transaction is there. */
    Future<Void> sendVerification(Tx tx, UserSql.User user, String address) {
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

    Future<Void> resend(Accounts.By command) {
        return db.once(command.by(), Void.class, tx -> UserSql.byId(
                        tx.sql(), command.by().userId())
                .compose(user ->
                        user.emailVerified() ? Future.succeededFuture() : sendVerification(tx, user, user.email())));
    }

    Future<Void> verifyEmail(Accounts.Token request) {
        return db.tx(tx -> MailTokenSql.use(tx.sql(), request.token(), MailTokenSql.Kind.VERIFY_EMAIL, clock.nowUtc())
                .compose(used -> confirm(tx, used.userId(), used.data().getString("email"))));
    }

    private Future<Void> confirm(Tx tx, long user, String address) {
        return UserSql.byId(tx.sql(), user).compose(before -> UserSql.verified(tx.sql(), user, address, clock.nowUtc())
                .compose(done -> MailTokenSql.voidOthers(tx.sql(), user, clock.nowUtc()))
                .compose(done -> events.append(tx, "user.verified", user, new JsonObject().put("user_id", user)))
                .compose(done -> address.equalsIgnoreCase(before.email())
                        ? Future.succeededFuture()
                        : updated(tx, user, "email")));
    }

    private Future<Void> updated(Tx tx, long user, String what) {
        return events.append(
                tx, "user.updated", user, new JsonObject().put("user_id", user).put("what", what));
    }
}
