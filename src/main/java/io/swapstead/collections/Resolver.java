package io.swapstead.collections;

import io.swapstead.cards.Cards;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * Finds the printings that a file's rows mean, a batch of rows at a time: first all that their ids name, then, for the rows left,
 * all that bear their names. What was found for one batch serves the next.
 */
final class Resolver {
    /** Rows at once: a statement for them takes a few milliseconds, far below any limit. */
    private static final int BATCH = 500;

    private static final String COLUMNS =
            """
            c.id, c.oracle_id, c.scryfall_id, c.cardmarket_id, c.set_code, c.set_name, c.collector_number, c.lang, c.finishes,
            c.digital, c.released_at, array_remove(array[c.tcgplayer_id, c.tcgplayer_etched_id], null) as tcgplayer_ids""";

    private static final Sql<Candidate> BY_IDS = Sql.of(
            """
            select %s from cards c where c.id in (
              select id from cards where scryfall_id = any($1::uuid[])
              union select id from cards where tcgplayer_id = any($2::bigint[])
              union select id from cards where tcgplayer_etched_id = any($2::bigint[])
              union select id from cards where cardmarket_id = any($3::bigint[]))"""
                    .formatted(COLUMNS),
            Candidate::of);

    /** By whole names, and by the front's of cards with two: {@code fire} finds {@code fire // ice}. */
    private static final Sql<Named> BY_NAMES = Sql.of(
            """
            select n.key, %1$s from unnest($1::text[]) as n(key) join cards c on c.name_key = n.key
            union all
            select n.key, %1$s from unnest($1::text[]) as n(key) cross join lateral (
              select * from cards k where k.name_key ~>=~ (n.key || ' // ') and k.name_key ~<~ (n.key || ' //!') limit 1000) c"""
                    .formatted(COLUMNS),
            Resolver::named);

    private record Named(String key, Candidate card) {}

    private final SqlClient sql;
    private final List<VendorRow> rows;
    private final LongConsumer progress;
    private final Candidates candidates = new Candidates();
    private final List<Optional<Candidates.Match>> matches = new ArrayList<>();

    /**
     * Prepares to look the rows up.
     *
     * @param progress hears how many rows are done
     */
    Resolver(SqlClient sql, List<VendorRow> rows, LongConsumer progress) {
        this.sql = sql;
        this.rows = rows;
        this.progress = progress;
    }

    /** What each row means, in their order; empty where no card is meant. */
    Future<List<Optional<Candidates.Match>>> resolve() {
        progress.accept(matches.size());
        if (matches.size() == rows.size()) {
            return Future.succeededFuture(matches);
        }
        List<VendorRow> batch = rows.subList(matches.size(), Math.min(rows.size(), matches.size() + BATCH));
        return BY_IDS.list(
                        sql,
                        values(batch, VendorRow::scryfallId, UUID[]::new),
                        values(batch, VendorRow::tcgplayerId, Long[]::new),
                        values(batch, VendorRow::cardmarketId, Long[]::new))
                .compose(found -> {
                    candidates.add(found);
                    return named(batch);
                })
                .compose(done -> {
                    batch.forEach(row -> matches.add(candidates.match(row)));
                    return resolve();
                });
    }

    private Future<Void> named(List<VendorRow> batch) {
        String[] names = batch.stream()
                .filter(row -> row.name() != null && candidates.byId(row).isEmpty())
                .map(row -> Cards.key(Objects.requireNonNull(row.name())))
                .filter(key -> !candidates.knows(key))
                .distinct()
                .toArray(String[]::new);
        if (names.length == 0) {
            return Future.succeededFuture();
        }
        return BY_NAMES.list(sql, (Object) names).map(found -> {
            for (String name : names) {
                candidates.add(name, List.of());
            }
            found.forEach(each -> candidates.add(each.key(), List.of(each.card())));
            return null;
        });
    }

    private static <T> T[] values(List<VendorRow> rows, Function<VendorRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).filter(Objects::nonNull).distinct().toArray(array);
    }

    private static Named named(Row row) {
        return new Named(row.getString("key"), Candidate.of(row));
    }
}
