package io.swapstead.collections;

import io.swapstead.db.Sql;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports and what they brought. */
final class ImportSql {
    private static final String ISO = "to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    private static final String SUMMARY =
            "'id', i.id, 'target', i.target, 'vendor', i.vendor, 'file_name', i.file_name, 'status', i.status, "
                    + "'dry_run', i.dry_run, 'rows', i.rows, 'imported', i.imported, 'error', i.error, 'created_at', "
                    + ISO;

    /** A file that is to be read. */
    record Waiting(
            long id,
            long userId,
            String target,
            @Nullable String vendor,
            @Nullable String mapping,
            boolean dryRun,
            Buffer content) {}

    static final Sql<Long> QUEUE = Sql.of(
            """
            insert into collection_imports (user_id, target, vendor, file_name, mapping, dry_run, content, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) returning id""",
            row -> row.getLong("id"));

    /** No row for one that was read already. */
    static final Sql<Waiting> BEGIN = Sql.of(
            """
            update collection_imports set status = 'running' where id = $1 and status in ('queued', 'running')
            returning id, user_id, target, vendor, mapping, dry_run, content""",
            ImportSql::waiting);

    static final Sql<Void> DONE = Sql.update(
            """
            update collection_imports set status = 'done', vendor = $2, rows = $3, imported = $4, rejected = $5, guessed = $6,
              content = null, finished_at = $7 where id = $1""");

    static final Sql<Void> FAILED = Sql.update(
            "update collection_imports set status = 'failed', error = $2, content = null, finished_at = $3 where id = $1");

    /** How many copies a user has of the cards $2 already. */
    static final Sql<Map.Entry<Judged.Kin, Integer>> HELD = Sql.of(
            "select card_id, finish, condition, language, quantity from inventory_items where user_id = $1 and card_id = any($2::bigint[])",
            row -> Map.entry(
                    new Judged.Kin(
                            row.getLong("card_id"),
                            row.getString("finish"),
                            row.getString("condition"),
                            row.getString("language")),
                    row.getInteger("quantity")));

    /** How many copies, of any printing, a user wants of the cards $2 already. */
    static final Sql<Map.Entry<UUID, Integer>> WANTED = Sql.of(
            """
            select oracle_id, quantity from want_items
            where user_id = $1 and oracle_id = any($2::uuid[]) and card_id is null and finish is null and language is null""",
            row -> Map.entry(row.getUUID("oracle_id"), row.getInteger("quantity")));

    /**
     * Adds lots to what is there, and notes what this import $1 of the user $2 added to which item, words and price included where the
     * item had none. Fewer rows than lots mean that an item would hold too many.
     */
    static final Sql<Void> ADD_ITEMS = Sql.update(
            """
            with lot as (select * from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[],
                $9::text[]::numeric[], $10::text[]) as l(card_id, finish, condition, language, quantity, for_trade, asking_price, notes)),
            old as (select i.id, i.asking_price, i.notes from inventory_items i join lot using (card_id, finish, condition, language)
              where i.user_id = $2 for update of i),
            added as (insert into inventory_items as i (user_id, card_id, finish, condition, language, quantity, for_trade,
                asking_price, notes, import_id, created_at, updated_at)
              select $2, card_id, finish, condition, language, quantity, for_trade, asking_price, notes, $1, $11, $11 from lot
              on conflict (user_id, card_id, finish, condition, language) do update set
                quantity = i.quantity + excluded.quantity, for_trade = i.for_trade + excluded.for_trade,
                asking_price = coalesce(i.asking_price, excluded.asking_price), notes = coalesce(i.notes, excluded.notes),
                updated_at = excluded.updated_at
                where i.quantity + excluded.quantity <= $12
              returning id, card_id, finish, condition, language)
            insert into collection_import_items (import_id, inventory_item_id, quantity, for_trade, asking_price, notes)
            select $1, a.id, l.quantity, l.for_trade, case when o.asking_price is null then l.asking_price end,
              case when o.notes is null then l.notes end
            from added a join lot l using (card_id, finish, condition, language) left join old o on o.id = a.id""");

    /** The same for wants, of any printing: as many rows as there are cards among the lots. */
    static final Sql<Void> ADD_WANTS = Sql.update(
            """
            with lot as (select * from unnest($3::uuid[], $4::int[]) as l(oracle_id, quantity)),
            added as (insert into want_items as w (user_id, oracle_id, quantity, created_at)
              select $2, oracle_id, quantity, $5 from lot
              on conflict (user_id, oracle_id, card_id, finish, language)
                do update set quantity = w.quantity + excluded.quantity where w.quantity + excluded.quantity <= $6
              returning id, oracle_id)
            insert into collection_import_items (import_id, want_item_id, quantity)
            select $1, a.id, l.quantity from added a join lot l using (oracle_id)""");

