package io.swapstead.app;

/** A progress bar on standard error, drawn anew at most ten times a second; silent when nobody watches. */
final class Bar {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final String what;
    private final boolean silent;
    private final long began = System.nanoTime();
    private long drawn;

    /** @param what is counted, for the label */
    Bar(String what, boolean quiet) {
        this.what = what;
        this.silent = quiet || System.getenv("TERM") == null || System.getenv("CI") != null;
    }

    /** Shows that so many of so many are done. */
    void at(long done, long total) {
        long now = System.nanoTime();
        if (silent || (now - drawn < REDRAW_NANOS && done < total)) {
            return;
        }
        drawn = now;
        double share = total == 0 ? 1 : (double) done / total;
        double seconds = (now - began) / 1e9;
        int full = (int) (WIDTH * share);
        System.err.printf(
                "\r[%s%s] %3.0f %%  %,d %s  %.0f/s  %.0f s left ",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                share * 100,
                done,
                what,
                done / Math.max(seconds, 0.001),
                share == 0 ? 0 : seconds / share - seconds);
    }

    void end() {
        if (!silent) {
            System.err.println();
        }
    }
}
