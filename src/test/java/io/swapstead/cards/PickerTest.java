package io.swapstead.cards;

import static io.swapstead.cards.Catalogue.DAY;
import static io.swapstead.cards.Catalogue.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.swapstead.TestStores;
import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PickerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);
    private final TestStores.Database database = TestStores.freshDatabase();
    private final Db db = new Db(vertx, database.url());

    @BeforeAll
    void open() throws Exception {
        Catalogue.of(
                database,
                DAY,
                Stream.concat(
                                Stream.of(
                                        card(1, "Lightning Bolt", "one", "1", "'released_at': '2020-01-01'"),
                                        card(2, "Lightning Bolt", "two", "7", "'released_at': '2022-01-01'"),
                                        card(3, "Chain Lightning", "one", "2", ""),
                                        card(4, "Lim-Dûl the Æther 100% Wise", "one", "3", ""),
                                        card(
                                                5,
                                                "Fire // Ice",
                                                "one",
                                                "4",
                                                "'prices': {'usd': '2.00', 'usd_foil': '1.20'}"),
                                        card(6, "Bolt of Bits", "one", "5", "'digital': true"),
                                        card(7, "Under_score", "two", "1", ""),
                                        card(8, "Back\\\\slash", "two", "2", "")),
                                IntStream.range(100, 160).mapToObj(n -> card(n, "Swarm " + n % 7, "many", "" + n, "")))
                        .toArray(String[]::new));
        vertx.deployVerticle(new CardVerticle(db, bus)).await();
        await().ignoreExceptions()
                .until(() -> !page("", null, false, 1, null).isEmpty()); // a first connection takes its time
    }

    @AfterAll
    void close() {
        vertx.close().await();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lightning | Lightning Bolt two, Lightning Bolt one, Chain Lightning one",
                "LIGHT | Lightning Bolt two, Lightning Bolt one, Chain Lightning one",
                "lightnig bolt | Lightning Bolt two, Lightning Bolt one, Chain Lightning one",
                "lihgtning | Chain Lightning one, Lightning Bolt two, Lightning Bolt one",
                "chian lightning | Chain Lightning one, Lightning Bolt two, Lightning Bolt one",
                "bolt | Lightning Bolt two, Lightning Bolt one",
                "bo | Lightning Bolt two, Lightning Bolt one",
                "lim-dul the aether | Lim-Dûl the Æther 100% Wise one",
                "fire // ice | Fire // Ice one",
                "ice | Fire // Ice one",
                "100% | Lim-Dûl the Æther 100% Wise one",
                "under_ | Under_score two",
                "back\\ | Back\\slash two",
            })
    void findsWhatBeginsThenWhatContainsThenWhatIsLikeIt(String q, String names) {
        assertThat(found(q, null)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzzzzz",
                "%",
                "_",
                "\\",
                "%%%",
                "'; drop table cards; --",
                "☃☃☃",
                "(((",
                "\"\"\"",
                "a%",
                "* : & |"
            })
    void takesEveryQueryLiterally(String q) {
        assertThat(found(q, null)).isEmpty();
    }

    @Test
    void looksOnlyWithinASet() {
        assertThat(found("lightning", "TWO")).isEqualTo("Lightning Bolt two");
        assertThat(found("chian", "two")).isEmpty();
        assertThat(found("lihgtning", "two")).isEqualTo("Lightning Bolt two");
        assertThat(found("", "two")).isEqualTo("Back\\slash two, Lightning Bolt two, Under_score two");
    }

    @Test
    void showsDigitalCardsOnlyWhenAsked() {
        assertThat(page("bolt of", null, true, 5, null).getJsonArray("cards")).hasSize(3);
        assertThat(page("bolt of", null, false, 5, null).getJsonArray("cards")).hasSize(2);
    }

    @Test
    void aPriceIsOfTheCheapestFinishWithItsCents() {
        Cards.Find fire = new Cards.Find("fire", null, false, 1, null);

        assertThat(bus.ask(Cards.FIND, fire).await().toString())
                .endsWith("\"set_code\":\"one\",\"image_url\":null,\"price\":1.20}],\"next_cursor\":null}");
    }

    @ParameterizedTest
    @CsvSource({"'',,68", "swarm,,60", "swa,many,60", "m,many,0", "war,,60", "s,,60"})
    void pagesTogetherAreTheWholeListEachCardOnce(String q, @Nullable String set, int expected) {
        List<Long> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonObject page = page(q, set, true, 7, cursor);
            page.getJsonArray("cards").forEach(card -> all.add(((JsonObject) card).getLong("id")));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(all).doesNotHaveDuplicates().hasSize(expected);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = page("swarm", null, false, 7, null).getString("next_cursor");

        assertThatThrownBy(() -> page("swar", null, false, 7, cursor))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void oneCardHasAllThatIsKnown() {
        long id = page("fire", null, false, 1, null)
                .getJsonArray("cards")
                .getJsonObject(0)
                .getLong("id");
        String card = bus.ask(Cards.GET, new Cards.Get(id)).await().toString();

        assertThat(card)
                .contains(
                        "\"scryfall_id\":\"" + Catalogue.uuid(5) + "\"",
                        "\"finishes\":[\"nonfoil\"]",
                        "\"legalities\":{}",
                        "\"price_usd\":2.00",
                        "\"price_eur\":null");
        assertThatThrownBy(
                        () -> bus.ask(Cards.GET, new Cards.Get(Long.MAX_VALUE)).await())
                .hasMessage("No such card.");
    }

    @Test
    void embedsComeInTheOrderAskedFor() {
        List<Long> ids = Sql.of("select id from cards order by id", row -> row.getLong("id"))
                .list(db.sql())
                .await();
        List<CardEmbed> embeds = bus.ask(Cards.EMBEDS, new Cards.Ids(List.of(ids.get(3), Long.MAX_VALUE, ids.get(0))))
                .await()
                .cards();

        assertThat(embeds).extracting(CardEmbed::id).containsExactly(ids.get(3), ids.get(0));
    }

    private String found(String q, @Nullable String set) {
        List<String> names = new ArrayList<>();
        page(q, set, false, 24, null).getJsonArray("cards").forEach(each -> {
            JsonObject card = (JsonObject) each;
            names.add(card.getString("name") + " " + card.getString("set_code"));
        });
        return String.join(", ", names);
    }

    private JsonObject page(String q, @Nullable String set, boolean digital, int limit, @Nullable String cursor) {
        return bus.ask(Cards.FIND, new Cards.Find(q, set, digital, limit, cursor))
                .await()
                .toJsonObject();
    }
}
