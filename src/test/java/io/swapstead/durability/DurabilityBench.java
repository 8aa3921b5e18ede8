package io.swapstead.durability;

import io.swapstead.bench.Options;
import java.nio.file.Files;

/** {@code DurabilityBench --rounds N [--clients N]}: kills each of node, PostgreSQL and Redis so many times under writes. */
@SuppressWarnings("SystemOut") // its output is its purpose
final class DurabilityBench {
    private DurabilityBench() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        int rounds = (int) options.number("rounds", 5);
        int clients = (int) options.number("clients", 6);
        Durability durability = Durability.run(Files.createTempDirectory("durability"), rounds, clients);
        durability.complaints().stream().limit(100).forEach(System.err::println);
        System.out.println(durability.report().encodePrettily());
        System.exit(durability.complaints().isEmpty() ? 0 : 1);
    }
}
