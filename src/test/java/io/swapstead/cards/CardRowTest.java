package io.swapstead.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardRowTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final String ORACLE = "00000000-0000-0000-0000-0000000000aa";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'finishes': ['foil', 'etched'] | [foil, etched]",
                "'finishes': ['glossy', 'nonfoil'], 'foil': true | [nonfoil]",
                "'foil': true, 'nonfoil': true | [nonfoil, foil]",
                "'foil': true, 'nonfoil': false | [foil]",
                "'foil': false, 'nonfoil': true | [nonfoil]",
                "'finishes': [] | [nonfoil]"
            })
    void finishesComeFromTheirListOrFromTheOlderFlags(String fields, String finishes) throws Exception {
        assertThat(row(fields).finishes()).hasToString(finishes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'digital': true | true",
                "'digital': false, 'games': ['arena'] | true",
                "'digital': false, 'games': ['paper', 'arena'] | false",
                "'games': [] | false",
                "'layout': 'never heard of' | false"
            })
    void digitalIsWhatHasNoPaper(String fields, boolean digital) throws Exception {
        assertThat(row(fields).digital()).isEqualTo(digital);
    }

    @Test
    void twoSidesHaveTwoImages() throws Exception {
        CardRow row = row(
                """
                'layout': 'transform', 'card_faces': [
                  {'image_uris': {'small': 's', 'normal': 'front'}, 'colors': ['B'], 'printed_name': 'Vorn'},
                  {'image_uris': {'normal': 'back'}, 'colors': ['B', 'R'], 'printed_name': 'Hinten'}]""");

        assertThat(row.imageUrl()).isEqualTo("front");
        assertThat(row.backImageUrl()).isEqualTo("back");
        assertThat(row.colors()).containsExactly("B", "R");
        assertThat(row.printedName()).isEqualTo("Vorn // Hinten");
    }

    @Test
    void halvesShareOneImage() throws Exception {
        CardRow row = row("'image_uris': {'large': 'whole'}, 'card_faces': [{'colors': ['U']}, {'colors': ['R']}]");

        assertThat(row.imageUrl()).isEqualTo("whole");
        assertThat(row.backImageUrl()).isNull();
        assertThat(row("'card_faces': [{}, {}]").imageUrl()).isNull();
    }

    @Test
    void theOracleIdMayStandInTheFaces() throws Exception {
        String reversible = "'layout': 'reversible_card', 'card_faces': [{'oracle_id': '%s'}, {'oracle_id': '%s'}]";

        assertThat(row(reversible.formatted(ORACLE, ORACLE)).oracleId()).isEqualTo(UUID.fromString(ORACLE));
        assertThat(row("'oracle_id': '" + ORACLE + "'").oracleId()).isEqualTo(UUID.fromString(ORACLE));
        assertThat(row("'lang': 'ja'").oracleId()).isEqualTo(UUID.fromString(ID));
    }

    @Test
    void aMissingPriceIsNullAndNeverZero() throws Exception {
        Printing.Prices prices =
                row("'prices': {'usd': '4.70', 'usd_foil': null, 'usd_etched': '0.00', 'eur': 1.005, 'eur_foil': ''}")
                        .prices();

        assertThat(prices.usd()).isEqualByComparingTo("4.70");
        assertThat(prices.eur()).isEqualByComparingTo("1.01");
        assertThat(prices).extracting("usdFoil", "usdEtched", "eurFoil").containsOnlyNulls();
        assertThat(row("'prices': null").prices()).isEqualTo(Printing.Prices.NONE);
        for (String impossible : List.of("-1", "1e10", "9999999999.999")) {
            assertThatThrownBy(() -> row("'prices': {'usd': '" + impossible + "'}"))
                    .hasMessage("has an impossible price");
        }
    }

    @Test
    void whatIsNoWordIsNoLegality() throws Exception {
        assertThat(row("'legalities': {'modern': 'legal', 'a\\u0000': 'legal', 'x': null}")
                        .legalities())
                .containsOnlyKeys("modern");
    }

    /** A card with the given fields, in which ' stands for ". */
    private static CardRow row(String fields) throws Exception {
        String json = "{'id': '%s', 'name': 'Somebody', 'set': 'ONE', 'collector_number': '741z', %s}"
                .formatted(ID, fields)
                .replace('\'', '"');
        return CardRow.of(Json.MAPPER.readValue(json, Printing.class));
    }
}
