package io.swapstead.collections;

import io.swapstead.cards.CardEmbed;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that somebody looks for.
 *
 * @param cardId the printing; null for any
 * @param card the printing, or one that stands for all
 * @param finish null for any
 * @param language null for any
 * @param maxPrice in US dollars
 * @param priority from 1, the most urgent, to 5
 * @param visibility {@code public}, {@code matched} (only for those who have it for trade) or {@code private}
 */
public record Want(
        long id,
        UUID oracleId,
        @Nullable Long cardId,
        CardEmbed card,
        int quantity,
        @Nullable String finish,
        @Nullable String language,
        String minCondition,
        @Nullable BigDecimal maxPrice,
        int priority,
        String visibility) {

    /** A page of wants. */
    record Page(List<Want> wants, long total, @Nullable String nextCursor) {}

    static Want of(Row row) {
        return new Want(
                row.getLong("id"),
                row.getUUID("oracle_id"),
                row.getLong("printing"),
                CardEmbed.of(row),
                row.getInteger("quantity"),
                row.getString("finish"),
                row.getString("language"),
                row.getString("min_condition"),
                row.getBigDecimal("max_price"),
                row.getInteger("priority"),
                row.getString("visibility"));
    }
}
