package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what stayed unread into mails: who takes a notification queues its mail in the same transaction, so it leaves once. */
final class Sorting {
    /** Sends a mail, whose id is the key. */
    static final String SEND = "notifications.mail";

    private final Db db;
    private final Jobs jobs;
    private final Clock clock;

    Sorting(Db db, Jobs jobs, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Some users whose time has come; answers how many. */
    Future<Integer> sort() {
        return PostSql.USERS
                .list(db.sql(), clock.nowUtc())
                .compose(users -> Delivery.each(users, user -> db.tx(tx -> sort(tx, user))));
    }

    /** A user whom another node looks after just now is passed over. */
    private Future<Void> sort(Tx tx, long user) {
        return PostSql.LOCK
                .first(tx.sql(), user)
                .compose(recipient -> recipient.isEmpty()
                        ? Future.succeededFuture()
                        : PostSql.DUE
                                .list(tx.sql(), user, clock.nowUtc())
                                .compose(due -> sort(tx, user, recipient.get(), due)));
    }

    private Future<Void> sort(Tx tx, long user, PostSql.Recipient recipient, List<PostSql.Due> due) {
        Preferences wishes = recipient.wishes();
        Instant now = clock.now();
        Map<Post.Kind, List<Long>> mails = new EnumMap<>(Post.Kind.class);
        Future<Void> done = Future.succeededFuture();
        for (PostSql.Due one : due) {
            Optional<Instant> planned = recipient.confirmed()
                    ? Post.due(one.type(), one.setting().orElse(null), wishes, one.told(), now)
                    : Optional.empty();
            if (planned.isPresent() && !planned.get().isAfter(now)) {
                Setting.Level level = Post.level(one.setting().orElse(null), wishes);
                mails.computeIfAbsent(Post.Kind.of(level), kind -> new ArrayList<>())
                        .add(one.id());
            } else {
                done = done.compose(before -> later(tx, one.id(), planned));
            }
        }
        for (Map.Entry<Post.Kind, List<Long>> mail : mails.entrySet()) {
            done = done.compose(before -> queue(tx, user, wishes, mail.getKey(), mail.getValue()));
        }
        return done;
    }

    private static Future<Void> later(Tx tx, long id, Optional<Instant> at) {
        OffsetDateTime planned =
                at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
        return PostSql.LATER.run(tx.sql(), id, planned).mapEmpty();
    }

    /** A second digest of a day waits for the next one of its kind. */
    private Future<Void> queue(Tx tx, long user, Preferences wishes, Post.Kind kind, List<Long> ids) {
        return first(tx, user, wishes, kind)
                .compose(first -> first ? queue(tx, user, kind, ids) : next(tx, wishes, kind, ids));
    }

    private Future<Boolean> first(Tx tx, long user, Preferences wishes, Post.Kind kind) {
        LocalDate today = LocalDate.ofInstant(clock.now(), wishes.zone());
        return kind == Post.Kind.UNREAD
                ? Future.succeededFuture(true)
                : PostSql.FIRST_OF_DAY.first(tx.sql(), user, kind.word(), today).map(Optional::isPresent);
    }

    private Future<Void> next(Tx tx, Preferences wishes, Post.Kind kind, List<Long> ids) {
        Instant morning = kind == Post.Kind.WEEKLY
                ? Post.monday(clock.now(), wishes.zone())
                : Post.morning(clock.now(), wishes.zone());
        Future<Void> done = Future.succeededFuture();
        for (long id : ids) {
            done = done.compose(before -> later(tx, id, Optional.of(morning)));
        }
        return done;
    }

    private Future<Void> queue(Tx tx, long user, Post.Kind kind, List<Long> ids) {
        Long[] taken = ids.toArray(Long[]::new);
        return PostSql.TAKE
                .run(tx.sql(), taken, clock.nowUtc())
                .compose(took -> PostSql.QUEUE.one(tx.sql(), user, kind.word(), taken, clock.nowUtc()))
                .compose(mail -> jobs.queue(tx, SEND, String.valueOf(mail), user));
    }
}
