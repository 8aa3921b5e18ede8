package io.swapstead.trades;

import io.swapstead.core.Failure;
import io.swapstead.profiles.Person;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads trades as they are shown: the trades, their revisions, the lines of those, and what was sent, in a statement each. */
final class Documents {
    private final List<Row> trades;
    private final Map<Long, List<DocumentSql.Revision>> revisions;
    private final Map<Long, List<DocumentSql.Placed>> lines;
    private final Map<Long, List<DocumentSql.Sent>> shipments;

    private Documents(
            List<Row> trades,
            List<DocumentSql.Revision> revisions,
            List<DocumentSql.Placed> lines,
            List<DocumentSql.Sent> shipments) {
        this.trades = trades;
        this.revisions = revisions.stream().collect(Collectors.groupingBy(DocumentSql.Revision::tradeId));
        this.lines = lines.stream().collect(Collectors.groupingBy(DocumentSql.Placed::offerId));
        this.shipments = shipments.stream().collect(Collectors.groupingBy(DocumentSql.Sent::tradeId));
    }

    /** One trade; NOT_FOUND when there is none. */
    static Future<TradeDocument> one(SqlClient sql, long id, long viewer) {
        return all(sql, List.of(id), viewer)
                .map(found -> found.stream().findFirst().orElseThrow(() -> Failure.notFound("trade")));
    }

    /** Trades by their ids, the highest first. */
    static Future<List<TradeDocument>> all(SqlClient sql, List<Long> ids, long viewer) {
        Object keys = ids.toArray(Long[]::new);
        Future<List<Row>> trades = DocumentSql.TRADES.list(sql, keys, viewer);
        Future<List<DocumentSql.Revision>> revisions = DocumentSql.REVISIONS.list(sql, keys);
        Future<List<DocumentSql.Placed>> lines = DocumentSql.LINES.list(sql, keys);
        Future<List<DocumentSql.Sent>> shipments = DocumentSql.SHIPMENTS.list(sql, keys);
        return Future.all(trades, revisions, lines, shipments)
                .map(read -> new Documents(trades.result(), revisions.result(), lines.result(), shipments.result())
                        .documents());
    }

    private List<TradeDocument> documents() {
        return trades.stream().map(this::document).toList();
    }

    private TradeDocument document(Row row) {
        long id = row.getLong("id");
        int revision = row.getInteger("current_revision");
        Person proposer = Person.of(row.getJsonObject("proposer"));
        Person recipient = Person.of(row.getJsonObject("recipient"));
        List<Offer> offers =
                revisions.getOrDefault(id, List.of()).stream().map(this::offer).toList();
        Offer current = offers.get(revision - 1);
        return new TradeDocument(
                id,
                row.getString("status"),
                row.getInteger("version"),
                revision,
                row.getLong("turn_user_id"),
                proposer.id(),
                recipient.id(),
                proposer,
                recipient,
                offers,
                current.offer(),
                current.request(),
                current.offerValue(),
                current.requestValue(),
                Fairness.of(proposer.username(), current.offer(), recipient.username(), current.request()),
                shipments.getOrDefault(id, List.of()).stream()
                        .map(DocumentSql.Sent::shipment)
                        .toList(),
                row.getString("message"),
                TradeSql.instant(row, "expires_at"),
                TradeSql.instant(row, "created_at"),
                TradeSql.instant(row, "updated_at"),
                TradeSql.someInstant(row, "accepted_at"),
                TradeSql.someInstant(row, "completed_at"),
                row.getLong("cancel_asked_by"),
                TradeSql.someInstant(row, "closed_at"),
                row.getLong("closed_by"),
                row.getString("close_reason"),
                List.of(row.getArrayOfLongs("gone_card_ids")),
                row.getLong("fault_user_id"),
                row.getLong("thread_id"));
    }

    private Offer offer(DocumentSql.Revision revision) {
        List<DocumentSql.Placed> placed =
                Optional.ofNullable(lines.get(revision.id())).orElse(List.of());
        return new Offer(
                revision.number(),
                revision.madeBy(),
                side(placed, true),
                side(placed, false),
                revision.offerValue(),
                revision.requestValue(),
                revision.at());
    }

    private static List<Line> side(List<DocumentSql.Placed> placed, boolean fromProposer) {
        return placed.stream()
                .filter(line -> line.fromProposer() == fromProposer)
                .map(DocumentSql.Placed::line)
                .toList();
    }
}
