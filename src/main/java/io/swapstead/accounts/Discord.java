package io.swapstead.accounts;

import io.swapstead.config.Config;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.pgclient.PgException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links Discord accounts by OAuth 2 (authorisation code), where the operator has registered an application. */
final class Discord {
    private static final Logger LOG = LoggerFactory.getLogger(Discord.class);
    private static final int TIMEOUT_MILLIS = 5000;

    private static final Sql<Void> LINK = Sql.update(
            """
            update users set discord_id = $2, discovery_score = discovery_score + case when discord_id is null then 30 else 0 end,
              profile_version = profile_version + 1, updated_at = $3 where id = $1""");
    private static final Sql<Void> UNLINK = Sql.update(
            """
            update users set discord_id = null, discovery_score = discovery_score - 30, profile_version = profile_version + 1,
              updated_at = $2 where id = $1 and discord_id is not null""");

    private final Db db;
    private final Clock clock;
    private final EventLog events;
    private final Config.Discord config;
    private final String callback;
    private final WebClient client;

    Discord(Vertx vertx, Db db, Clock clock, EventLog events, Config.Discord config, String publicUrl) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.config = config;
        this.callback = publicUrl + "/api/auth/discord/callback";
        this.client = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout(TIMEOUT_MILLIS));
    }

    /** Where to send the browser. */
    Future<JsonObject> start(Accounts.By command) {
        require();
        return MailTokenSql.create(
                        db.sql(),
                        command.by().userId(),
                        MailTokenSql.Kind.LINK_DISCORD,
                        new JsonObject(),
                        clock.nowUtc())
                .map(state -> new JsonObject()
                        .put(
                                "url",
                                config.api() + "/oauth2/authorize?response_type=code&scope=identify&client_id="
                                        + encoded(config.clientId().orElseThrow()) + "&redirect_uri="
                                        + encoded(callback) + "&state="
                                        + encoded(state)));
    }

    /** Answers the outcome in a word, for the settings page: linked, taken, refused or failed. */
    Future<String> finish(Accounts.DiscordAnswer answer) {
        require();
        return MailTokenSql.use(db.sql(), answer.state(), MailTokenSql.Kind.LINK_DISCORD, clock.nowUtc())
                .recover(error -> Future.failedFuture(
                        error instanceof Failure f && f.kind() == Failure.Kind.INVALID ? stale() : error))
                .compose(used -> answer.code() == null
                        ? Future.succeededFuture("refused")
                        : identity(answer.code())
                                .compose(id -> db.tx(tx -> link(tx, used.userId(), id)))
                                .map("linked")
                                .recover(Discord::outcome));
    }

    private static Failure stale() {
        return Failure.invalid("state", "is unknown, was used already, or is too old. Start again from your settings.");
    }

    private static Future<String> outcome(Throwable error) {
        if (error instanceof PgException pg && "23505".equals(pg.getSqlState())) {
            return Future.succeededFuture("taken");
        }
        LOG.warn("a Discord account was not linked: {}", error.toString());
        return Future.succeededFuture("failed");
    }

    private Future<String> identity(String code) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", callback)
                .add("client_id", config.clientId().orElseThrow())
                .add("client_secret", config.clientSecret().orElse(""));
        return client.postAbs(config.api() + "/oauth2/token")
                .timeout(TIMEOUT_MILLIS)
                .sendForm(form)
                .compose(token -> client.getAbs(config.api() + "/users/@me")
                        .timeout(TIMEOUT_MILLIS)
                        .bearerTokenAuthentication(token.bodyAsJsonObject().getString("access_token"))
                        .send())
                .map(me -> {
                    String id = me.bodyAsJsonObject().getString("id");
                    if (id == null || !id.matches("\\d{1,32}")) {
                        throw new IllegalStateException("no identity in the answer, status " + me.statusCode());
                    }
                    return id;
                });
    }

    private Future<Void> link(Tx tx, long user, String discordId) {
        return LINK.run(tx.sql(), user, discordId, clock.nowUtc()).compose(linked -> updated(tx, user));
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
        if (config.clientId().isEmpty()) {
            throw Failure.notFound("address");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
