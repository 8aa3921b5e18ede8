package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.notifications.TellingSql.Group;
import io.swapstead.notifications.TellingSql.Known;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person told one thing: as a new notification, as part of an unread one, or folded into a summary. */
final class Telling {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Tx tx;
    private final Live live;
    private final Clock clock;
    private final Notice notice;
    private final Known user;
    private final @Nullable Known actor;

    Telling(Tx tx, Live live, Clock clock, Notice notice, Known user, @Nullable Known actor) {
        this.tx = tx;
        this.live = live;
        this.clock = clock;
        this.notice = notice;
        this.user = user;
        this.actor = actor;
    }

    Future<Void> store() {
        return group(notice.group())
                .compose(group -> group.isPresent()
                        ? join(notice.type(), group.get())
                        : crowded().compose(crowded -> crowded ? fold() : add(notice.type(), notice.group())));
    }

    private Future<Optional<Group>> group(@Nullable String key) {
        return key == null
                ? Future.succeededFuture(Optional.empty())
                : TellingSql.GROUP.first(tx.sql(), user.id(), key, since(Limits.GROUPED_WITHIN));
    }

    private Future<Boolean> crowded() {
        if (notice.type().setting == null) {
            return Future.succeededFuture(false);
        }
        return TellingSql.RECENT
                .one(tx.sql(), user.id(), since(HOUR), since(DAY))
                .map(recent -> recent.getLong("hour") >= Limits.TOLD_PER_HOUR
                        || (isDiscovery() && recent.getLong("discoveries") >= Limits.DISCOVERIES_PER_DAY));
    }

    private boolean isDiscovery() {
        return notice.type().category.equals("discovery");
    }

    /** Too many: one summary counts the rest, also once it was read, or each look at it would make room for another. */
    private Future<Void> fold() {
        String key = "summary:" + (isDiscovery() ? "discovery" : "hour");
        return TellingSql.SUMMARY
                .first(tx.sql(), user.id(), key, since(isDiscovery() ? DAY : HOUR))
                .compose(group -> group.isPresent() ? join(Type.SUMMARY, group.get()) : add(Type.SUMMARY, key));
    }

    private Future<Void> add(Type type, @Nullable String key) {
        Actors actors = Actors.NONE.with(actor, notice.thing());
        JsonObject metadata = metadata(actors, 1);
        return TellingSql.ADD
                .one(
                        tx.sql(),
                        user.id(),
                        type.word(),
                        type.category,
                        Wording.of(type, type.title, actors, metadata, notice.thing()),
                        Wording.of(type, type.body, actors, metadata, notice.thing()),
                        type.icon,
                        path(type),
                        metadata,
                        key,
                        clock.nowUtc(),
                        utc(mailed(type)),
                        utc(held()),
                        utc(pushed(Limits.PUSH_AFTER)))
                .compose(notification -> push("notification.created", notification));
    }

    /** The new one's actor comes first; each counts once. */
    private Future<Void> join(Type type, Group group) {
        Actors actors = Actors.of(group.metadata()).with(actor, notice.thing());
        JsonObject metadata = metadata(actors, group.metadata().getInteger("count", 1) + 1);
        return TellingSql.JOIN
                .one(
                        tx.sql(),
                        group.id(),
                        Wording.of(type, type.title, actors, metadata, notice.thing()),
                        Wording.of(type, type.body, actors, metadata, notice.thing()),
                        path(type),
                        metadata,
                        clock.nowUtc(),
                        utc(mailed(type)),
                        utc(held()),
                        utc(pushed(Limits.PUSH_AGAIN)))
                .compose(notification -> push("notification.updated", notification));
    }

    private Future<Void> push(String type, JsonObject notification) {
        return Fanout.counts(tx, user.id()).compose(unread -> live.toUser(
                        tx,
                        user.id(),
                        type,
                        notification.getLong("id"),
                        new JsonObject()
                                .put("notification", notification)
                                .put("unread", unread)
                                .put("silent", silent()))
                .mapEmpty());
    }

    /** Whether it is shown without a sound: wanted as a digest, or in quiet hours; never security or moderation. */
    private boolean silent() {
        return !notice.type().urgent() && (level() != Setting.Level.ON || quiet());
    }

    private Setting.Level level() {
        return Post.level(notice.type().setting, user.preferences());
    }

    private boolean quiet() {
        return user.preferences().quiet().at(clock.now());
    }

    private Optional<Instant> mailed(Type type) {
        return type.mailed()
                ? Post.due(notice.type(), notice.type().setting, user.preferences(), clock.now(), clock.now())
                : Optional.empty();
    }

    /** Until when quiet hours hold back what would have rung. */
    private Optional<Instant> held() {
        boolean heldBack = !notice.type().urgent() && level() == Setting.Level.ON && quiet();
        return heldBack ? Optional.of(user.preferences().quiet().end(clock.now())) : Optional.empty();
    }

    private Optional<Instant> pushed(Duration after) {
        return user.pushed() && !silent() ? Optional.of(clock.now().plus(after)) : Optional.empty();
    }

    private OffsetDateTime since(Duration ago) {
        return clock.nowUtc().minus(ago);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** With what decides over a summary, which its own type does not tell. */
    private JsonObject metadata(Actors actors, int count) {
        JsonObject ids = notice.ids().copy();
        if (notice.type().setting != null) {
            ids.put("setting", notice.type().setting.word());
        }
        return actors.into(ids, count);
    }

    private String path(Type type) {
        return type == Type.SUMMARY
                ? "/notifications"
                : notice.path().replace("{actor}", actor == null ? "" : actor.username());
    }
}