    static final Sql<JsonObject> LIST = Sql.of(
            "select json_build_object(" + SUMMARY
                    + ") as import from collection_imports i where i.user_id = $1 and i.id < $2 order by i.id desc limit $3",
            row -> row.getJsonObject("import"));

    static final Sql<String> GET = Sql.of(
            "select (json_build_object(" + SUMMARY
                    + """
                    , 'rejected', i.rejected, 'guessed', (select coalesce(json_agg(json_build_object('line', g.line, 'card',
                      json_build_object('id', c.id, 'name', c.name, 'set_code', c.set_code, 'image_url', c.image_url,
                        'price', least(c.price_usd, c.price_usd_foil, c.price_usd_etched))) order by g.line), '[]')
                      from jsonb_to_recordset(i.guessed) as g(line int, card_id bigint) join cards c on c.id = g.card_id)))::text as import
                    from collection_imports i where i.id = $1 and i.user_id = $2""",
            row -> row.getString("import"));

    static final Sql<String> STATE = Sql.of(
            "select status from collection_imports where id = $1 and user_id = $2 for update",
            row -> row.getString("status"));

    static final Sql<String> UNDO = Sql.of(
            """
            update collection_imports set status = 'undone', undone_at = $2
            where id = $1 and status = 'done' and not dry_run returning target""",
            row -> row.getString("target"));

    /** Whether accepted trades hold copies that would be taken back, of each item that the import touched. */
    static final Sql<Boolean> LOCK_ITEMS = Sql.of(
            """
            select i.reserved > greatest(0, i.quantity - l.quantity) as held
            from collection_import_items l join inventory_items i on i.id = l.inventory_item_id
            where l.import_id = $1 order by i.id for update of i""",
            row -> row.getBoolean("held"));

    /** Words and a price that were changed since stay as they are now. */
    static final Sql<Void> TAKE_BACK = Sql.update(
            """
            update inventory_items i set quantity = i.quantity - l.quantity,
              for_trade = least(greatest(0, i.for_trade - l.for_trade), i.quantity - l.quantity), updated_at = $2,
              asking_price = case when i.asking_price = l.asking_price then null else i.asking_price end,
              notes = case when i.notes = l.notes then null else i.notes end
            from collection_import_items l where l.import_id = $1 and i.id = l.inventory_item_id and i.quantity > l.quantity""");

    /** Runs first: what the import brought whole goes whole. */
    static final Sql<Void> REMOVE = Sql.update(
            """
            delete from inventory_items i using collection_import_items l
            where l.import_id = $1 and i.id = l.inventory_item_id and i.quantity <= l.quantity""");

    static final Sql<Void> TAKE_WANTS_BACK = Sql.update(
            """
            update want_items w set quantity = w.quantity - l.quantity from collection_import_items l
            where l.import_id = $1 and w.id = l.want_item_id and w.quantity > l.quantity""");

    static final Sql<Void> REMOVE_WANTS = Sql.update(
            """
            delete from want_items w using collection_import_items l
            where l.import_id = $1 and w.id = l.want_item_id and w.quantity <= l.quantity""");

    static final Sql<Copy> COPIES = Sql.of(
            """
            select c.name, c.set_code, c.set_name, c.collector_number, c.rarity, c.layout, c.scryfall_id, c.tcgplayer_id,
              i.quantity, i.for_trade, i.finish, i.condition, i.language, i.asking_price, i.notes
            from inventory_items i join cards c on c.id = i.card_id where i.user_id = $1 order by i.id""",
            ImportSql::copy);

    private ImportSql() {}

    private static Waiting waiting(Row row) {
        JsonObject mapping = row.getJsonObject("mapping");
        return new Waiting(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("target"),
                row.getString("vendor"),
                mapping == null ? null : mapping.encode(),
                row.getBoolean("dry_run"),
                row.getBuffer("content"));
    }

    private static Copy copy(Row row) {
        return new Copy(
                row.getString("name"),
                row.getString("set_code"),
                row.getString("set_name"),
                row.getString("collector_number"),
                row.getString("rarity"),
                row.getString("layout"),
                row.getUUID("scryfall_id"),
                row.getLong("tcgplayer_id"),
                row.getInteger("quantity"),
                row.getInteger("for_trade"),
                Finish.of(row.getString("finish")),
                Condition.valueOf(row.getString("condition")),
                row.getString("language"),
                row.getBigDecimal("asking_price"),
                row.getString("notes"));
    }
}
