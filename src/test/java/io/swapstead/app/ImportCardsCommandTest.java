package io.swapstead.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.TestStores;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCardsCommandTest {
    private static final String CARD =
            """
            {"id": "00000000-0000-4000-8000-000000000001", "name": "Somebody", "set": "one", "collector_number": "1"}""";

    private final String database = TestStores.freshDatabase().url();
    private final StringWriter err = new StringWriter();

    @Test
    void importsAFileOrAFolder(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("cards.json"), "[" + CARD + ", 7]");

        assertThat(run(file.toString())).isZero();
        assertThat(run(folder.toString(), "--json", "--quiet")).isZero();
    }

    @Test
    void refusesWhatItCannotReadWithCodeTwo(@TempDir Path folder) throws Exception {
        Path cut = Files.writeString(folder.resolve("cut.json"), "[" + CARD);
        Path none = Files.writeString(folder.resolve("none.json"), "[{}]");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run(cut.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cut.json ends in the middle, after 1 objects. Nothing was imported.");
        assertThat(run(none.toString())).isEqualTo(2);
        assertThat(run(empty.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine line = CommandLineOf.swapstead().setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of("import-cards", "--postgres-url", database), Stream.of(arguments))
                .toArray(String[]::new));
    }
}
