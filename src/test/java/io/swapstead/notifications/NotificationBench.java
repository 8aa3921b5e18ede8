package io.swapstead.notifications;

import io.swapstead.bench.Options;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * {@code NotificationBench [--users N] [--events N] [--faults [--kills N]]}: whether everybody hears all that they are told, once
 * and in order; with faults 1,000 users and 100,000 events unless said otherwise, while sockets break and nodes are killed.
 */
@SuppressWarnings("SystemOut") // its output is its purpose
final class NotificationBench {
    private NotificationBench() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        boolean faults = Arrays.asList(args).contains("--faults");
        int users = (int) options.number("users", faults ? 1000 : 100);
        Lossless lossless = Lossless.run(
                Files.createTempDirectory("notifications"),
                users,
                (int) options.number("events", faults ? 100_000 : 5000),
                faults ? (int) options.number("kills", 10) : 0,
                faults ? Math.max(1, users / 50) : 0);
        lossless.complaints().stream().limit(100).forEach(System.err::println);
        System.out.println(lossless.report().encodePrettily());
        System.exit(lossless.complaints().isEmpty() ? 0 : 1);
    }
}
