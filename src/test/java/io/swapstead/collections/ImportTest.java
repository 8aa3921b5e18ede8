package io.swapstead.collections;

import static io.swapstead.cards.Catalogue.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.cards.Catalogue;
import io.swapstead.core.Failure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final String HEADER =
            "Name,Set code,Collector number,Quantity,Scryfall ID,Foil,ManaBox ID,Language\n";

    private final Room room = new Room();
    private int users;
    private long ada;

    @BeforeEach
    void enter() {
        ada = room.user("ada" + ++users);
    }

    @BeforeAll
    void open() throws Exception {
        Catalogue.of(
                room.database,
                Catalogue.DAY,
                card(1, "Somebody", "one", "1", "'finishes': ['nonfoil', 'foil'], 'released_at': '2020-01-01'"),
                card(2, "Somebody", "two", "741z", "'set_name': 'Set Two', 'released_at': '2021-01-01'"),
                card(3, "Day // Night", "one", "3", ""),
                card(4, "Shop", "one", "U8", "'tcgplayer_id': 77, 'cardmarket_id': 88"),
                card(5, "Pixel", "one", "5", "'digital': true"),
                card(6, "Shiny", "one", "6", "'finishes': ['etched']"));
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

        JsonObject done = room.importFile(ada, "inventory", bytes(csv), mapping, false);

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
        JsonObject done = importRows(
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
        assertThat(finishes(ada)).containsExactlyInAnyOrder("2 foil", "1 nonfoil", "1 etched");
        assertThat(room.events(ada))
                .containsExactly(
                        "collection.changed {\"user_id\": %d, \"import_id\": %d}".formatted(ada, done.getLong("id")));
    }

    @Test
    void theSameCopiesAddUpAndAnImportCanBeTakenBackExactly() {
        importRows(ada, "Somebody,one,1,2,,,1,en", "Somebody,one,1,1,,,1,en");
        JsonObject second = importRows(ada, "Somebody,one,1,4,,,1,en", "Shop,one,U8,1,,,4,en", "Day,one,3,1,,,4,en");
        assertThat(finishes(ada)).containsExactlyInAnyOrder("7 nonfoil", "1 nonfoil", "1 nonfoil");
        long sold = room.items(ada).getJsonArray("items").stream()
                .map(item -> (JsonObject) item)
                .filter(item -> item.getLong("card_id").equals(room.card(Catalogue.uuid(3))))
                .findFirst()
                .orElseThrow()
                .getLong("id");
        room.ask(Collections.REMOVE_ITEM, new Collections.Remove(Room.by(ada), sold));

        undo(second);

        assertThat(finishes(ada)).containsExactly("3 nonfoil");
        assertThat(room.get(ada, second.getLong("id")).getString("status")).isEqualTo("undone");
        assertThatThrownBy(() -> undo(second)).hasMessageContaining("not undone before");
    }

    @Test
    void whatAcceptedTradesHoldIsNotTakenBack() {
        JsonObject done = importRows(ada, "Somebody,one,1,2,,,1,en", "Shop,one,U8,1,,,4,en");
        room.sql("update inventory_items set reserved = 1 where quantity = 2");

        assertThatThrownBy(() -> undo(done)).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.kind())
                .isEqualTo(Failure.Kind.CONFLICT));
        assertThat(finishes(ada)).containsExactlyInAnyOrder("2 nonfoil", "1 nonfoil");
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        JsonObject done = room.importFile(
                ada, "inventory", bytes(HEADER + "Somebody,one,1,2,,,1,en\nNobody,x,1,1,,,1,en\n"), null, true);

        assertThat(done.getInteger("imported")).isEqualTo(1);
        assertThat(done.getJsonArray("rejected")).hasSize(1);
        assertThat(room.items(ada).getInteger("total")).isZero();
        assertThat(room.events(ada)).isEmpty();
        assertThatThrownBy(() -> undo(done)).isInstanceOf(Failure.class);
    }

    @Test
    void wantsAreOfAnyPrintingAndCanBeTakenBack() {
        JsonObject done = room.importFile(
                ada, "wants", bytes(HEADER + "Somebody,one,1,2,,,1,en\nSomebody,two,741z,1,,,1,en\n"), null, false);
        JsonObject want = wants(ada).getJsonArray("wants").getJsonObject(0);

        assertThat(want.getInteger("quantity")).isEqualTo(3);
        assertThat(want.getValue("card_id")).isNull();
        undo(done);
        assertThat(wants(ada).getInteger("total")).isZero();
    }

    @Test
    void aFileOfNoKnownColumnsIsRefusedWithThem() {
        assertThatThrownBy(() -> room.importFile(ada, "inventory", bytes("Card,How many\nSomebody,1\n"), null, false))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IMPOSSIBLE);
                    assertThat(failure.problem("/").getJsonArray("columns")).containsExactly("Card", "How many");
                });
        for (String mapping :
                List.of("{", "[]", "7", "{\"name\": 7}", "{\"name\": \"Kard\"}", "{\"naem\": \"Card\"}")) {
            assertThatThrownBy(() ->
                            room.importFile(ada, "inventory", bytes("Card,How many\nSomebody,1\n"), mapping, false))
                    .as(mapping)
                    .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.kind().status)
                            .isBetween(400, 422));
        }
    }

    @Test
    void anImportIsNobodyElses() {
        JsonObject done = importRows(ada, "Somebody,one,1,2,,,1,en");
        long ben = room.user("ben" + users);

        assertThatThrownBy(() -> room.get(ben, done.getLong("id"))).hasMessage("No such import.");
        assertThatThrownBy(() ->
                        room.ask(Collections.UNDO_IMPORT, new Collections.OneImport(Room.by(ben), done.getLong("id"))))
                .hasMessage("No such import.");
    }

    @Test
    void aJobThatDiedWithItsHolderIsTakenAgainAndTakesEffectOnce() {
        room.sql("alter table inventory_items add constraint nobody check (quantity < 0) not valid");
        JsonObject failed = importRows(ada, "Somebody,one,1,2,,,1,en");
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(room.items(ada).getInteger("total")).isZero();

        room.sql("alter table inventory_items drop constraint nobody");
        long id = failed.getLong("id");
        room.sql(
                "update collection_imports set status = 'running', content = $1 where id = $2",
                io.vertx.core.buffer.Buffer.buffer(HEADER + "Somebody,one,1,2,,,1,en\n"),
                id);
        room.sql(
                """
                insert into jobs (kind, key, user_id, state, lease_token, leased_until)
                values ('collection.import', $1, $2, 'running', gen_random_uuid(), now() - interval '1 second')""",
                "" + id,
                ada);

        org.awaitility.Awaitility.await()
                .until(() -> room.get(ada, id).getString("status").equals("done"));
        assertThat(finishes(ada)).containsExactly("2 nonfoil");
    }

    @Test
    void importsAreListedTheNewestFirst() {
        List<Long> ids = Stream.of(1, 2, 3)
                .map(n -> importRows(ada, "Somebody,one,1,1,,,1,en").getLong("id"))
                .toList();
        JsonObject first = imports(null);
        JsonObject second = imports(first.getString("next_cursor"));

        assertThat(first.getJsonArray("imports").stream().map(each -> ((JsonObject) each).getLong("id")))
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(second.getJsonArray("imports").getJsonObject(0).getLong("id"))
                .isEqualTo(ids.get(0));
        assertThat(second.getValue("next_cursor")).isNull();
    }

    private JsonObject imports(@org.jspecify.annotations.Nullable String cursor) {
        return room.ask(Collections.IMPORTS, new Collections.ListImports(ada, 2, cursor))
                .toJsonObject();
    }

    private JsonObject importRows(long user, String... rows) {
        return room.importFile(user, "inventory", bytes(HEADER + String.join("\n", rows) + "\n"), null, false);
    }

    private void undo(JsonObject done) {
        room.ask(Collections.UNDO_IMPORT, new Collections.OneImport(Room.by(ada), done.getLong("id")));
    }

    private JsonObject wants(long user) {
        return room.ask(Collections.WANTS, new Collections.ListWants("" + user, user, null, null, 100, null))
                .toJsonObject();
    }

    private List<String> finishes(long user) {
        return room.items(user).getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getInteger("quantity") + " " + ((JsonObject) item).getString("finish"))
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
