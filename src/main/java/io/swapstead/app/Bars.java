package io.swapstead.app;

import org.jspecify.annotations.Nullable;

/** Bars for work that counts one thing after another: each has its own line. */
final class Bars {
    private final boolean quiet;
    private @Nullable Bar bar;
    private String counted = "";

    Bars(boolean quiet) {
        this.quiet = quiet;
    }

    void at(String what, long done, long total) {
        if (bar == null || !what.equals(counted)) {
            end();
            bar = new Bar(what, quiet);
            counted = what;
        }
        bar.at(done, total);
    }

    void end() {
        if (bar != null) {
            bar.end();
        }
    }
}
