package io.swapstead.app;

import io.swapstead.http.Shell;

/** The pages that always look the same to whoever asks; features add those that depend on data. */
final class Pages {
    private Pages() {}

    static void declare(Shell shell) {
        shell.page("/", "", true);
        shell.page("/login", "Sign in", false);
        shell.page("/register", "Make your card", false);
        shell.page("/forgot-password", "Forgotten password", false);
        shell.page("/reset-password", "New password", false);
        shell.page("/verify-email", "Confirm your address", false);
        shell.page("/onboarding", "Make your card", false);
        shell.page("/collection", "Collection", false);
        shell.page("/traders", "Traders", true);
        shell.page("/favorites", "Favourites", false);
        shell.page("/settings", "Settings", false);
        for (String section : new String[] {"profile", "privacy", "blocked", "accessibility", "sessions", "data"}) {
            shell.page("/settings/" + section, "Settings", false);
        }
    }
}
