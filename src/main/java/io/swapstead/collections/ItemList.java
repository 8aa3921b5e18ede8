package io.swapstead.collections;

import io.swapstead.cards.Cards;
import io.swapstead.collections.Collections.ListItems;
import io.swapstead.core.Cursor;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One page of somebody's items, as its viewer may see them. */
final class ItemList {
    private final SqlClient sql;
    private final ListItems asked;
    private final @Nullable String key;
    private final @Nullable String set;
    private final String query;
    private final @Nullable Long after;

    ItemList(SqlClient sql, ListItems asked) {
        this.sql = sql;
        this.asked = asked;
        this.key = asked.q() == null ? null : Cards.key(asked.q());
        this.set = asked.set() == null ? null : asked.set().toLowerCase(Locale.ROOT);
        this.query = "items %s %s %s %s %s %s %s"
                .formatted(
                        asked.owner(), key, set, asked.finish(), asked.condition(), asked.forTrade(), asked.wantedBy());
        this.after = asked.cursor() == null ? null : (Long) Cursor.read(query, asked.cursor(), 1)[0];
    }

    Future<Buffer> page() {
        return Owner.see(sql, asked.owner(), asked.viewer())
                .compose(owner -> wanting().compose(wanting -> count(owner, wanting)
                        .compose(total -> rows(owner, wanting).map(rows -> Json.bytes(page(owner, rows, total))))));
    }

    /** Who must want what is listed; null when nobody need. */
    private Future<@Nullable Long> wanting() {
        return asked.wantedBy() == null
                ? Future.succeededFuture()
                : Owner.see(sql, asked.wantedBy(), asked.viewer()).map(Owner::id);
    }

    private Future<Long> count(Owner owner, @Nullable Long wanting) {
        return ItemSql.COUNT.one(
                sql,
                owner.id(),
                key,
                set,
                asked.finish(),
                asked.condition(),
                asked.forTrade(),
                owner.whole(),
                wanting,
                asked.viewer());
    }

    private Future<List<Item>> rows(Owner owner, @Nullable Long wanting) {
        return ItemSql.PAGE.list(
                sql,
                owner.id(),
                key,
                set,
                asked.finish(),
                asked.condition(),
                asked.forTrade(),
                owner.whole(),
                wanting,
                asked.viewer(),
                after,
                asked.limit() + 1);
    }

    private Item.Page page(Owner owner, List<Item> rows, long total) {
        List<Item> items = Cursor.page(rows, asked.limit());
        return new Item.Page(
                owner.own() ? items : items.stream().map(Item::withoutNotes).toList(),
                total,
                Cursor.behind(rows, asked.limit(), query, item -> new long[] {item.id()}));
    }
}
