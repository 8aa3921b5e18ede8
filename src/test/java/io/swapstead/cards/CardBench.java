package io.swapstead.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swapstead.TestStores;
import io.swapstead.core.Json;
import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/**
 * The import of a full-size bulk file, and of the same file on the next day, when every tenth card has another price: {@code
 * CardBench [OBJECTS] [--json]}. Each runs as the command line does, with 256 MB of heap; a heap that does not suffice ends it.
 */
@SuppressWarnings("SystemOut") // its result is what it says
final class CardBench {
    private static final int FULL_SIZE = 100_000;
    private static final int HEAP_MB = 256;
    private static final int EVERY = 10;
    private static final int SET_SIZE = 300;
    /** With it an object has some five thousand bytes, as in the real bulk file. */
    private static final String PADDING = "The bench pads what the import passes over. ".repeat(92);

    private CardBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean json = Arrays.asList(args).contains("--json");
        int objects = Arrays.stream(args)
                .filter(arg -> !arg.startsWith("--"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(FULL_SIZE);
        Path file = Files.createTempFile("cards", ".json");
        try {
            String database = TestStores.freshDatabase().url();
            write(file, objects, 0);
            JsonObject first = importFile(file, database);
            long bytes = Files.size(file);
            write(file, objects, 1);
            JsonObject again = importFile(file, database);
            again.put("expected", (objects + EVERY - 1) / EVERY);
            JsonObject result = new JsonObject()
                    .put("objects", objects)
                    .put("bytes", bytes)
                    .put("heap_mb", HEAP_MB)
                    .put("first", first)
                    .put("again", again);
            System.out.println(json ? result.encode() : result.encodePrettily());
        } finally {
            Files.delete(file);
        }
        System.exit(0); // the stores' threads would stay
    }

    private static JsonObject importFile(Path file, String database) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.swapstead.Main",
                        "import-cards",
                        file.toString(),
                        "--postgres-url",
                        database,
                        "--quiet",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import ended with " + process.exitValue());
        }
        JsonObject result = new JsonObject(said.get(said.size() - 1));
        result.remove("rejected");
        return result.put("seconds", Math.round((System.nanoTime() - began) / 1e7) / 100.0);
    }

    private static void write(Path file, int objects, int day) throws IOException {
        JsonNode sample = sample();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("[\n");
            for (int i = 0; i < objects; i++) {
                ObjectNode card = sample.get(i % sample.size()).deepCopy();
                card.put("id", new UUID(0xCA4D_0000_0000_4000L, 0x8000_0000_0000_0000L | i).toString())
                        .put("oracle_id", new UUID(0x04AC_0000_0000_4000L, 0x8000_0000_0000_0000L | (i / 3)).toString())
                        .put("name", card.get("name").asText() + " " + i / 3)
                        .put("set", "b" + i / SET_SIZE)
                        .put("collector_number", "" + (1 + i % SET_SIZE))
                        .put("tcgplayer_id", i + 1)
                        .put("cardmarket_id", i + 1)
                        .put("padding", PADDING);
                int moved = i % EVERY == 0 ? day : 0;
                card.putObject("prices")
                        .put("usd", String.format(Locale.ROOT, "%d.%02d", 1 + moved, i % 100))
                        .put("eur", String.format(Locale.ROOT, "%d.%02d", 1, i % 100));
                out.write(card.toString());
                out.write(i + 1 < objects ? ",\n" : "\n]\n");
            }
        }
    }

    private static JsonNode sample() throws IOException {
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(CardBench.class.getResourceAsStream("/sample/cards.json.gz")))) {
            return Json.MAPPER.readTree(in);
        }
    }
}
