package io.swapstead.collections;

import io.swapstead.cards.CardEmbed;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one card that are alike.
 *
 * @param forTrade how many of them are for trade
 * @param reserved how many accepted trades hold
 * @param askingPrice in US dollars, as the owner would like
 * @param unitPrice what one such copy is worth; null without a price
 * @param notes the owner's own; null for everyone else
 */
public record Item(
        long id,
        CardEmbed card,
        long cardId,
        int quantity,
        String finish,
        String condition,
        String language,
        int forTrade,
        int reserved,
        @Nullable BigDecimal askingPrice,
        @Nullable BigDecimal unitPrice,
        @Nullable String notes) {

    /** A page of items. */
    record Page(List<Item> items, long total, @Nullable String nextCursor) {}

    Item withoutNotes() {
        return new Item(
                id,
                card,
                cardId,
                quantity,
                finish,
                condition,
                language,
                forTrade,
                reserved,
                askingPrice,
                unitPrice,
                null);
    }

    static Item of(Row row) {
        CardEmbed card = CardEmbed.of(row);
        return new Item(
                row.getLong("id"),
                card,
                card.id(),
                row.getInteger("quantity"),
                row.getString("finish"),
                row.getString("condition"),
                row.getString("language"),
                row.getInteger("for_trade"),
                row.getInteger("reserved"),
                row.getBigDecimal("asking_price"),
                row.getBigDecimal("unit_price"),
                row.getString("notes"));
    }
}
