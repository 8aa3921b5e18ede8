package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.core.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of what browsers hear, which the web application's own test reads as well. */
class EnvelopeTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/wire/live");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.toList();
        }
    }

    /** The example of an event. */
    static JsonObject example(String type) {
        try {
            return new JsonObject(Files.readString(EXAMPLES.resolve(type + ".json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsBackAsItIsWritten(Path file) throws IOException {
        JsonObject example = new JsonObject(Files.readString(file));
        Envelope envelope = Json.read(Buffer.buffer(example.encode()), Envelope.class);
        assertThat(new JsonObject(envelope.text())).isEqualTo(example);
        assertThat(file.getFileName()).hasToString(envelope.type() + ".json");
        assertThat(envelope.seq() == null).isEqualTo(envelope.epoch() == null);
    }
}
