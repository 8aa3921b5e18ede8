package io.swapstead.achievements;

import io.swapstead.collections.Worth;
import java.util.List;
import java.util.Map;

/** What somebody owns is worth now, and how many sets they have whole. Sets of fewer than 20 cards are oddities and do not count. */
final class PortfolioFacts {
    private static final Map<String, List<String>> CHANGED_BY = Source.ofBothParties("trade.completed");

    static {
        CHANGED_BY.put("collection.changed", List.of("user_id"));
    }

    static final Source SOURCE = new Source(
            List.of("portfolio_value", "complete_sets"),
            CHANGED_BY,
            """
            with owned as (
              select i.user_id, c.set_code, sum(i.quantity * %s) as value, count(*) as kinds
              from inventory_items i join cards c on c.id = i.card_id where [[i.user_id]] group by i.user_id, c.set_code)
            select o.user_id, least(coalesce(sum(o.value), 0), 9999999999.99)::float8,
              count(*) filter (where case when o.kinds < 20 then false
                when o.kinds < (select greatest(count(distinct k.collector_number), 20) from cards k
                  where k.set_code = o.set_code and not k.digital) then false
                else (select count(distinct c.collector_number) from inventory_items i join cards c on c.id = i.card_id
                    where i.user_id = o.user_id and c.set_code = o.set_code and not c.digital)
                  = (select count(distinct k.collector_number) from cards k where k.set_code = o.set_code and not k.digital) end)::float8
            from owned o group by o.user_id"""
                    .formatted(Worth.UNIT_PRICE));

    private PortfolioFacts() {}
}
