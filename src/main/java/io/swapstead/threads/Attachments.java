package io.swapstead.threads;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.trades.Oversight;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The photos of threads: who may add them, who may see them, and when they go. */
final class Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

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

    /** Forgets photos that no message named within a day, and those whose time is over. */
    Future<Void> purge() {
        OffsetDateTime now = clock.nowUtc();
        OffsetDateTime yesterday = now.minusHours(UNBOUND_HOURS);
        return doom(now, yesterday).compose(doomed -> forget(0)).compose(gone -> stray(yesterday, ""));
    }

    private Future<Void> doom(OffsetDateTime now, OffsetDateTime yesterday) {
        return AttachmentSql.DOOM
                .list(db.sql(), now, yesterday, BATCH)
                .compose(doomed -> doomed.size() < BATCH ? Future.succeededFuture() : doom(now, yesterday));
    }

    private Future<Void> forget(long after) {
        return AttachmentSql.DOOMED.list(db.sql(), after, BATCH).compose(batch -> each(
                        batch, doomed -> forgotten(doomed.photo())
                                .compose(gone -> AttachmentSql.GONE.run(db.sql(), doomed.id())))
                .compose(done -> batch.size() < BATCH
                        ? Future.succeededFuture()
                        : forget(batch.get(BATCH - 1).id())));
    }

    /** Bytes that a node kept before it could name them, and then did not. */
    private Future<Void> stray(OffsetDateTime before, String after) {
        return AttachmentSql.NOTES.list(db.sql(), before, after, BATCH).compose(batch -> each(
                        batch, noted -> (noted.named() ? Future.succeededFuture() : forgotten(noted.photo()))
                                .compose(gone -> AttachmentSql.UNNOTE.run(
                                        db.sql(), noted.photo().key())))
                .compose(done -> batch.size() < BATCH
                        ? Future.succeededFuture()
                        : stray(before, batch.get(BATCH - 1).photo().key())));
    }

    private Future<Void> forgotten(Threads.Photo photo) {
        return photos.forget(photo.key(), photo.thumbnailKey());
    }

    /** What cannot be forgotten now does not keep the others; it is tried again at the next round. */
    private static <T> Future<Void> each(List<T> batch, Function<T, Future<?>> work) {
        Future<Void> all = Future.succeededFuture();
        for (T one : batch) {
            all = all.compose(before -> work.apply(one).<Void>mapEmpty().otherwise(error -> {
                LOG.warn("a photo is still kept: {}", String.valueOf(error));
                return null;
            }));
        }
        return all;
    }
}
