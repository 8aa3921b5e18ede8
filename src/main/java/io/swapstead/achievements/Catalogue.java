package io.swapstead.achievements;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that can be earned: rows of the database, seeded from the application's own list. */
final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    /** Answers those whose points are new, because scores depend on them. */
    private static final Sql<Long> SEED = Sql.of(
            """
            with listed as (select * from jsonb_to_recordset($1::jsonb) as x(key text, name text, description text, category text,
              icon text, threshold jsonb, discovery_points int, frame_tier_unlock text, is_hidden boolean)),
            before as (select key, discovery_points from achievement_definitions),
            seeded as (
              insert into achievement_definitions as d
                (key, name, description, category, icon, threshold, discovery_points, frame_tier_unlock, is_hidden)
              select key, name, description, category, icon, threshold, discovery_points, frame_tier_unlock, is_hidden from listed
              on conflict (key) do update set name = excluded.name, description = excluded.description,
                category = excluded.category, icon = excluded.icon, threshold = excluded.threshold,
                discovery_points = excluded.discovery_points, frame_tier_unlock = excluded.frame_tier_unlock,
                is_hidden = excluded.is_hidden
              where (d.name, d.description, d.category, d.icon, d.threshold, d.discovery_points, d.frame_tier_unlock, d.is_hidden)
                is distinct from (excluded.name, excluded.description, excluded.category, excluded.icon, excluded.threshold,
                excluded.discovery_points, excluded.frame_tier_unlock, excluded.is_hidden)
              returning id, key, discovery_points)
            select s.id from seeded s join before b using (key) where b.discovery_points <> s.discovery_points""",
            row -> row.getLong("id"));

    /** Counts scores anew; the event log hears whose, a hundred to an event. */
    private static final Sql<Void> RESCORE = Sql.update(
            """
            with rescored as (
              update users u set discovery_score = discovery_score_of(u) where id in (
                select user_id from user_achievements where achievement_id = any($1::bigint[]) and unlocked_at is not null)
              returning u.id),
            parts as (select id, row_number() over (order by id) / 100 as part from rescored)
            insert into event (kind, data)
            select 'score.recounted', jsonb_build_object('user_ids', jsonb_agg(id)) from parts group by part""");

    private static final Sql<Row> ALL = Sql.of("select * from achievement_definitions order by id", row -> row);

    private Catalogue() {}

    /** Brings the rows up to what the application's list says; several nodes may do so at once, and repeating it changes nothing. */
    static Future<Void> seed(Db db) {
        return db.tx(tx -> SEED.list(tx.sql(), listed())
                .compose(changed -> changed.isEmpty()
                        ? Future.<Void>succeededFuture()
                        : RESCORE.run(tx.sql(), (Object) changed.toArray(Long[]::new))
                                .mapEmpty()));
    }

    private static JsonArray listed() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/achievements/catalogue.json")) {
            return new JsonArray(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be earned now; a row that names an unknown fact is left out. */
    static Future<List<Definition>> all(SqlClient sql) {
        return ALL.list(sql).map(rows -> rows.stream()
                .filter(Catalogue::understood)
                .map(Catalogue::definition)
                .toList());
    }

    private static boolean understood(Row row) {
        try {
            return !Definition.conditions(row.getJsonObject("threshold")).isEmpty();
        } catch (IllegalArgumentException | ClassCastException e) {
            LOG.error("achievement {} cannot be earned: {}", row.getString("key"), e.getMessage());
            return false;
        }
    }

    private static Definition definition(Row row) {
        JsonObject threshold = row.getJsonObject("threshold");
        return new Definition(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                row.getString("icon"),
                threshold,
                row.getInteger("discovery_points"),
                row.getString("frame_tier_unlock"),
                row.getBoolean("is_hidden"),
                row.getBoolean("is_seasonal"),
                row.getBigDecimal("rarity_percent"),
                Definition.conditions(threshold));
    }
}
