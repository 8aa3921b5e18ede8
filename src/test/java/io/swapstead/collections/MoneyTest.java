package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "$5.48 | 5.48 | USD",
                "€ 1,77 | 1.77 | EUR",
                "€\u00a01,77 | 1.77 | EUR",
                "1,77 € | 1.77 | EUR",
                "€2521.66 | 2521.66 | EUR",
                "£3 | 3.00 | GBP",
                "12 | 12.00 | -",
                "0.3 | 0.30 | -",
                "4599.99 | 4599.99 | -",
                "1,234 | 1234.00 | -",
                "1,234.5 USD | 1234.50 | USD",
                "1.234,50 EUR | 1234.50 | EUR",
                "1.234.567 | 1234567.00 | -",
                "0.125 | 0.13 | -",
            })
    void readsAmountsAsTheyAreWritten(String text, String amount, String currency) {
        Money money = Objects.requireNonNull(Money.of(text));

        assertThat(money.amount()).hasToString(amount);
        assertThat(money.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "free", "-3", "$", "1e9", "12345678901", "1.2.3"})
    void nothingElseIsAnAmount(String text) {
        assertThat(Money.of(text)).isNull();
    }
}
