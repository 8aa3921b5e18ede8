package io.swapstead.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs come out of the class path whole, however many unpack them at once. */
class BinariesTest {
    /** Unpacks both servers into the folder that its argument names. */
    static final class Unpacking {
        private Unpacking() {}

        public static void main(String[] args) {
            Binaries binaries = new Binaries(Path.of(args[0]));
            System.out.println("unpacked " + binaries.postgres() + " " + binaries.redis());
        }
    }

    @Test
    void processesAndThreadsUnpackAtOnce(@TempDir Path cache) throws IOException {
        Files.createDirectories(cache.resolve("redis-server-7.0.15-linux-amd64.part/left-by-a-kill"));
        try (ChildJvm one = ChildJvm.start(List.of(), ChildJvm.classPath(), Unpacking.class, cache);
                ChildJvm two = ChildJvm.start(List.of(), ChildJvm.classPath(), Unpacking.class, cache)) {
            Binaries binaries = new Binaries(cache);
            CompletableFuture<Path> postgres = CompletableFuture.supplyAsync(binaries::postgres);
            Path redis = binaries.redis();

            String same = "unpacked " + postgres.join() + " " + redis;

            assertThat(one.await("unpacked")).isEqualTo(same);
            assertThat(two.await("unpacked")).isEqualTo(same);
            assertThat(version(postgres.join().resolve("postgres"))).contains("PostgreSQL");
            assertThat(version(redis)).contains("Redis");
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left.filter(path -> path.toString().contains("-server-")
                            || path.toString().endsWith(".part")))
                    .hasSize(2);
        }
    }

    private static String version(Path program) {
        return Command.run(Path.of("/"), Duration.ofSeconds(10), List.of(program.toString(), "--version"))
                .output();
    }
}
