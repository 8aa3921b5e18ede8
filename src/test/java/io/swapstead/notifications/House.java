package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node with its database and a clock that can be moved. */
final class House implements AutoCloseable {
    final TestStores.Database database = TestStores.freshDatabase();
    final TestNode node;

    House(Path data, Map<String, String> options) {
        node = TestNode.start(database, TestStores.freshRedis(), data, options);
    }

    /** Somebody whose address is confirmed. */
    Person someone() {
        Person person = Person.at(node.address());
        run("update users set email_verified = true where id = " + person.id());
        return person;
    }

    /** Appends what happened to the log, as if a feature had. */
    void happen(String kind, @Nullable Long actor, JsonObject data) {
        run("insert into event (at, kind, actor_id, data) values (now(), '%s', %s, '%s')"
                .formatted(kind, actor, data.encode()));
    }

    /** Moves the product's clock to so long after the machine's. */
    void clock(Duration ahead) {
        clock(Instant.now().plus(ahead));
    }

    void clock(Instant now) {
        assertThat(Browser.at(node.address())
                        .post("/api/test/clock", new JsonObject().put("now", now.toString()))
                        .status())
                .isEqualTo(200);
    }

    void run(String sql) {
        column(sql);
    }

    long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    /** The first column of every row. */
    List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A card with prices of two days; answers its id. */
    long card(String name, String before, String now) {
        return number(
                """
            with card as (insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
              finishes, colors, type_line, image_url, legalities, released_at, price_usd)
            values (gen_random_uuid(), gen_random_uuid(), '%1$s', lower('%1$s'), 'tst', 'Test', '1', 'rare', 'en', 'normal',
              '{nonfoil}', '{}', 'Card', 'https://example.org/card.jpg', '{}', '2020-01-01', %3$s) returning id),
            prices as (insert into card_prices (card_id, day, price_usd)
              select id, date '2026-05-01', %2$s from card union all select id, date '2026-05-04', %3$s from card)
            select id from card"""
                        .formatted(name, before, now));
    }

    @Override
    public void close() {
        node.close();
    }
}
