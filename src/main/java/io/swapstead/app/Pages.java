package io.swapstead.app;

import io.swapstead.http.Page;
import io.swapstead.http.Shell;
import io.vertx.core.Future;
import java.util.List;
import java.util.regex.Pattern;

/** The pages that always look the same to whoever asks; features add those that depend on data. */
final class Pages {
    private static final List<String> SETTINGS =
            List.of("profile", "privacy", "blocked", "reports", "notifications", "accessibility", "sessions", "data");
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,15}");

    private Pages() {}

    static void declare(Shell shell) {
        shell.page("/", "", true);
        shell.page("/login", "Sign in", false);
        shell.page("/register", "Make your card", false);
        shell.page("/forgot-password", "Forgotten password", false);
        shell.page("/reset-password", "New password", false);
        shell.page("/verify-email", "Confirm your address", false);
        shell.page("/unsubscribe", "Fewer mails", false);
        shell.page("/onboarding", "Make your card", false);
        shell.page("/collection", "Collection", false);
        shell.page("/traders", "Traders", true);
        shell.page("/favorites", "Favourites", false);
        shell.page("/notifications", "Notifications", false);
        shell.page("/achievements", "Seals", false);
        shell.page("/leaderboards", "Leaders", false);
        shell.page("/messages", "Trades", false);
        shell.page("/trades/new", "A new trade", false);
        for (String trades : new String[] {"/messages/", "/trades/"}) {
            shell.pages(trades, Pages::trade);
        }
        moderation(shell);
        shell.page("/settings", "Settings", false);
        for (String section : SETTINGS) {
            shell.page("/settings/" + section, "Settings", false);
        }
    }

    private static void moderation(Shell shell) {
        shell.page("/appeals", "Your standing", false);
        shell.page("/appeals/new", "Appeal a decision", false);
        shell.page("/disputes", "Disputes", false);
        shell.page("/disputes/new", "Open a dispute", false);
        shell.pages("/disputes/", Pages::numbered);
        shell.page("/admin/moderation", "Moderation", false);
        for (String kind : new String[] {"cases/", "disputes/"}) {
            shell.pages("/admin/moderation/" + kind, Pages::numbered);
        }
    }

    /** What it shows, and whether to this visitor, the page's own questions find out. */
    private static Future<Page> numbered(String id) {
        return Future.succeededFuture(ID.matcher(id).matches() ? Page.of("Moderation") : Page.missing());
    }

    /** Whose trade it is the page's own questions find out; here it must only look like one. */
    private static Future<Page> trade(String id) {
        return Future.succeededFuture(ID.matcher(id).matches() ? Page.of("Trade") : Page.missing());
    }
}
