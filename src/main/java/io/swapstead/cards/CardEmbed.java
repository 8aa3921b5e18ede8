package io.swapstead.cards;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A card as other things show it.
 *
 * @param price in US dollars, of the cheapest finish; null without any
 */
public record CardEmbed(long id, String name, String setCode, @Nullable String imageUrl, @Nullable BigDecimal price) {
    /** What a statement selects from {@code cards c} so that {@link #of} can read it. */
    public static final String COLUMNS =
            """
            c.id as card_id, c.name as card_name, c.set_code as card_set_code, c.image_url as card_image_url, \
            least(c.price_usd, c.price_usd_foil, c.price_usd_etched) as card_price""";

    /** Reads {@link #COLUMNS}. */
    public static CardEmbed of(Row row) {
        return new CardEmbed(
                row.getLong("card_id"),
                row.getString("card_name"),
                row.getString("card_set_code"),
                row.getString("card_image_url"),
                row.getBigDecimal("card_price"));
    }
}
