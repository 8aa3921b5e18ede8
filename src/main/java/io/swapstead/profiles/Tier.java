package io.swapstead.profiles;

import io.swapstead.collections.Worth;

/** How large a collection is, in words: none < 100 ≤ starter < 1,000 ≤ growing < 10,000 ≤ serious < 50,000 ≤ dragon < 100,000 ≤ legendary (USD). */
final class Tier {
    /** SQL for the tier of what {@code u} owns now. */
    static final String OF_USER =
            "(select case when v.value >= 100000 then 'legendary' when v.value >= 50000 then 'dragon' "
                    + "when v.value >= 10000 then 'serious' when v.value >= 1000 then 'growing' when v.value >= 100 then 'starter' else 'none' end "
                    + "from (select coalesce(sum(i.quantity * " + Worth.UNIT_PRICE + "), 0) as value "
                    + "from inventory_items i join cards c on c.id = i.card_id where i.user_id = u.id) v)";

    private Tier() {}
}
