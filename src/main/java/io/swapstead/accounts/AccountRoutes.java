package io.swapstead.accounts;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.core.Actor;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Accounts over HTTP. */
public final class AccountRoutes implements Routes {
    private static final String COOKIE = "__Secure-refresh";
    /** Ties a link with Discord to the browser that began it: its way back is a navigation from elsewhere, hence Lax. */
    private static final String DISCORD = "__Secure-discord";

    /** Knows a browser again for a year, and nothing else of it. */
    private static final String DEVICE = "__Secure-device";

    private static final Pattern DEVICE_VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();

    private final Bus bus;
    private final Function<Long, Future<JsonObject>> me;

    /** @param me the own profile, which a later room knows how to draw up */
    public AccountRoutes(Bus bus, Function<Long, Future<JsonObject>> me) {
        this.bus = bus;
        this.me = me;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("register", this::register);
        edge.on("login", this::login);
        edge.on("refresh", this::refresh);
        edge.on("logout", this::logout);
        edge.on("logoutAll", call -> done(Accounts.SIGN_OUT_ALL, new Accounts.By(call.actor())));
        edge.on("verifyEmail", call -> done(Accounts.VERIFY_EMAIL, call.body(Accounts.Token.class)));
        edge.on("resendVerification", call -> done(Accounts.RESEND, new Accounts.By(call.actor())));
        edge.on("forgotPassword", call -> done(Accounts.FORGOT, call.body(Accounts.Email.class)));
        edge.on("resetPassword", call -> done(Accounts.RESET, call.body(Accounts.ResetPassword.class)));
        edge.on("changePassword", this::changePassword);
        edge.on("changeEmail", this::changeEmail);
        edge.on("listSessions", this::sessions);
        edge.on(
                "endSession",
                call -> done(
                        Accounts.END_SESSION,
                        new Accounts.EndSession(
                                call.actor(), UUID.fromString(call.text("id").orElseThrow()))));
        edge.on("exportMe", call -> bus.ask(
                        Accounts.EXPORT, new Accounts.UserId(call.caller().userId()))
                .map(AccountRoutes::exported));
        edge.on("deleteMe", this::delete);
        edge.on("startDiscordLink", this::startDiscord);
        edge.on("finishDiscordLink", this::finishDiscord);
        edge.on("unlinkDiscord", call -> done(Accounts.UNLINK_DISCORD, new Accounts.By(call.actor())));
        edge.on("getPrivacy", call -> bus.ask(
                        Accounts.PRIVACY, new Accounts.UserId(call.caller().userId()))
                .map(Reply::ok));
        edge.on("updatePrivacy", call -> bus.ask(
                        Accounts.SET_PRIVACY, new Accounts.SetPrivacy(call.actor(), call.body(Accounts.Privacy.class)))
                .map(Reply::ok));
    }

    private static Reply exported(Buffer data) {
        return data.length() > 0
                ? Reply.ok(data)
                : Reply.accepted(new JsonObject().put("job", new JsonObject().put("kind", Exports.KIND)))
                        .header("retry-after", "2");
    }

    private <Q> Future<Reply> done(Ask<Q, Void> ask, Q command) {
        return bus.ask(ask, command).map(nothing -> Reply.done());
    }

    private Future<Reply> register(Call call) {
        JsonObject body = call.json();
        String browser = browser(call);
        Accounts.Register command = new Accounts.Register(
                body.getString("username"),
                body.getString("email"),
                body.getString("password"),
                body.getString("display_name"),
                device(call, browser),
                call.once());
        return bus.ask(Accounts.REGISTER, command)
                .compose(signedIn -> signedIn(201, signedIn)
                        .map(reply -> reply.header("location", "/api/users/" + signedIn.userId())))
                .map(reply -> reply.cookie(deviceCookie(browser)));
    }

    private Future<Reply> login(Call call) {
        JsonObject body = call.json();
        String name = body.getString("username", body.getString("email"));
        if (name == null) {
            throw Failure.invalid("username", "is required, or email instead");
        }
        String browser = browser(call);
        return bus.ask(Accounts.SIGN_IN, new Accounts.SignIn(name, body.getString("password"), device(call, browser)))
                .compose(signedIn -> signedIn(200, signedIn))
                .map(reply -> reply.cookie(deviceCookie(browser)));
    }

