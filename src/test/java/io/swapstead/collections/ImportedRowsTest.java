package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.cards.Catalogue;
import io.swapstead.core.Failure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the rows of a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedRowsTest {
    private final Room room = new Room();
    private int users;
    private long ada;

    @BeforeEach
    void enter() {
        ada = room.user("ada" + ++users);
    }

    @BeforeAll
    void open() throws Exception {
        room.cards();
    }

    @AfterAll
    void close() {
        room.close();
    }

    /** A row of the columns name, set, number, shop id, and what it must mean: the test card, guessed or not, or nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somebody | two | 741z | | 2",
                "SOMEBODY | TWO | 741Z | | 2",
                "Somebody | two | 741 | | 2",
                "Somebody | Set Two | | | 2",
                "Somebody | two | 9 | | 2 guessed",
                "Somebody | nowhere | 1 | | 2 guessed",
                "Somebody | | | | 2 guessed",
                "Nobody | one | 1 | | ",
                "Somebody | one | 3 | | 1 guessed",
                "Day | one | 3 | | 3",
                "Day // Night | one | 3 | | 3",
                "Da | one | 3 | | ",
                "Shop | one | 8 | | 4",
                "whatever | | | 77 | 4",
                "Shop | | | 12345 | 4 guessed",
            })
    void aRowMeansACard(String name, String set, String number, String shopId, String expected) {
        String csv = "N,S,C,T\n%s,%s,%s,%s\n".formatted(name, text(set), text(number), text(shopId));
        String mapping =
                "{\"name\": \"N\", \"set_code\": \"S\", \"collector_number\": \"C\", \"tcgplayer_id\": \"T\", \"set_name\": \"S\"}";

        JsonObject done = room.importFile(ada, "inventory", Room.bytes(csv), mapping, false);

        JsonArray items = room.items(ada).getJsonArray("items");
        String found = items.stream()
                .map(item -> number(((JsonObject) item).getLong("card_id")))
                .findFirst()
                .orElse("");
        assertThat(found + (done.getJsonArray("guessed").isEmpty() ? "" : " guessed"))
                .isEqualTo(text(expected));
        assertThat(done.getJsonArray("rejected").size() + done.getInteger("imported"))
                .isEqualTo(1);
    }

    private String number(long cardId) {
        return Stream.of(1, 2, 3, 4, 5, 6)
                .filter(n -> room.card(Catalogue.uuid(n)) == cardId)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRowIsTakenOrToldWithItsLineAndReason() {
        JsonObject done = room.importRows(
                ada,
                "Somebody,one,1,2,,foil,1,en",
                "Nobody,one,99,1,,,2,en",
                "Pixel,one,5,1,,,3,en",
                "Shop,one,U8,1,,foil,4,en",
                "Shiny,one,6,1,,foil,5,en",
                "Somebody,one,1,many,,,6,en");

        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getString("vendor")).isEqualTo("manabox");
        assertThat(done.getInteger("rows")).isEqualTo(6);
        assertThat(done.getInteger("imported")).isEqualTo(3);
        assertThat(done.getJsonArray("rejected").stream()
                        .map(each ->
                                ((JsonObject) each).getInteger("line") + " " + ((JsonObject) each).getString("reason")))
                .containsExactly(
                        "3 no such card in the catalogue: “Nobody” in set one",
                        "4 this card exists only in a computer game and cannot be traded",
                        "7 the quantity “many” is no number");
        assertThat(room.finishes(ada)).containsExactlyInAnyOrder("2 foil", "1 nonfoil", "1 etched");
        assertThat(room.events(ada))
                .containsExactly(
                        "collection.changed {\"user_id\": %d, \"import_id\": %d}".formatted(ada, done.getLong("id")));
    }

    @Test
    void aFileOfNoKnownColumnsIsRefusedWithThem() {
        assertThatThrownBy(
                        () -> room.importFile(ada, "inventory", Room.bytes("Card,How many\nSomebody,1\n"), null, false))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IMPOSSIBLE);
                    assertThat(failure.problem("/").getJsonArray("columns")).containsExactly("Card", "How many");
                });
        for (String mapping :
                List.of("{", "[]", "7", "{\"name\": 7}", "{\"name\": \"Kard\"}", "{\"naem\": \"Card\"}")) {
            assertThatThrownBy(() -> room.importFile(
                            ada, "inventory", Room.bytes("Card,How many\nSomebody,1\n"), mapping, false))
                    .as(mapping)
                    .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.kind().status)
                            .isBetween(400, 422));
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
