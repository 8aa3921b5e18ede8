package io.swapstead.collections;

import io.swapstead.collections.Judged.Lot;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How many copies there are of each kind, with those that a file adds; no kind may have more than {@link Draft#MOST}. */
final class Stock {
    private final Function<Lot, Object> kind;
    private final Map<Object, Integer> copies = new HashMap<>();

    private Stock(Function<Lot, Object> kind, List<? extends Map.Entry<?, Integer>> held) {
        this.kind = kind;
        held.forEach(each -> copies.put(each.getKey(), each.getValue()));
    }

    /** What somebody owns of these cards. */
    static Future<Stock> inventory(Db db, long user, Long[] cards) {
        return ImportSql.HELD.list(db.sql(), user, cards).map(held -> new Stock(Lot::kin, held));
    }

    /** What somebody wants of these cards, whatever the printing. */
    static Future<Stock> wants(Db db, long user, UUID[] oracleIds) {
        return ImportSql.WANTED.list(db.sql(), user, oracleIds).map(held -> new Stock(Lot::oracleId, held));
    }

    /** Adds lots, unless one kind would then have too many: in that case none, and false. */
    boolean add(List<Lot> lots) {
        Map<Object, Integer> sums = new HashMap<>();
        lots.forEach(lot -> sums.merge(kind.apply(lot), lot.quantity(), Integer::sum));
        sums.replaceAll((key, added) -> copies.getOrDefault(key, 0) + added);
        if (sums.values().stream().anyMatch(sum -> sum > Draft.MOST)) {
            return false;
        }
        copies.putAll(sums);
        return true;
    }
}
