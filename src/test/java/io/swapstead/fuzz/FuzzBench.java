package io.swapstead.fuzz;

import io.swapstead.bench.Options;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** {@code FuzzBench [--requests N] [--frames N] [--seed N]}: a longer run than the tests', with what each operation answered. */
@SuppressWarnings("SystemOut") // its output is its purpose
final class FuzzBench {
    private FuzzBench() {}

    public static void main(String[] args) throws IOException {
        Options options = new Options(args);
        int requests = (int) options.number("requests", 100_000);
        int frames = (int) options.number("frames", requests);
        long seed = options.number("seed", System.nanoTime());
        boolean clean;
        try (Fuzz fuzz = new Fuzz(Files.createTempDirectory("fuzz"))) {
            HttpFuzz http = fuzz.requests(requests, seed);
            FrameFuzz sockets = fuzz.frames(frames, seed);
            http.complaints.forEach(System.err::println);
            sockets.complaints.forEach(System.err::println);
            fuzz.accidents().forEach(System.err::println);
            http.answers.forEach((operation, answers) -> System.err.println(operation + " " + answers));
            clean = http.complaints.isEmpty()
                    && sockets.complaints.isEmpty()
                    && fuzz.accidents().isEmpty();
            System.out.println(
                    new JsonObject(Map.of("requests", requests, "frames", frames, "seed", seed, "clean", clean))
                            .encode());
        }
        System.exit(clean ? 0 : 1);
    }
}
