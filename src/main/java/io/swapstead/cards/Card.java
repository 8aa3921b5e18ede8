package io.swapstead.cards;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A printing with all that is known of it; prices are null where nobody knows them. */
record Card(
        long id,
        UUID scryfallId,
        UUID oracleId,
        String name,
        @Nullable String printedName,
        String setCode,
        String setName,
        String collectorNumber,
        String rarity,
        String lang,
        String layout,
        List<String> finishes,
        List<String> colors,
        @Nullable String typeLine,
        @Nullable String imageUrl,
        @Nullable String backImageUrl,
        JsonObject legalities,
        @Nullable LocalDate releasedAt,
        boolean digital,
        @Nullable Long tcgplayerId,
        @Nullable Long cardmarketId,
        @Nullable BigDecimal priceUsd,
        @Nullable BigDecimal priceUsdFoil,
        @Nullable BigDecimal priceUsdEtched,
        @Nullable BigDecimal priceEur,
        @Nullable BigDecimal priceEurFoil,
        @Nullable Instant priceUpdatedAt) {

    static Card of(Row row) {
        OffsetDateTime priced = row.getOffsetDateTime("price_updated_at");
        return new Card(
                row.getLong("id"),
                row.getUUID("scryfall_id"),
                row.getUUID("oracle_id"),
                row.getString("name"),
                row.getString("printed_name"),
                row.getString("set_code"),
                row.getString("set_name"),
                row.getString("collector_number"),
                row.getString("rarity"),
                row.getString("lang"),
                row.getString("layout"),
                List.of(row.getArrayOfStrings("finishes")),
                List.of(row.getArrayOfStrings("colors")),
                row.getString("type_line"),
                row.getString("image_url"),
                row.getString("back_image_url"),
                row.getJsonObject("legalities"),
                row.getLocalDate("released_at"),
                row.getBoolean("digital"),
                row.getLong("tcgplayer_id"),
                row.getLong("cardmarket_id"),
                row.getBigDecimal("price_usd"),
                row.getBigDecimal("price_usd_foil"),
                row.getBigDecimal("price_usd_etched"),
                row.getBigDecimal("price_eur"),
                row.getBigDecimal("price_eur_foil"),
                priced == null ? null : priced.toInstant());
    }
}
