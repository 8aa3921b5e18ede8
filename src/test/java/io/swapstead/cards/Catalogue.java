package io.swapstead.cards;

import io.swapstead.TestStores;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Fills a test's catalogue by the importer itself. */
public final class Catalogue {
    /** A day on which all test cards get their first prices. */
    public static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

    private static final String SAMPLE = "/sample/cards.json.gz";

    private Catalogue() {}

    /** Imports card objects written as JSON in which ' stands for ". */
    public static CardImport.Result of(TestStores.Database database, Instant now, String... objects) throws Exception {
        byte[] json =
                ("[" + String.join(",\n", objects) + "]").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return run(database, now, new CardSource("test.json", json.length, () -> new ByteArrayInputStream(json)));
    }

    /** Imports a bulk file or a folder of them. */
    public static CardImport.Result files(TestStores.Database database, Path path) throws Exception {
        return run(database, DAY, CardSource.of(path).toArray(CardSource[]::new));
    }

    /** Imports the cards that ship. */
    public static CardImport.Result sample(TestStores.Database database) throws Exception {
        return run(
                database,
                DAY,
                new CardSource(SAMPLE, 0, () -> Objects.requireNonNull(Catalogue.class.getResourceAsStream(SAMPLE))));
    }

    private static CardImport.Result run(TestStores.Database database, Instant now, CardSource... sources)
            throws Exception {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            return new CardImport(connection, now, CardImport.Progress.NONE).run(List.of(sources));
        }
    }

    /** An object with the least that a card needs, and more fields. */
    public static String card(int id, String name, String set, String number, String more) {
        return "{'id': '%s', 'oracle_id': '%s', 'name': '%s', 'set': '%s', 'collector_number': '%s', 'lang': 'en'%s}"
                .formatted(uuid(id), oracle(name), name, set, number, more.isEmpty() ? "" : ", " + more);
    }

    /** The id of a test card. */
    public static String uuid(int id) {
        return "00000000-0000-4000-8000-%012d".formatted(id);
    }

    /** The oracle id of all test cards with a name. */
    public static String oracle(String name) {
        return java.util
                .UUID
                .nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
