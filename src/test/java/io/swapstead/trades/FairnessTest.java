package io.swapstead.trades;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.cards.CardEmbed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTest {
    private static Line line(@Nullable String price, int quantity) {
        BigDecimal unit = price == null ? null : new BigDecimal(price);
        return new Line(1L, new CardEmbed(1, "Card", "tst", null, null), quantity, "nonfoil", "NM", "en", unit);
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 10.00, 0, 'Both sides are worth the same.'",
        "10.00, 4.00, 60.0, 'ada gives $6.00 more than ben, 60 % of what ada gives.'",
        "4.00, 10.00, 60.0, 'ben gives $6.00 more than ada, 60 % of what ben gives.'",
        "1234.50, 0.10, 100.0, 'ada gives $1,234.40 more than ben, 100 % of what ada gives.'",
        "0.00, 0.00, 0, 'Neither side has a value.'",
    })
    void theSidesCompareInWords(String offer, String request, BigDecimal percent, String text) {
        Fairness fairness = Fairness.of("ada", List.of(line(offer, 1)), "ben", List.of(line(request, 1)));
        assertThat(fairness.difference()).isEqualByComparingTo(new BigDecimal(offer).subtract(new BigDecimal(request)));
        assertThat(fairness.percent()).isEqualByComparingTo(percent);
        assertThat(fairness.text()).isEqualTo(text);
    }

    @Test
    void whatHasNoPriceIsNamedAndCountsNothing() {
        List<Line> offer = List.of(line("2.50", 4), line(null, 3));
        Fairness fairness = Fairness.of("ada", offer, "ben", List.of(line(null, 1)));
        assertThat(Line.value(offer)).isEqualTo(new BigDecimal("10.00"));
        assertThat(Line.cards(offer)).isEqualTo(7);
        assertThat(fairness.unpriced()).hasSize(2);
        assertThat(fairness.text()).endsWith("100 % of what ada gives. 2 lines have no price.");
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 4.00, true",
        "10.00, 4.01, false",
        "0.05, 0.02, true",
        "4.00, 10.00, false",
        "0.00, 0.00, false",
        "5.00, 0.00, true"
    })
    void lopsidedIsFromSixtyPercentOn(BigDecimal gives, BigDecimal gets, boolean lopsided) {
        assertThat(Fairness.lopsided(gives, gets)).isEqualTo(lopsided);
    }
}
