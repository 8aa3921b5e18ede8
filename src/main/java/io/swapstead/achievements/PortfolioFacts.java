package io.swapstead.achievements;

import io.swapstead.collections.Worth;
import java.util.List;
import java.util.Map;

/** What all that somebody owns is worth now, in dollars. */
final class PortfolioFacts {
    private static final Map<String, List<String>> CHANGED_BY = Source.ofBothParties("trade.completed");

    static {
        CHANGED_BY.put("collection.changed", List.of("user_id"));
    }

    static final Source SOURCE = new Source(
            List.of("portfolio_value"),
            CHANGED_BY,
            """
            select i.user_id, least(coalesce(sum(i.quantity * %s), 0) / 100, 9999999999.99)::float8
            from inventory_items i join cards c on c.id = i.card_id where [[i.user_id]] group by i.user_id"""
                    .formatted(Worth.UNIT_CENTS));

    private PortfolioFacts() {}
}
