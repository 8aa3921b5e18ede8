package io.swapstead.notifications;

import io.swapstead.accounts.Letter;
import io.swapstead.accounts.Mailer;
import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Job;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails, each once: a file is written again under its own name; a conversation with a mail server that somebody began and did
 * not live to end is not repeated, because the mail may have been taken.
 */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Db db;
    private final Clock clock;
    private final Mailer mailer;
    private final String site;

    Sending(Db db, Clock clock, Mailer mailer, String site) {
        this.db = db;
        this.clock = clock;
        this.mailer = mailer;
        this.site = site;
    }

    /** The work of a job. */
    Future<Void> send(Job job) {
        long id = Long.parseLong(job.key());
        return LinkToken.key(db)
                .compose(key -> db.tx(tx -> begin(tx, id, key)))
                .compose(letter -> letter.isEmpty()
                        ? db.tx(tx -> end(tx, job, id))
                        : mailer.deliver(letter.get())
                                .recover(error -> failed(id, error))
                                .compose(over -> db.tx(tx -> end(tx, job, id))));
    }

    /** Again when the mail was certainly not taken; over when nobody knows. */
    private Future<Void> failed(long id, Throwable error) {
        if (mailer.repeatable() || Mailer.refused(error)) {
            return db.tx(tx -> PostSql.BEGIN.run(tx.sql(), id, null)).transform(done -> Future.failedFuture(error));
        }
        LOG.warn("mail {} may have been sent, or not: {}", id, error.toString());
        return Future.succeededFuture();
    }

    /** What there is to send; nothing when all of it was read, nobody is there, or nobody knows how the last try went. */
    private Future<Optional<Letter>> begin(Tx tx, long id, byte[] key) {
        return PostSql.MAIL.first(tx.sql(), id).compose(found -> {
            if (found.isEmpty() || (found.get().begun() && !mailer.repeatable()) || tooOld(found.get())) {
                return Future.succeededFuture(Optional.empty());
            }
            PostSql.Mail mail = found.get();
            return PostSql.BEGIN
                    .run(tx.sql(), id, clock.nowUtc())
                    .compose(begun -> PostSql.READER.first(tx.sql(), mail.userId()))
                    .compose(reader -> PostSql.UNREAD
                            .list(
                                    tx.sql(),
                                    mail.userId(),
                                    mail.notificationIds().toArray(Long[]::new))
                            .map(told -> reader.filter(there -> !told.isEmpty())
                                    .map(there -> paper(key, mail, there, told).letter())));
        });
    }

    private boolean tooOld(PostSql.Mail mail) {
        return mail.queued().plus(Limits.MAIL_TRIES).isBefore(clock.now());
    }

    private Paper paper(byte[] key, PostSql.Mail mail, PostSql.Reader reader, List<JsonObject> told) {
        return new Paper(site, LinkToken.token(key, mail.userId()), mail, reader, told);
    }

    private static Future<Void> end(Tx tx, Job job, long id) {
        return PostSql.END.run(tx.sql(), id).compose(ended -> job.finish(tx));
    }
}
