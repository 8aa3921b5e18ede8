package io.swapstead.collections;

import io.swapstead.core.Failure;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields of a partial update over what is there: an absent one stays, null empties what may be empty. */
record Fields(JsonObject json) {
    boolean has(String name) {
        return json.containsKey(name);
    }

    String text(String name, String present) {
        return json.getString(name, present);
    }

    @Nullable
    String textOrNull(String name, @Nullable String present) {
        return has(name) ? json.getString(name) : present;
    }

    int number(String name, int present) {
        return json.getInteger(name, present);
    }

    @Nullable
    Long idOrNull(String name, @Nullable Long present) {
        return has(name) ? json.getLong(name) : present;
    }

    @Nullable
    BigDecimal moneyOrNull(String name, @Nullable BigDecimal present) {
        Number given = json.getNumber(name);
        return has(name) ? money(name, given == null ? null : new BigDecimal(given.toString())) : present;
    }

    /** An amount of dollars; fails with INVALID for fractions of a cent. */
    static @Nullable BigDecimal money(String field, @Nullable BigDecimal value) {
        if (value != null && value.stripTrailingZeros().scale() > 2) {
            throw Failure.invalid(field, "must have at most two decimals");
        }
        return value;
    }
}
