package io.swapstead.app;

import io.swapstead.achievements.Recalculation;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.EventLog;
import io.swapstead.live.Teller;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after achievements from the command line. */
@Command(name = "achievements", description = "Look after achievements.", mixinStandardHelpOptions = true)
final class AchievementsCommand implements Runnable {
    private static final long LOOK_MILLIS = 150;

    /** After so many looks at which nothing has moved, the command works as well. */
    private static final int PATIENCE = 40;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    /** What to look at when not at everything. */
    static final class Part {
        @Option(names = "--user", paramLabel = "ID", description = "Only this user.")
        private @Nullable Long user;

        @Option(names = "--key", paramLabel = "KEY", description = "Only this achievement.")
        private @Nullable String key;

        @Option(
                names = "--since",
                paramLabel = "DATE",
                description = "Only who joined, was there or traded since then: 2026-01-31, or with a time.")
        private @Nullable String since;
    }

    /** The end of a run as a script reads it. */
    record Report(long users, Object unlocked, Object lost, double seconds) {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Recalculates; nodes that run do the work, and without one the command does.
     *
     * @param where the database
     */
    @Command(
            name = "recalculate",
            description = "Compare what everybody has earned with what is written down, and put it right.",
            mixinStandardHelpOptions = true)
    int recalculate(
            @Mixin Where where,
            @ArgGroup(exclusive = true) @Nullable Part part,
            @Option(names = "--dry-run", description = "Change nothing, only tell.") boolean dryRun,
            @Option(
                            names = "--batch",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "Users of a transaction, 2000 by default.")
                    int batch,
            @Option(names = "--quiet", description = "No bar.") boolean quiet,
            @Option(names = "--json", description = "End with the result as JSON.") boolean json) {
        if (batch < 1 || batch > Recalculation.MOST_BATCH) {
            throw Explained.badInput("--batch must be from 1 to " + Recalculation.MOST_BATCH + ".");
        }
        Part only = part == null ? new Part() : part;
        OffsetDateTime since = only.since == null ? null : date(only.since);
        try (Database database = Database.of(where.config())) {
            database.migrate();
            Vertx vertx = Vertx.vertx();
            try {
                Db db = new Db(vertx, database.url());
                db.answers(Limits.DB_START).await();
                Bus bus = new Bus(vertx);
                Clock clock = new Clock();
                Recalculation recalculation = Recalculation.of(
                        vertx, db, bus, clock, new EventLog(vertx, bus, clock), Teller.storing(clock), progress -> {});
                check(vertx, recalculation, only);
                List<String> keys = only.key == null ? null : List.of(only.key);
                Recalculation.State end = follow(
                        vertx,
                        recalculation,
                        new Recalculation.Wish(only.user, keys, since, dryRun, batch),
                        quiet || json);
                report(end, dryRun, json);
                return end.failedRanges() == 0 ? 0 : 1;
            } finally {
                vertx.close().await();
            }
        }
    }

    private static OffsetDateTime date(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Explained.badInput("--since must be a date such as 2026-01-31.");
        }
    }

    private static void check(Vertx vertx, Recalculation recalculation, Part only) {
        if (only.user != null && !patiently(vertx, () -> recalculation.knowsUser(Objects.requireNonNull(only.user)))) {
            throw Explained.badInput("There is no user " + only.user + ".");
        }
        if (only.key != null && !patiently(vertx, () -> recalculation.knowsKey(Objects.requireNonNull(only.key)))) {
            throw Explained.badInput("There is no achievement \"" + only.key + "\".");
        }
    }

    /** Queues a run and draws how far it is until it ends. */
    static Recalculation.State follow(
            Vertx vertx, Recalculation recalculation, Recalculation.Wish wish, boolean quiet) {
        long run = patiently(vertx, () -> recalculation.queue(wish));
        Bar bar = new Bar("users", quiet);
        boolean working = false;
        long done = 0;
        for (int still = 0; ; still++) {
            Recalculation.State state = patiently(vertx, () -> recalculation.state(run));
            bar.at(state.done(), state.users());
            if (state.finished()) {
                bar.end();
                return state;
            }
            still = state.done() > done ? 0 : still;
            done = state.done();
            if (!working && (still > PATIENCE || !patiently(vertx, recalculation::attended))) {
                recalculation.work().await();
                working = true;
            }
            vertx.timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
        }
    }

    /** A database that is slow for a moment is no reason to give up a run that goes on anyhow. */
    private static <T> T patiently(Vertx vertx, Supplier<Future<T>> question) {
        for (int tries = 1; ; tries++) {
            try {
                return question.get().await();
            } catch (Failure e) {
                if (e.kind() != Failure.Kind.UNAVAILABLE || tries == PATIENCE) {
                    throw e;
                }
                vertx.timer(LOOK_MILLIS, TimeUnit.MILLISECONDS).await();
            }
        }
    }

    private void report(Recalculation.State end, boolean dryRun, boolean json) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.bytes(
                    new Report(end.users(), end.unlocked(), end.lost(), Math.round(end.seconds() * 1000) / 1000.0)));
        } else {
            TreeSet<String> keys = new TreeSet<>(end.unlocked().fieldNames());
            keys.addAll(end.lost().fieldNames());
            out.printf("%-24s %10s %10s%n", "achievement", "unlocked", "lost");
            keys.forEach(key -> out.printf(
                    "%-24s %,10d %,10d%n",
                    key, count(end.unlocked().getLong(key)), count(end.lost().getLong(key))));
            out.printf(
                    "%,d users in %.1f s%s%n",
                    end.users(), end.seconds(), dryRun ? ", nothing changed: a dry run" : "");
        }
        if (end.failedRanges() > 0) {
            spec.commandLine().getErr().printf("%d ranges failed; the log says why.%n", end.failedRanges());
        }
        out.flush();
    }

    private static long count(@Nullable Long number) {
        return Optional.ofNullable(number).orElse(0L);
    }
}
