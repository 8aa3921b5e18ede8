package io.swapstead.collections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people and apps write it: {@code $5.48}, {@code € 1,77}, {@code 1,234.50 USD}.
 *
 * @param amount not negative, with two decimals
 * @param currency its ISO code, null when none was written
 */
record Money(BigDecimal amount, @Nullable String currency) {
    private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0$€£]|USD|EUR|GBP");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(?:\\.\\d+)?");
    /** A comma or point before one or two last digits divides the cents off. */
    private static final Pattern CENTS_AFTER_COMMA = Pattern.compile("[\\d.]*,\\d{1,2}");

    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");

    /** Null for an empty cell and for what is no amount. */
    static @Nullable Money of(String text) {
        String digits = AROUND.matcher(text).replaceAll("");
        if (CENTS_AFTER_COMMA.matcher(digits).matches()) {
            digits = digits.replace(".", "").replace(',', '.');
        } else if (GROUPED_BY_POINTS.matcher(digits).matches()) {
            digits = digits.replace(".", "");
        } else {
            digits = digits.replace(",", "");
        }
        if (!AMOUNT.matcher(digits).matches()) {
            return null;
        }
        return new Money(new BigDecimal(digits).setScale(2, RoundingMode.HALF_UP), currency(text));
    }

    private static @Nullable String currency(String text) {
        if (text.contains("$") || text.contains("USD")) {
            return "USD";
        }
        if (text.contains("€") || text.contains("EUR")) {
            return "EUR";
        }
        return text.contains("£") || text.contains("GBP") ? "GBP" : null;
    }
}
