package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.cards.Catalogue;
import io.swapstead.core.Failure;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an import does, and how it is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
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

    @Test
    void theSameCopiesAddUpAndAnImportCanBeTakenBackExactly() {
        room.importRows(ada, "Somebody,one,1,2,,,1,en", "Somebody,one,1,1,,,1,en");
        JsonObject second =
                room.importRows(ada, "Somebody,one,1,4,,,1,en", "Shop,one,U8,1,,,4,en", "Day,one,3,1,,,4,en");
        assertThat(room.finishes(ada)).containsExactlyInAnyOrder("7 nonfoil", "1 nonfoil", "1 nonfoil");
        long sold = room.items(ada).getJsonArray("items").stream()
                .map(item -> (JsonObject) item)
                .filter(item -> item.getLong("card_id").equals(room.card(Catalogue.uuid(3))))
                .findFirst()
                .orElseThrow()
                .getLong("id");
        room.ask(Collections.REMOVE_ITEM, new Collections.Remove(Room.by(ada), sold));

        undo(second);

        assertThat(room.finishes(ada)).containsExactly("3 nonfoil");
        assertThat(room.get(ada, second.getLong("id")).getString("status")).isEqualTo("undone");
        assertThatThrownBy(() -> undo(second)).hasMessageContaining("not undone before");
    }

    @Test
    void whatAcceptedTradesHoldIsNotTakenBack() {
        JsonObject done = room.importRows(ada, "Somebody,one,1,2,,,1,en", "Shop,one,U8,1,,,4,en");
        room.sql("update inventory_items set reserved = 1 where quantity = 2");

        assertThatThrownBy(() -> undo(done)).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.kind())
                .isEqualTo(Failure.Kind.CONFLICT));
        assertThat(room.finishes(ada)).containsExactlyInAnyOrder("2 nonfoil", "1 nonfoil");
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        JsonObject done = room.importFile(
                ada,
                "inventory",
                Room.bytes(Room.HEADER + "Somebody,one,1,2,,,1,en\nNobody,x,1,1,,,1,en\n"),
                null,
                true);

        assertThat(done.getInteger("imported")).isEqualTo(1);
        assertThat(done.getJsonArray("rejected")).hasSize(1);
        assertThat(room.items(ada).getInteger("total")).isZero();
        assertThat(room.events(ada)).isEmpty();
        assertThatThrownBy(() -> undo(done)).isInstanceOf(Failure.class);
    }

    @Test
    void wantsAreOfAnyPrintingAndCanBeTakenBack() {
        JsonObject done = room.importFile(
                ada,
                "wants",
                Room.bytes(Room.HEADER + "Somebody,one,1,2,,,1,en\nSomebody,two,741z,1,,,1,en\n"),
                null,
                false);
        JsonObject want = wants(ada).getJsonArray("wants").getJsonObject(0);

        assertThat(want.getInteger("quantity")).isEqualTo(3);
        assertThat(want.getValue("card_id")).isNull();
        undo(done);
        assertThat(wants(ada).getInteger("total")).isZero();
    }

    @Test
    void anImportIsNobodyElses() {
        JsonObject done = room.importRows(ada, "Somebody,one,1,2,,,1,en");
        long ben = room.user("ben" + users);

        assertThatThrownBy(() -> room.get(ben, done.getLong("id"))).hasMessage("No such import.");
        assertThatThrownBy(() ->
                        room.ask(Collections.UNDO_IMPORT, new Collections.OneImport(Room.by(ben), done.getLong("id"))))
                .hasMessage("No such import.");
    }

    @Test
    void aJobThatDiedWithItsHolderIsTakenAgainAndTakesEffectOnce() {
        room.sql("alter table inventory_items add constraint nobody check (quantity < 0) not valid");
        JsonObject failed = room.importRows(ada, "Somebody,one,1,2,,,1,en");
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(room.items(ada).getInteger("total")).isZero();

        room.sql("alter table inventory_items drop constraint nobody");
        long id = failed.getLong("id");
        room.sql(
                "update collection_imports set status = 'running', content = $1 where id = $2",
                io.vertx.core.buffer.Buffer.buffer(Room.HEADER + "Somebody,one,1,2,,,1,en\n"),
                id);
        room.sql(
                """
                insert into jobs (kind, key, user_id, state, lease_token, leased_until)
                values ('collection.import', $1, $2, 'running', gen_random_uuid(), now() - interval '1 second')""",
                "" + id,
                ada);

        org.awaitility.Awaitility.await()
                .until(() -> room.get(ada, id).getString("status").equals("done"));
        assertThat(room.finishes(ada)).containsExactly("2 nonfoil");
    }

    @Test
    void importsAreListedTheNewestFirst() {
        List<Long> ids = Stream.of(1, 2, 3)
                .map(n -> room.importRows(ada, "Somebody,one,1,1,,,1,en").getLong("id"))
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

    @Test
    void copiesThatAreTooManyAreRefusedAndNothingIsTakenBackThatWasNotBrought() {
        room.importRows(ada, "Somebody,one,1,9990,,,1,en");
        JsonObject second = room.importRows(ada, "Somebody,one,1,9,,,1,en", "Somebody,one,1,1,,,1,en");
        assertThat(room.finishes(ada)).containsExactly("9999 nonfoil");
        assertThat(second.getInteger("imported")).isEqualTo(1);
        assertThat(second.getJsonArray("rejected").getJsonObject(0).getInteger("line"))
                .isEqualTo(3);
        undo(second);
        assertThat(room.finishes(ada)).containsExactly("9990 nonfoil");
    }

    @Test
    void wantsThatAreTooManyAreRefused() {
        byte[] csv = Room.bytes(Room.HEADER + "Somebody,one,1,9000,,,1,en\nSomebody,two,741z,1000,,,1,en\n");
        JsonObject done = room.importFile(ada, "wants", csv, null, false);
        assertThat(done.getInteger("imported")).isEqualTo(1);
        assertThat(done.getJsonArray("rejected")).hasSize(1);
    }

    @Test
    void wordsThatAnImportGaveToAnOlderItemGoWithIt() {
        room.importRows(ada, "Somebody,one,1,2,,,1,en");
        byte[] csv = Room.bytes("N,S,C,Q,W\nSomebody,one,1,1,signed\n");
        String mapping =
                "{\"name\": \"N\", \"set_code\": \"S\", \"collector_number\": \"C\", \"quantity\": \"Q\", \"notes\": \"W\"}";
        JsonObject second = room.importFile(ada, "inventory", csv, mapping, false);
        assertThat(notes()).isEqualTo("signed");
        undo(second);
        assertThat(notes()).isNull();
    }

    private @Nullable String notes() {
        return room.items(ada).getJsonArray("items").getJsonObject(0).getString("notes");
    }

    private void undo(JsonObject done) {
        room.ask(Collections.UNDO_IMPORT, new Collections.OneImport(Room.by(ada), done.getLong("id")));
    }

    private JsonObject wants(long user) {
        return room.ask(Collections.WANTS, new Collections.ListWants("" + user, user, null, null, 100, null))
                .toJsonObject();
    }
}
