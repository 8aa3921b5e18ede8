package io.swapstead.collections;

import io.swapstead.cards.Cards;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A printing that a row of a file may mean. */
record Candidate(
        long cardId,
        UUID oracleId,
        UUID scryfallId,
        List<Long> tcgplayerIds,
        @Nullable Long cardmarketId,
        String setCode,
        String setKey,
        String number,
        String lang,
        List<String> finishes,
        boolean digital,
        @Nullable LocalDate releasedAt) {

    static Candidate of(Row row) {
        return new Candidate(
                row.getLong("id"),
                row.getUUID("oracle_id"),
                row.getUUID("scryfall_id"),
                List.of(row.getArrayOfLongs("tcgplayer_ids")),
                row.getLong("cardmarket_id"),
                row.getString("set_code"),
                Cards.key(row.getString("set_name")),
                row.getString("collector_number").toLowerCase(Locale.ROOT),
                row.getString("lang"),
                List.of(row.getArrayOfStrings("finishes")),
                row.getBoolean("digital"),
                row.getLocalDate("released_at"));
    }

    /** Some apps keep only the digits of {@code 741z} and {@code U8}. */
    boolean hasDigits(String digits) {
        return number.replaceAll("\\D", "").equals(digits);
    }

    /** Orders printings by how well they fit a row about which no more is known: the best first. */
    static Comparator<Candidate> fit(VendorRow row) {
        return Comparator.comparing(Candidate::digital)
                .thenComparing(
                        candidate -> !candidate.finishes.contains(row.finish().key()))
                .thenComparing(candidate -> !candidate.lang.equals(row.language()))
                .thenComparing(candidate -> !candidate.lang.equals("en"))
                .thenComparing(Candidate::releasedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Candidate::cardId);
    }
}
