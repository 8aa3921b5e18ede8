package io.swapstead.accounts;

import io.swapstead.config.Config;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links Discord accounts by OAuth 2 (authorisation code), where the operator has registered an application. */
final class Discord {
    private static final Logger LOG = LoggerFactory.getLogger(Discord.class);

    private static final Sql<Void> LINK = Sql.update(
            """
            update users set discord_id = $2, profile_version = profile_version + 1, updated_at = $3
            where id = $1 and deleted_at is null""");
    private static final Sql<Void> UNLINK = Sql.update(
            """
            update users set discord_id = null, profile_version = profile_version + 1, updated_at = $2
            where id = $1 and discord_id is not null""");

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final boolean configured;
    private final DiscordApi api;
    private final String callback;

    Discord(Vertx vertx, Db db, Clock clock, EventLog events, Config.Discord config, String publicUrl) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.configured = config.clientId().isPresent();
        this.api = new DiscordApi(vertx, config);
        this.callback = publicUrl + "/api/auth/discord/callback";
    }

    /** Where to send the browser. */
    Future<Accounts.DiscordStart> start(Accounts.By command) {
        require();
        return MailTokenSql.create(
                        db.sql(),
                        command.by().userId(),
                        MailTokenSql.Kind.LINK_DISCORD,
                        new JsonObject(),
                        clock.nowUtc())
                .map(state -> new Accounts.DiscordStart(api.consentPage(callback, state), state));
    }

    /** Answers the outcome in a word, for the settings page: linked, taken, refused or failed. */
    Future<String> finish(Accounts.DiscordAnswer answer) {
        require();
        if (!answer.sameBrowser()) {
            return Future.failedFuture(stale());
        }
        return MailTokenSql.use(db.sql(), answer.state(), MailTokenSql.Kind.LINK_DISCORD, clock.nowUtc())
                .recover(error -> Future.failedFuture(
                        error instanceof Failure f && f.kind() == Failure.Kind.INVALID ? stale() : error))
                .compose(used -> answer.code() == null
                        ? Future.succeededFuture("refused")
                        : api.account(answer.code(), callback)
                                .compose(id -> db.tx(tx -> link(tx, used.userId(), id)))
                                .map("linked")
                                .recover(Discord::outcome));
    }

    /** The answer does not belong to what this browser began. */
    private static Failure stale() {
        return Failure.invalid(
                "state", "is unknown here, was used already, or is too old. Start again from your settings.");
    }

    private static Future<String> outcome(Throwable error) {
        if (error instanceof PgException pg && "23505".equals(pg.getSqlState())) {
            return Future.succeededFuture("taken");
        }
        LOG.warn("a Discord account was not linked: {}", error.toString());
        return Future.succeededFuture("failed");
    }

    private Future<Void> link(Tx tx, long user, String discordId) {
        return LINK.run(tx.sql(), user, discordId, clock.nowUtc())
                .compose(linked -> linked == 0 ? Future.failedFuture(stale()) : updated(tx, user));
    }

    Future<Void> unlink(Accounts.By command) {
        require();
        long user = command.by().userId();
        return db.once(command.by(), Void.class, tx -> UNLINK.run(tx.sql(), user, clock.nowUtc())
                .compose(unlinked -> unlinked == 0 ? Future.succeededFuture() : updated(tx, user)));
    }

    private Future<Void> updated(Tx tx, long user) {
        return events.append(
                tx, "user.updated", user, new JsonObject().put("user_id", user).put("what", "discord"));
    }

    private void require() {
        if (!configured) {
            throw Failure.notFound("address");
        }
    }
}