    private Future<Reply> refresh(Call call) {
        return bus.ask(Accounts.REFRESH, new Accounts.Refresh(refreshToken(call), device(call, browser(call))))
                .compose(signedIn -> signedIn(200, signedIn));
    }

    private Future<Reply> logout(Call call) {
        return bus.ask(Accounts.SIGN_OUT, new Accounts.Token(refreshToken(call)))
                .map(nothing -> Reply.done().header("set-cookie", cookie("", 0)));
    }

    private static String refreshToken(Call call) {
        return call.cookie(COOKIE)
                .filter(token -> !token.isEmpty())
                .orElseThrow(() -> new Failure(Failure.Kind.UNAUTHENTICATED, "You are not signed in."));
    }

    private Future<Reply> signedIn(int status, Accounts.SignedIn signedIn) {
        return me.apply(signedIn.userId()).map(user -> Reply.of(
                        status,
                        new JsonObject()
                                .put("user", user)
                                .put("access_token", signedIn.accessToken())
                                .put("expires_in", signedIn.expiresIn()))
                .cookie(cookie(signedIn.refreshToken(), Limits.REFRESH_TOKEN.toSeconds())));
    }

    private static String cookie(String value, long maxAge) {
        return COOKIE + '=' + value + "; Path=/api/auth; Max-Age=" + maxAge + "; HttpOnly; Secure; SameSite=Strict";
    }

    private static Accounts.Device device(Call call, String browser) {
        return new Accounts.Device(
                call.ip(),
                call.header("user-agent"),
                HexFormat.of().formatHex(Secrets.hash(browser).getBytes()));
    }

    /** What this browser was given at its first sign-in, or a new one. */
    private static String browser(Call call) {
        return call.cookie(DEVICE)
                .filter(value -> DEVICE_VALUE.matcher(value).matches())
                .orElseGet(Secrets::token);
    }

    private static String deviceCookie(String browser) {
        return DEVICE + '=' + browser + "; Path=/api/auth; Max-Age=" + YEAR_SECONDS
                + "; HttpOnly; Secure; SameSite=Strict";
    }

    private Future<Reply> changePassword(Call call) {
        JsonObject body = call.json();
        return done(
                Accounts.CHANGE_PASSWORD,
                new Accounts.ChangePassword(
                        call.actor(),
                        call.caller().session(),
                        body.getString("current_password"),
                        body.getString("new_password")));
    }

    private Future<Reply> changeEmail(Call call) {
        JsonObject body = call.json();
        Actor actor = call.actor();
        return done(
                Accounts.CHANGE_EMAIL,
                new Accounts.ChangeEmail(actor, body.getString("email"), body.getString("password")));
    }

    private Future<Reply> delete(Call call) {
        Accounts.Delete command = new Accounts.Delete(call.actor(), call.json().getString("password"));
        return bus.ask(Accounts.DELETE, command).map(nothing -> Reply.done().header("set-cookie", cookie("", 0)));
    }

    private Future<Reply> startDiscord(Call call) {
        return bus.ask(Accounts.START_DISCORD, new Accounts.By(call.actor())).map(start -> Reply.ok(
                        new JsonObject().put("url", start.url()))
                .header("set-cookie", discordCookie(start.state(), MailTokenSql.Kind.LINK_DISCORD.life.toSeconds())));
    }

    private Future<Reply> finishDiscord(Call call) {
        String state = call.text("state").orElseThrow();
        Accounts.DiscordAnswer answer = new Accounts.DiscordAnswer(
                state,
                call.text("code").orElse(null),
                call.cookie(DISCORD).filter(state::equals).isPresent());
        return bus.ask(Accounts.FINISH_DISCORD, answer)
                .map(outcome -> Reply.found("/settings/profile?discord=" + outcome.word())
                        .header("set-cookie", discordCookie("", 0)));
    }

    private static String discordCookie(String state, long maxAge) {
        return DISCORD + '=' + state + "; Path=/api/auth/discord; Max-Age=" + maxAge
                + "; HttpOnly; Secure; SameSite=Lax";
    }

    private Future<Reply> sessions(Call call) {
        return bus.ask(
                        Accounts.SESSIONS,
                        new Accounts.ListSessions(
                                call.caller().userId(), call.caller().session()))
                .map(Reply::ok);
    }
}
