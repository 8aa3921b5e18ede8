package io.swapstead.threads;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.trades.Oversight;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The photos of threads: who may add them, who may see them, and when they go. */
final class Attachments {
    private static final int UNBOUND_HOURS = 24;
    private static final int BATCH = 100;

    private final Db db;
    private final Clock clock;
    private final Oversight oversight;
    private final Photos photos;

    Attachments(Db db, Clock clock, Oversight oversight, Photos photos) {
        this.db = db;
        this.clock = clock;
        this.oversight = oversight;
        this.photos = photos;
    }

    /** Notes photos that have been kept; with none it answers whether that may be done. */
    Future<Threads.Attached> attach(Threads.Attach attach) {
        long user = attach.actor().userId();
        return db.tx(tx -> ThreadState.lock(tx.sql(), attach.tradeId(), user).compose(thread -> {
            thread.requireOpen();
            Future<List<Attachment>> all = Future.succeededFuture(new ArrayList<>());
            for (Threads.NewPhoto photo : attach.photos()) {
                all = all.compose(before -> AttachmentSql.ADD
                        .one(
                                tx.sql(),
                                thread.threadId(),
                                user,
                                photo.key(),
                                photo.thumbnailKey(),
                                photo.bytes(),
                                photo.width(),
                                photo.height(),
                                clock.nowUtc())
                        .map(added -> {
                            before.add(added);
                            return before;
                        }));
            }
            return all.map(Threads.Attached::new);
        }));
    }

    /** Where a photo is; NOT_FOUND to whom it does not concern. */
    Future<Threads.Photo> look(Threads.LookPhoto look) {
        Actor actor = look.actor();
        return AttachmentSql.GET.first(db.sql(), look.id()).compose(found -> {
            if (found.isEmpty()) {
                return Future.failedFuture(Failure.notFound("photo"));
            }
            AttachmentSql.Placed placed = found.get();
            return may(actor, placed).map(may -> Optional.of(placed)
                    .filter(photo -> may)
                    .map(AttachmentSql.Placed::photo)
                    .orElseThrow(() -> Failure.notFound("photo")));
        });
    }

    /** One that no message has named yet is the uploader's alone. */
    private Future<Boolean> may(Actor actor, AttachmentSql.Placed placed) {
        long user = actor.userId();
        if (placed.uploadedBy() == user) {
            return Future.succeededFuture(true);
        }
        if (!placed.bound()) {
            return Future.succeededFuture(false);
        }
        if (user == placed.proposerId() || user == placed.recipientId()) {
            return Future.succeededFuture(true);
        }
        return actor.role().atLeast(Caller.Role.MODERATOR)
                ? oversight.concerns(user, placed.tradeId())
                : Future.succeededFuture(false);
    }

    /** Forgets photos that no message named within a day, and those whose time is over; answers how many that was. */
    Future<Integer> purge() {
        var now = clock.nowUtc();
        return AttachmentSql.DOOM
                .list(db.sql(), now, now.minusHours(UNBOUND_HOURS), BATCH)
                .compose(doomed -> AttachmentSql.DOOMED.list(db.sql(), BATCH))
                .compose(this::forget)
                .compose(gone -> gone < BATCH ? Future.succeededFuture(gone) : purge().map(more -> gone + more));
    }

    private Future<Integer> forget(List<AttachmentSql.Doomed> doomed) {
        Future<Integer> all = Future.succeededFuture(0);
        for (AttachmentSql.Doomed each : doomed) {
            all = all.compose(
                    before -> photos.forget(each.photo().key(), each.photo().thumbnailKey())
                            .compose(gone -> AttachmentSql.GONE.run(db.sql(), each.id()))
                            .map(noted -> before + 1));
        }
        return all;
    }
}
