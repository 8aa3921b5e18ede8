package io.swapstead.cards;

import static io.swapstead.cards.Catalogue.DAY;
import static io.swapstead.cards.Catalogue.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.TestStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CardImportTest {
    private static final Path REAL = Path.of("../shared/data/cards/scryfall");

    private final TestStores.Database database = TestStores.freshDatabase();

    @Test
    void aSecondImportChangesNothing() throws Exception {
        String card = card(1, "Somebody", "one", "1", "'prices': {'usd': '1.50'}");
        CardImport.Result first = Catalogue.of(database, DAY, card);
        List<String> before = rows("select ctid, xmin, c.* from cards c");

        CardImport.Result second = Catalogue.of(database, DAY.plus(Duration.ofDays(1)), card);

        assertThat(first).isEqualTo(new CardImport.Result(1, 1, 0, 1, 0, List.of()));
        assertThat(second).isEqualTo(new CardImport.Result(1, 0, 0, 0, 0, List.of()));
        assertThat(rows("select ctid, xmin, c.* from cards c")).isEqualTo(before);
    }

    @Test
    void aPriceThatMovedIsWrittenAndItsHistoryKept() throws Exception {
        Catalogue.of(
                database,
                DAY,
                card(1, "Riser", "one", "1", "'prices': {'usd': '1.50'}"),
                card(2, "Keeper", "one", "2", "'prices': {'usd': '2.00'}"),
                card(3, "Newcomer", "one", "3", "'prices': {'usd': null}"));

        CardImport.Result second = Catalogue.of(
                database,
                DAY.plus(Duration.ofDays(1)),
                card(1, "Riser", "one", "1", "'prices': {'usd': '1.75'}"),
                card(2, "Keeper", "one", "2", "'prices': {'usd': '2.00'}"),
                card(3, "Newcomer", "one", "3", "'prices': {'usd_foil': '9.00'}"));

        assertThat(second.changed()).isEqualTo(2);
        assertThat(second.prices()).isEqualTo(2);
        assertThat(rows(
                        "select name, day, p.price_usd, p.price_usd_foil from card_prices p join cards c on c.id = p.card_id"
                                + " order by c.id, day"))
                .containsExactly(
                        "Riser 2026-03-01 1.50 null",
                        "Riser 2026-03-02 1.75 null",
                        "Keeper 2026-03-01 2.00 null",
                        "Newcomer 2026-03-02 null 9.00");
        assertThat(rows("select kind, data->>'cards', data->>'day' from event"))
                .containsExactly("price.changed 2 2026-03-02");
        assertThat(rows("select name, price_updated_at at time zone 'UTC' from cards order by id"))
                .containsExactly(
                        "Riser 2026-03-02 12:00:00", "Keeper 2026-03-01 12:00:00", "Newcomer 2026-03-02 12:00:00");
    }

    @Test
    void aPriceThatVanishedIsNullAgain() throws Exception {
        Catalogue.of(database, DAY, card(1, "Somebody", "one", "1", "'prices': {'usd': '1.50'}"));
        Catalogue.of(database, DAY, card(1, "Somebody", "one", "1", ""));

        assertThat(rows("select day, price_usd from card_prices")).containsExactly("2026-03-01 null");
        assertThat(rows("select price_usd from cards")).containsExactly("null");
    }

    @Test
    void oneBadObjectDoesNotStopTheRest() throws Exception {
        CardImport.Result result = Catalogue.of(
                database,
                DAY,
                card(1, "First", "one", "1", ""),
                "{'object': 'error'}",
                "7",
                card(2, "Last", "one", "2", ""));

        assertThat(rows("select name from cards order by id")).containsExactly("First", "Last");
        assertThat(result.rejectedCount()).isEqualTo(2);
        assertThat(result.rejected())
                .containsExactly(
                        new CardImport.Rejected("test.json", 1, "is a error, not a card"),
                        new CardImport.Rejected("test.json", 2, "is not an object"));
    }

    @Test
    void ofAPrintingThatStandsThereTwiceTheLastCounts() throws Exception {
        Catalogue.of(database, DAY, card(1, "Old name", "one", "1", ""), card(1, "New name", "one", "1", ""));

        assertThat(rows("select name from cards")).containsExactly("New name");
    }

    @Test
    void whatTextCannotHoldIsStoredAsFarAsItCan() throws Exception {
        Catalogue.of(
                database,
                DAY,
                card(1, "Tab\\tand \\\\ and \\\"quote\\\" and \\u0000 and \\ud83c\\udf19", "one", "1★", ""));

        assertThat(rows("select name, collector_number from cards"))
                .containsExactly("Tab\tand \\ and \"quote\" and \uFFFD and 🌙 1★");
    }

    @Test
    void aFileThatIsCutOffChangesNothingNotEvenByTheFilesBefore(@TempDir Path folder) throws Exception {
        String whole = "[" + card(1, "First", "one", "1", "") + "," + card(2, "Last", "one", "2", "") + "]";
        Files.writeString(folder.resolve("a.json"), whole.replace('\'', '"'));
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.json.gz")))) {
            out.write(whole.replace('\'', '"').substring(0, whole.length() - 20).getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Catalogue.files(database, folder))
                .isInstanceOf(CardImport.BrokenFile.class)
                .hasMessageStartingWith("b.json.gz ends in the middle, after 1 objects");
        assertThat(rows("select name from cards")).isEmpty();
    }

    @Test
    void theCardsThatShipAreAllImported() throws Exception {
        CardImport.Result result = Catalogue.sample(database);

        assertThat(result.added()).isGreaterThan(390);
        assertThat(result.rejected()).isEmpty();
    }

    /** Where the folder with them is at hand. */
    @TestFactory
    Stream<DynamicTest> realBulkFilesLoseNoCard() {
        return Stream.of(REAL)
                .filter(Files::isDirectory)
                .map(real -> DynamicTest.dynamicTest(real.toString(), this::importReal));
    }

    private void importReal() throws Exception {
        CardImport.Result result = Catalogue.files(database, REAL);

        assertThat(result).isEqualTo(new CardImport.Result(971, 956, 0, 777, 0, List.of()));
        assertThat(rows("select count(*) from cards where back_image_url is not null"))
                .containsExactly("16");
        assertThat(rows("select count(*) from cards where image_url is null")).containsExactly("0");
        assertThat(rows("select count(*) from cards where digital")).containsExactly("25");
        assertThat(rows("select lang, count(*) from cards group by 1 order by 1"))
                .containsExactly("de 29", "en 810", "es 29", "fr 28", "it 30", "ja 30");
        assertThat(rows("select finishes::text, count(*) from cards where set_code <> 'gk2' group by 1 order by 2 desc")
                        .get(0))
                .isEqualTo("{nonfoil,foil} 487");
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? " " : "").append(result.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
