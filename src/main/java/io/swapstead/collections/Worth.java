package io.swapstead.collections;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a collection is worth in US dollars, and the tier that stands for it.
 *
 * @param value the sum of all copies that have a price
 */
public record Worth(BigDecimal value, Tier tier) {
    private static final String PERCENT = Arrays.stream(Condition.values())
            .map(condition -> "when '%s' then %d"
                    .formatted(condition, condition.factor().movePointRight(2).intValueExact()))
            .collect(Collectors.joining(" ", "case i.condition ", " end"));

    private static final String FACTOR = Arrays.stream(Condition.values())
            .map(condition -> "when '%s' then %s".formatted(condition, condition.factor()))
            .collect(Collectors.joining(" ", "case i.condition ", " end"));

    /** SQL: the price of {@code inventory_items i} in mint condition by {@code p}, a row with the columns of prices. */
    static final String MINT_PRICE =
            "case i.finish when 'foil' then %1$s.price_usd_foil when 'etched' then %1$s.price_usd_etched"
                    + " else %1$s.price_usd end";

    /** SQL: what one copy of {@code inventory_items i}, which is of {@code cards c}, is worth; null without a price. */
    public static final String UNIT_PRICE = unitPrice("c");

    /** SQL: the same in whole cents; sums of many cost less than half. */
    public static final String UNIT_CENTS =
            "((((%s) * 100)::bigint * %s + 50) / 100)".formatted(MINT_PRICE.formatted("c"), PERCENT);

    /** Steps of value; each begins at its own amount. */
    public enum Tier {
        NONE(0),
        STARTER(100),
        GROWING(1_000),
        SERIOUS(10_000),
        DRAGON(50_000),
        LEGENDARY(100_000);

        private final BigDecimal from;

        Tier(long from) {
            this.from = BigDecimal.valueOf(from);
        }

        /** As documents spell it. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The highest tier that the value reaches. */
        static Tier of(BigDecimal value) {
            Tier reached = NONE;
            for (Tier tier : values()) {
                if (value.compareTo(tier.from) >= 0) {
                    reached = tier;
                }
            }
            return reached;
        }
    }

    static Worth of(BigDecimal value) {
        return new Worth(value, Tier.of(value));
    }

    /** SQL: the same by the prices of another row, such as one of the history. */
    static String unitPrice(String prices) {
        return "round(%s * %s, 2)".formatted(MINT_PRICE.formatted(prices), FACTOR);
    }
}
