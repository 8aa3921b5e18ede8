package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.collections.Worth;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Vertx;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a collection says of its owner. */
class PortfolioFactsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private History history;
    private Db db;

    @BeforeEach
    void open() {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        db = new Db(vertx, database.url());
        db.answers(Limits.DB_START).await();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    /** A set with cards from 1 to {@code last}, each at its number in cents. */
    private void set(String code, int first, int last, boolean digital) {
        history.run(
                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, digital, price_usd, price_usd_foil)
                select gen_random_uuid(), gen_random_uuid(), 'C' || n, 'c' || n, ?, ?, n, 'rare', 'en', 'normal', '{nonfoil,foil}', ?,
                  case when n % 7 > 0 then n / 100.0 end, n / 50.0 from generate_series(?, ?) n""",
                code, code, digital, first, last);
    }

    private void owns(long user, String code, int first, int last, String finish, String condition) {
        history.run(
                """
                insert into inventory_items (user_id, card_id, quantity, finish, condition)
                select ?, c.id, 1 + c.id % 3, ?, ? from cards c where c.set_code = ? and c.collector_number::int between ? and ?""",
                user, finish, condition, code, first, last);
    }

    private double fact(String name, Scope scope, long user) {
        Map<Long, Facts> facts = new HashMap<>();
        for (Source source : FactNames.sourcesOf(List.of(name))) {
            source.read(db.sql(), scope, NOW, facts).await();
        }
        return facts.getOrDefault(user, new Facts()).get(FactNames.place(name));
    }

    @Test
    void aCollectionIsWorthItsCopiesEachRoundedToTheCent() {
        long ada = history.person("ada");
        long ben = history.person("ben");
        set("abc", 1, 199, false);
        for (String condition : List.of("NM", "LP", "MP", "HP", "DMG")) {
            owns(ada, "abc", 1, 199, "nonfoil", condition);
            owns(ada, "abc", 50, 150, "foil", condition);
        }
        double exact = Double.parseDouble(history.text("select sum(i.quantity * " + Worth.UNIT_PRICE
                + ") from inventory_items i join cards c on c.id = i.card_id where i.user_id = " + ada));
        assertThat(exact).isGreaterThan(1000);
        assertThat(fact("portfolio_value", Scope.of(List.of(ada)), ada)).isEqualTo(exact);
        assertThat(fact("portfolio_value", Scope.range(ada, ben), ada)).isEqualTo(exact);
        assertThat(fact("portfolio_value", Scope.range(ada, ben), ben)).isNaN();
    }

    @Test
    void aSetIsWholeWithAPrintingOfEveryNumber() {
        long ada = history.person("ada");
        set("abc", 1, 25, false);
        set("abc", 26, 40, true);
        set("odd", 1, 19, false);
        owns(ada, "odd", 1, 19, "nonfoil", "NM");
        owns(ada, "odd", 1, 19, "foil", "NM");
        owns(ada, "abc", 1, 24, "nonfoil", "NM");
        owns(ada, "abc", 20, 24, "foil", "NM");
        assertThat(fact("complete_sets", Scope.of(List.of(ada)), ada)).isNaN();
        owns(ada, "abc", 25, 25, "nonfoil", "DMG");
        assertThat(fact("complete_sets", Scope.of(List.of(ada)), ada)).isEqualTo(1);
        assertThat(fact("complete_sets", Scope.range(1, ada), ada)).isEqualTo(1);
    }
}
