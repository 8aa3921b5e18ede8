package io.swapstead.accounts;

import io.swapstead.bus.Ask;
import io.swapstead.bus.Topic;
import io.swapstead.core.Actor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others may ask accounts, and hear from them. */
public final class Accounts {
    /**
     * Where a sign-in comes from.
     *
     * @param hash in hexadecimal, of the cookie by which the browser is known again
     */
    public record Device(String ip, String userAgent, String hash) {}

    /**
     * A new account.
     *
     * @param once set when the client may repeat it, and is let in then as the first time
     */
    public record Register(
            String username,
            String email,
            String password,
            @Nullable String displayName,
            Device device,
            Actor.@Nullable Once once) {}

    /**
     * A try to sign in.
     *
     * @param name a username or an e-mail address
     */
    public record SignIn(String name, String password, Device device) {}

    public record Refresh(String token, Device device) {}

    /**
     * A session that has begun or goes on.
     *
     * @param expiresIn seconds until the access token ends
     * @param refreshToken for the cookie, and nowhere else
     */
    public record SignedIn(long userId, String accessToken, long expiresIn, String refreshToken) {}

    /** A token that came by mail or cookie. */
    public record Token(String token) {}

    public record Email(String email) {}

    public record ResetPassword(String token, String password) {}

    public record ChangePassword(Actor by, UUID session, String currentPassword, String newPassword) {}

    public record ChangeEmail(Actor by, String email, String password) {}

    public record Delete(Actor by, String password) {}

    /**
     * Where to send a browser to link a Discord account.
     *
     * @param state goes there and comes back; the browser that set out keeps it too, so that no other can end what it began
     */
    public record DiscordStart(String url, String state) {}

    /**
     * What Discord sent a browser back with.
     *
     * @param code null when the person refused
     * @param sameBrowser whether it is the browser that set out with this state
     */
    public record DiscordAnswer(String state, @Nullable String code, boolean sameBrowser) {}

    public record Outcome(String word) {}

    /** A command that needs no more than who gives it. */
    public record By(Actor by) {}

    public record EndSession(Actor by, UUID id) {}

    public record ListSessions(long userId, UUID current) {}

    /** A place where somebody is signed in; {@code id} is the family of its refresh tokens. */
    public record Session(
            UUID id,
            @Nullable String userAgent,
            @Nullable String ip,
            Instant createdAt,
            Instant lastUsedAt,
            boolean current) {}

    public record Sessions(List<Session> sessions) {}

    public record UserId(long userId) {}

    /** The four switches; null leaves one as it is. */
    public record Privacy(
            @Nullable Boolean showInDirectory,
            @Nullable Boolean showInSearch,
            @Nullable Boolean showOnlineStatus,
            @Nullable Boolean showPortfolioTier) {}

    public record SetPrivacy(Actor by, Privacy privacy) {}

    public static final Ask<Register, SignedIn> REGISTER =
            new Ask<>("accounts.register", Register.class, SignedIn.class);
    public static final Ask<SignIn, SignedIn> SIGN_IN = new Ask<>("accounts.sign_in", SignIn.class, SignedIn.class);
    public static final Ask<Refresh, SignedIn> REFRESH = new Ask<>("accounts.refresh", Refresh.class, SignedIn.class);
    public static final Ask<Token, Void> SIGN_OUT = new Ask<>("accounts.sign_out", Token.class, Void.class);
    public static final Ask<By, Void> SIGN_OUT_ALL = new Ask<>("accounts.sign_out_all", By.class, Void.class);
    public static final Ask<Token, Void> VERIFY_EMAIL = new Ask<>("accounts.verify_email", Token.class, Void.class);
    public static final Ask<By, Void> RESEND = new Ask<>("accounts.resend", By.class, Void.class);
    public static final Ask<Email, Void> FORGOT = new Ask<>("accounts.forgot", Email.class, Void.class);
    public static final Ask<ResetPassword, Void> RESET = new Ask<>("accounts.reset", ResetPassword.class, Void.class);
    public static final Ask<ChangePassword, Void> CHANGE_PASSWORD =
            new Ask<>("accounts.change_password", ChangePassword.class, Void.class);
    public static final Ask<ChangeEmail, Void> CHANGE_EMAIL =
            new Ask<>("accounts.change_email", ChangeEmail.class, Void.class);
    public static final Ask<ListSessions, Sessions> SESSIONS =
            new Ask<>("accounts.sessions", ListSessions.class, Sessions.class);
    public static final Ask<EndSession, Void> END_SESSION =
            new Ask<>("accounts.end_session", EndSession.class, Void.class);
    public static final Ask<UserId, Privacy> PRIVACY = new Ask<>("accounts.privacy", UserId.class, Privacy.class);
    public static final Ask<SetPrivacy, Privacy> SET_PRIVACY =
            new Ask<>("accounts.set_privacy", SetPrivacy.class, Privacy.class);
    /** Everything that is held on somebody; empty while a job still gathers it. */
    public static final Ask<UserId, Buffer> EXPORT = new Ask<>("accounts.export", UserId.class, Buffer.class);

    public static final Ask<Delete, Void> DELETE = new Ask<>("accounts.delete", Delete.class, Void.class);

    public static final Ask<By, DiscordStart> START_DISCORD =
            new Ask<>("accounts.start_discord", By.class, DiscordStart.class);
    public static final Ask<DiscordAnswer, Outcome> FINISH_DISCORD =
            new Ask<>("accounts.finish_discord", DiscordAnswer.class, Outcome.class);
    public static final Ask<By, Void> UNLINK_DISCORD = new Ask<>("accounts.unlink_discord", By.class, Void.class);

    /** Somebody's sessions, role or standing have changed; nodes look again at once instead of at their next poll. */
    public static final Topic<UserId> SECURITY_CHANGED = new Topic<>("accounts.security_changed", UserId.class);

    private Accounts() {}
}
