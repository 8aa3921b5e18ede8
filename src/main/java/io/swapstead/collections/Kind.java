package io.swapstead.collections;

import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decides whether a printing can be owned and wanted, and how. */
record Kind(long cardId, UUID oracleId, boolean digital, List<String> finishes, String lang) {
    private static final String COLUMNS = "select id, oracle_id, digital, finishes, lang from cards ";
    private static final Sql<Kind> BY_ID = Sql.of(COLUMNS + "where id = $1", Kind::of);

    /** A printing that exists on paper, if any does. */
    private static final Sql<Kind> BY_ORACLE_ID =
            Sql.of(COLUMNS + "where oracle_id = $1 order by digital, id limit 1", Kind::of);

    /** The printing; fails with IMPOSSIBLE when there is no such card, or none that can be handed over. */
    static Future<Kind> load(SqlClient sql, long cardId) {
        return BY_ID.first(sql, cardId).map(kind -> tradable("card_id", kind.orElse(null)));
    }

    /** Any printing of a card; fails as {@link #load(SqlClient, long)}. */
    static Future<Kind> load(SqlClient sql, UUID oracleId) {
        return BY_ORACLE_ID.first(sql, oracleId).map(kind -> tradable("oracle_id", kind.orElse(null)));
    }

    private static Kind tradable(String field, @Nullable Kind kind) {
        if (kind == null) {
            throw impossible(field, "there is no such card");
        }
        if (kind.digital) {
            throw impossible(field, "this card exists only in a computer game and cannot be traded");
        }
        return kind;
    }

    /** Fails with IMPOSSIBLE when the card is not made in this finish. */
    void requireFinish(String finish) {
        if (!finishes.contains(finish)) {
            throw impossible("finish", "this card is made only in " + String.join(", ", finishes));
        }
    }

    static Failure impossible(String field, String message) {
        return new Failure(Failure.Kind.IMPOSSIBLE, field + ": " + message).field(field, message);
    }

    private static Kind of(Row row) {
        return new Kind(
                row.getLong("id"),
                row.getUUID("oracle_id"),
                row.getBoolean("digital"),
                List.of(row.getArrayOfStrings("finishes")),
                row.getString("lang"));
    }
}
