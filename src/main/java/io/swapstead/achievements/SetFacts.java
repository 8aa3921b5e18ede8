package io.swapstead.achievements;

import java.util.List;
import java.util.Map;

/**
 * How many sets somebody has whole: a printing of every number. Sets of fewer than 20 cards are oddities and do not count. Numbers
 * are compared only where somebody has as many items of a set as it has cards, which is rare.
 */
final class SetFacts {
    private static final Map<String, List<String>> CHANGED_BY = Source.ofBothParties("trade.completed");

    static {
        CHANGED_BY.put("collection.changed", List.of("user_id"));
    }

    static final Source SOURCE = new Source(
            List.of("complete_sets"),
            CHANGED_BY,
            """
            with many as (
              select i.user_id, c.set_code, count(*) as items from inventory_items i join cards c on c.id = i.card_id
              where [[i.user_id]] group by i.user_id, c.set_code having count(*) >= 20)
            select m.user_id, count(*)::float8 from many m
            cross join lateral (select count(distinct k.collector_number) as cards from cards k
              where k.set_code = m.set_code and not k.digital) s
            where s.cards between 20 and m.items and s.cards = (
              select count(distinct c.collector_number) from inventory_items i join cards c on c.id = i.card_id
              where i.user_id = m.user_id and c.set_code = m.set_code and not c.digital)
            group by m.user_id""");

    private SetFacts() {}
}
