package io.swapstead.achievements;

import io.swapstead.app.CommandLineOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** How long a recalculation of so many demo traders takes: the first, which unlocks, and one that finds nothing to do. */
public final class AchievementBench {
    private static final String MANY = "1000000";

    private AchievementBench() {}

    public static void main(String[] arguments) throws IOException {
        String users = arguments.length == 0 ? MANY : arguments[0];
        Path data = Files.createTempDirectory("bench");
        int exit = run("demo", "--users", users, "--quiet", "--data-dir", data.toString());
        for (int i = 0; i < 2 && exit == 0; i++) {
            exit = run("achievements", "recalculate", "--quiet", "--json", "--data-dir", data.toString());
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.err.printf("heap after: %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        System.exit(exit);
    }

    private static int run(String... command) {
        return CommandLineOf.swapstead().execute(command);
    }
}
