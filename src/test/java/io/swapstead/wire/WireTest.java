package io.swapstead.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What travels on the event bus: every address stands on one page, every message has one example that reads back as it was
 * written. {@code scripts/check --wire} writes what is stale.
 */
class WireTest {
    private static final Path PAGE = Path.of("src/site/markdown/addresses.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/wire");
    private static final String REMEDY = "run: scripts/check --wire";

    @BeforeAll
    static void write() throws IOException {
        if (!"write".equals(System.getenv("WIRE"))) {
            return;
        }
        for (String stale : names(EXAMPLES)) {
            if (!AddressBook.messages().containsKey(stale)) {
                Files.delete(file(stale));
            }
        }
        for (Class<?> type : AddressBook.messages().values()) {
            if (complaint(type).isPresent()) {
                String title = AddressBook.title(type);
                JsonNode example =
                        Json.MAPPER.readTree(Json.bytes(Example.of(type, title)).getBytes());
                Files.writeString(
                        file(title),
                        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
            }
        }
        Files.writeString(PAGE, AddressPage.text(names(EXAMPLES.resolve("live"))));
    }

    @Test
    void thePageOfAddressesIsFresh() throws IOException {
        assertThat(Files.readString(PAGE)).as(REMEDY).isEqualTo(AddressPage.text(names(EXAMPLES.resolve("live"))));
    }

    @Test
    void everyMessageReadsBackAsItWasWritten() throws IOException {
        assertThat(AddressBook.messages().values().stream()
                        .flatMap(type -> complaint(type).stream())
                        .toList())
                .as(REMEDY)
                .isEmpty();
        assertThat(names(EXAMPLES))
                .as(REMEDY)
                .containsExactlyElementsOf(AddressBook.messages().keySet());
    }

    @Test
    void addressesAreUniqueAndAsksBearTheirRoomsName() {
        List<String> all =
                AddressBook.all().stream().map(AddressBook.Address::name).toList();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(AddressBook.all())
                .filteredOn(address -> !address.topic())
                .allSatisfy(address -> assertThat(address.name()).matches(address.room() + "\\.[a-z_]+"));
    }

    /** What is wrong with the example of a message: absent, incomplete, or not what is written after reading it. */
    private static Optional<String> complaint(Class<?> type) {
        String title = AddressBook.title(type);
        try {
            JsonNode golden = Json.MAPPER.readTree(file(title).toFile());
            Object read = Json.read(Buffer.buffer(golden.toString()), type);
            JsonNode written = Json.MAPPER.readTree(Json.bytes(read).getBytes());
            if (!written.equals(golden)) {
                return Optional.of(title + " is written as " + written);
            }
            Set<String> absent = new TreeSet<>(properties(type));
            golden.fieldNames().forEachRemaining(absent::remove);
            return absent.isEmpty() ? Optional.empty() : Optional.of(title + " lacks " + absent);
        } catch (IOException | Failure e) {
            return Optional.of(title + " cannot be read: " + e.getMessage());
        }
    }

    private static Set<String> properties(Class<?> type) throws JsonProcessingException {
        return Json.MAPPER
                .getSerializationConfig()
                .introspect(Json.MAPPER.constructType(type))
                .findProperties()
                .stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toSet());
    }

    private static Path file(String title) {
        return EXAMPLES.resolve(title + ".json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }
}
