package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.notifications.TellingSql.Known;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges who is told what, and stores it: at most one notification per person and event. */
final class Fanout {
    private final Clock clock;
    private final Live live;

    Fanout(Clock clock, Live live) {
        this.clock = clock;
        this.live = live;
    }

    /**
     * Tells those who want and may know; in the order of what happened, after all streams are locked in the order of users. Who may not
     * know is judged under the locks: whoever reads a conversation, or ends contact, meanwhile comes before or after.
     */
    Future<Void> tell(Tx tx, List<Notice> notices) {
        List<Notice> others = notices.stream()
                .filter(notice -> !Objects.equals(notice.userId(), notice.actorId()))
                .toList();
        return others.isEmpty()
                ? Future.succeededFuture()
                : known(tx, others)
                        .compose(known -> tell(
                                tx,
                                others.stream()
                                        .filter(notice -> wants(notice, known))
                                        .flatMap(notice -> present(notice, known).stream())
                                        .toList(),
                                known));
    }

    private Future<Void> tell(Tx tx, List<Notice> wanted, Map<Long, Known> known) {
        if (wanted.isEmpty()) {
            return Future.succeededFuture();
        }
        Set<Long> users = wanted.stream().map(Notice::userId).collect(Collectors.toCollection(TreeSet::new));
        return live.lock(tx, users)
                .compose(locked -> silenced(tx, wanted))
                .compose(silenced -> store(
                        tx,
                        wanted.stream()
                                .filter(notice -> !silenced.contains(pair(notice))
                                        && !(isTalk(notice) && silenced.contains(talk(notice))))
                                .toList(),
                        known));
    }

    private static boolean wants(Notice notice, Map<Long, Known> known) {
        Known user = known.get(notice.userId());
        if (user == null || user.gone()) {
            return false;
        }
        Setting setting = notice.type().setting;
        return setting == null || user.preferences().level(setting) != Setting.Level.OFF;
    }

    /** What somebody who is gone did is not told; what becomes of a trade with them is, without their name. */
    private static Optional<Notice> present(Notice notice, Map<Long, Known> known) {
        Known actor = notice.actorId() == null ? null : known.get(notice.actorId());
        if (notice.actorId() == null || (actor != null && !actor.gone())) {
            return Optional.of(notice);
        }
        return notice.type().category.equals("trades") ? Optional.of(notice.byNobody()) : Optional.empty();
    }

    private static Future<Map<Long, Known>> known(Tx tx, List<Notice> notices) {
        Set<Long> ids = new HashSet<>();
        notices.forEach(notice -> {
            ids.add(notice.userId());
            if (notice.actorId() != null) {
                ids.add(notice.actorId());
            }
        });
        return TellingSql.KNOWN
                .list(tx.sql(), (Object) ids.toArray(Long[]::new))
                .map(all -> all.stream().collect(Collectors.toMap(Known::id, Function.identity())));
    }

    private static Future<Set<String>> apart(Tx tx, List<Notice> notices) {
        List<Notice> between =
                notices.stream().filter(notice -> notice.actorId() != null).toList();
        return TellingSql.APART
                .list(
                        tx.sql(),
                        between.stream().map(Notice::userId).toArray(Long[]::new),
                        between.stream().map(Notice::actorId).toArray(Long[]::new))
                .map(HashSet::new);
    }

    /** Whom nobody tells of whom, and who has muted which conversation, or read it already. */
    private static Future<Set<String>> silenced(Tx tx, List<Notice> notices) {
        List<Notice> talk = notices.stream().filter(Fanout::isTalk).toList();
        return apart(tx, notices)
                .compose(apart -> talk.isEmpty()
                        ? Future.succeededFuture(apart)
                        : TellingSql.UNHEARD
                                .list(
                                        tx.sql(),
                                        talk.stream().map(Notice::userId).toArray(Long[]::new),
                                        talk.stream().map(Notice::target).toArray(String[]::new),
                                        talk.stream().map(Fanout::message).toArray(Long[]::new))
                                .map(unheard -> {
                                    apart.addAll(unheard);
                                    return apart;
                                }));
    }

    private static boolean isTalk(Notice notice) {
        return notice.type() == Type.THREAD_MESSAGE || notice.type() == Type.DIRECT_MESSAGE;
    }

    private static Long message(Notice notice) {
        return notice.ids().getLong("message_id");
    }

    private static String talk(Notice notice) {
        return notice.userId() + " " + notice.target() + " " + message(notice);
    }

    private static String pair(Notice notice) {
        return notice.userId() + " " + notice.actorId();
    }

    private Future<Void> store(Tx tx, List<Notice> notices, Map<Long, Known> known) {
        Future<Void> done = Future.succeededFuture();
        for (Notice notice : notices) {
            Known user = Objects.requireNonNull(known.get(notice.userId()));
            Known actor = notice.actorId() == null ? null : known.get(notice.actorId());
            done = done.compose(before -> new Telling(tx, live, clock, notice, user, actor).store());
        }
        return done;
    }

    /** A user's unread counts after a change, as all their tabs shall show them. */
    static Future<JsonObject> counts(Tx tx, long user) {
        return NotificationSql.COUNTS.one(tx.sql(), user);
    }
}
