package io.swapstead.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills a database with demo traders. */
@Command(
        name = "demo",
        description = "Fill the database with demo traders, the same at every run. Never beside real users.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST = 5_000_000;
    private static final int MOST_ITEMS = 1000;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--users", paramLabel = "N", defaultValue = "300", description = "How many, 300 by default.")
    private int users;

    @Option(
            names = "--items",
            paramLabel = "N",
            description =
                    "How many copies for trade and wants each has on average, for benchmarks; as people have by default.")
    private int items;

    @Option(names = "--quiet", description = "Say nothing while at work.")
    private boolean quiet;

    @Override
    public Integer call() throws SQLException {
        if (users < 1 || users > MOST) {
            throw Explained.badInput("--users must be from 1 to " + MOST + ".");
        }
        if (items < 0 || items > MOST_ITEMS) {
            throw Explained.badInput("--items must be from 0 to " + MOST_ITEMS + ".");
        }
        long began = System.nanoTime();
        try (Database database = Database.of(where.config())) {
            database.migrate();
            try (Connection connection = database.connect()) {
                if (FirstStart.hasRealUsers(connection)) {
                    throw Explained.badInput("This database has real users; demo traders would stand beside them.");
                }
                FirstStart.cards(connection);
                Bars bars = new Bars(quiet);
                long rows = Demo.populate(connection, users, items, bars::at);
                bars.end();
                DemoEarnings.settle(database);
                if (!quiet) {
                    System.out.printf(
                            "%,d demo traders, %,d new rows in %.1f s%n",
                            users, rows, (System.nanoTime() - began) / 1e9);
                }
            }
        }
        return 0;
    }
}
