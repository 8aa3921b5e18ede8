package io.swapstead.collections;

import io.swapstead.cards.Cards;
import io.swapstead.collections.Collections.ListWants;
import io.swapstead.core.Cursor;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One page of somebody's wants, the most urgent first, as its viewer may see them. */
final class WantList {
    private final SqlClient sql;
    private final ListWants asked;
    private final @Nullable String key;
    private final @Nullable String set;
    private final String query;
    private final @Nullable Integer afterPriority;
    private final @Nullable Long afterId;

    WantList(SqlClient sql, ListWants asked) {
        this.sql = sql;
        this.asked = asked;
        this.key = asked.q() == null ? null : Cards.key(asked.q());
        this.set = asked.set() == null ? null : asked.set().toLowerCase(Locale.ROOT);
        this.query = "wants %s %s %s".formatted(asked.owner(), key, set);
        long @Nullable [] after = asked.cursor() == null ? null : Cursor.read(query, asked.cursor(), 2);
        this.afterPriority = after == null ? null : (int) after[0];
        this.afterId = after == null ? null : after[1];
    }

    Future<Buffer> page() {
        return Owner.see(sql, asked.owner(), asked.viewer()).compose(owner -> WantSql.COUNT
                .one(sql, owner.id(), asked.viewer(), key, set)
                .compose(total -> rows(owner).map(rows -> Json.bytes(page(rows, total)))));
    }

    private Future<List<Want>> rows(Owner owner) {
        return WantSql.PAGE.list(sql, owner.id(), asked.viewer(), key, set, afterPriority, afterId, asked.limit() + 1);
    }

    private Want.Page page(List<Want> rows, long total) {
        return new Want.Page(Cursor.page(rows, asked.limit()), total, Cursor.behind(rows, asked.limit(), query, want ->
                new long[] {want.priority(), want.id()}));
    }
}
