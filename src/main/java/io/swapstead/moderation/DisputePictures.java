package io.swapstead.moderation;

import io.swapstead.core.Caller.Role;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.threads.Threads;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** The pictures that both parties of a dispute add to it, and who sees them. */
final class DisputePictures {
    /** Of each party; whoever has more to show says it in words. */
    private static final int MOST = 12;

    private static final Sql<Long> COUNT = Sql.of(
            "select count(*) as n from dispute_evidence where trade_dispute_id = $1 and uploaded_by = $2",
            row -> row.getLong("n"));

    private static final Sql<Void> ADD = Sql.update(
            """
            insert into dispute_evidence (trade_dispute_id, uploaded_by, file_url, thumbnail_url, file_type, file_size, width, height,
              created_at) values ($1, $2, $3, $4, 'image/jpeg', $5, $6, $7, $8)""");

    /** $1 the dispute, $2 the picture, $3 who looks, $4 whether they are staff. */
    private static final Sql<Seen> GET = Sql.of(
            """
            select e.file_url, e.thumbnail_url, $3 in (d.filed_by, d.respondent_id) as party
            from dispute_evidence e join trade_disputes d on d.id = e.trade_dispute_id
            where d.id = $1 and e.id = $2 and ($4 or $3 in (d.filed_by, d.respondent_id))""",
            row -> new Seen(
                    new Threads.Photo(row.getString("file_url"), row.getString("thumbnail_url")),
                    row.getBoolean("party")));

    /** @param party whether whoever looks is one of the two */
    private record Seen(Threads.Photo photo, boolean party) {}

    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Board board;

    DisputePictures(Db db, EventLog events, Clock clock, Board board) {
        this.board = board;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Notes pictures that have been kept, and answers the dispute; with none it answers whether that may be done. */
    Future<JsonObject> add(Moderation.Evidence evidence) {
        long by = evidence.by().userId();
        return db.tx(tx -> DisputeSql.LOCK
                .first(tx.sql(), evidence.id())
                .map(found ->
                        found.filter(dispute -> dispute.concerns(by)).orElseThrow(() -> Failure.notFound("dispute")))
                .compose(dispute -> requireOpen(tx, dispute, evidence)
                        .compose(open -> store(tx, dispute, evidence))
                        .compose(stored -> DisputeSql.OWN.one(tx.sql(), dispute.id(), by))));
    }

    private static Future<Void> requireOpen(Tx tx, DisputeSql.Locked dispute, Moderation.Evidence evidence) {
        if (dispute.status().equals("resolved")) {
            throw Failure.conflict("This dispute has been decided already.")
                    .with("current", new JsonObject().put("status", dispute.status()));
        }
        return COUNT.one(tx.sql(), dispute.id(), evidence.by().userId()).map(there -> {
            if (there + Math.max(1, evidence.pictures().size()) > MOST) {
                throw Failure.conflict("You have added " + there + " pictures; " + MOST + " are enough.");
            }
            return null;
        });
    }

    private Future<Void> store(Tx tx, DisputeSql.Locked dispute, Moderation.Evidence evidence) {
        if (evidence.pictures().isEmpty()) {
            return Future.succeededFuture();
        }
        long by = evidence.by().userId();
        Future<Integer> stored = Future.succeededFuture();
        for (Threads.NewPhoto picture : evidence.pictures()) {
            stored = stored.compose(before -> ADD.run(
                    tx.sql(),
                    dispute.id(),
                    by,
                    picture.key(),
                    picture.thumbnailKey(),
                    picture.bytes(),
                    picture.width(),
                    picture.height(),
                    clock.nowUtc()));
        }
        JsonObject data = new JsonObject()
                .put("dispute_id", dispute.id())
                .put("trade_id", dispute.tradeId())
                .put("user_id", by);
        return stored.compose(all -> events.append(tx, "dispute.evidence_added", by, data))
                .compose(told -> board.disputed(tx, dispute.id()));
    }

    /** Where a picture is; NOT_FOUND to all but the parties and staff, whose look leaves a trace. */
    Future<Threads.Photo> look(Moderation.LookEvidence look) {
        return GET.first(
                        db.sql(),
                        look.id(),
                        look.pictureId(),
                        look.by().userId(),
                        look.by().role().atLeast(Role.MODERATOR))
                .map(found -> found.orElseThrow(() -> Failure.notFound("picture")))
                .compose(seen -> seen.party()
                        ? Future.succeededFuture(seen.photo())
                        : trace(look).map(seen.photo()));
    }

    private Future<Void> trace(Moderation.LookEvidence look) {
        JsonObject which = new JsonObject().put("picture_id", look.pictureId());
        return db.tx(tx -> Audit.done(tx, look.by().userId(), "dispute:" + look.id(), "dispute.read_picture", which));
    }
}
