package io.swapstead.reputation;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Endorsements: what somebody vouches for of whom they have completed a trade with. */
final class Endorsements {
    private static final Sql<Boolean> TRADED = Sql.of(
            """
            select exists (select from trade_proposals where status = 'completed'
              and (proposer_id = $1 and recipient_id = $2 or proposer_id = $2 and recipient_id = $1)) as traded""",
            row -> row.getBoolean("traded"));
    private static final Sql<JsonObject> ADD = Sql.of(
            """
            insert into endorsements (endorser_id, endorsed_id, kind, created_at) values ($1, $2, $3, $4)
            on conflict (endorser_id, endorsed_id, kind) do nothing
            returning json_build_object('id', id, 'endorser_id', endorser_id, 'endorsed_id', endorsed_id, 'kind', kind,
              'created_at', %s) as endorsement"""
                    .formatted(Times.iso("created_at")),
            row -> row.getJsonObject("endorsement"));
    private static final Sql<String> REMOVE = Sql.of(
            """
            delete from endorsements where endorser_id = $1 and endorsed_id = $2 and ($3::text is null or kind = $3)
            returning kind""",
            row -> row.getString("kind"));

    private final Db db;
    private final Clock clock;
    private final EventLog events;

    Endorsements(Db db, Clock clock, EventLog events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    Future<JsonObject> endorse(long endorsed, Reputation.Endorse command) {
        long endorser = command.by().userId();
        if (endorsed == endorser) {
            throw Failure.invalid("id", "must be somebody else");
        }
        return db.once(command.by(), JsonObject.class, tx -> TRADED.one(tx.sql(), endorser, endorsed)
                .compose(traded -> {
                    if (!traded) {
                        throw Failure.forbidden("You can endorse whom you have completed a trade with.");
                    }
                    return ADD.first(tx.sql(), endorser, endorsed, command.kind(), clock.nowUtc());
                })
                .map(added -> added.orElseThrow(() -> Failure.conflict("You have endorsed them for this already.")))
                .compose(added -> tell(tx, "endorsement.given", endorser, endorsed, List.of(command.kind()))
                        .map(added)));
    }

    Future<Void> withdraw(long endorsed, Reputation.Withdraw command) {
        long endorser = command.by().userId();
        return db.once(command.by(), Void.class, tx -> REMOVE.list(tx.sql(), endorser, endorsed, command.kind())
                .compose(kinds -> {
                    if (kinds.isEmpty()) {
                        throw Failure.notFound("endorsement");
                    }
                    return tell(tx, "endorsement.withdrawn", endorser, endorsed, kinds);
                }));
    }

    private Future<Void> tell(Tx tx, String event, long endorser, long endorsed, List<String> kinds) {
        Future<Void> told = Future.succeededFuture();
        for (String kind : kinds) {
            JsonObject data = new JsonObject()
                    .put("endorser_id", endorser)
                    .put("endorsed_id", endorsed)
                    .put("kind", kind);
            told = told.compose(before -> events.append(tx, event, endorser, data));
        }
        return told;
    }
}
