package io.swapstead.notifications;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Tx;
import io.swapstead.live.Live;
import io.swapstead.notifications.NotificationSql.Group;
import io.swapstead.notifications.NotificationSql.Known;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person told one thing: as a new notification, as part of an unread one, or folded into a summary. */
final class Telling {
    private static final int MOST_PER_HOUR = 50;
    private static final int MOST_DISCOVERIES = 5;

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
                        : crowded().compose(crowded -> crowded ? fold() : add(notice.type(), notice.group(), 1)));
    }

    private Future<Optional<Group>> group(@Nullable String key) {
        return key == null
                ? Future.succeededFuture(Optional.empty())
                : NotificationSql.GROUP.first(tx.sql(), user.id(), key, clock.nowUtc());
    }

    private Future<Boolean> crowded() {
        if (notice.type().setting == null) {
            return Future.succeededFuture(false);
        }
        return NotificationSql.RECENT
                .one(tx.sql(), user.id(), clock.nowUtc())
                .map(recent -> recent.getLong("hour") >= MOST_PER_HOUR
                        || (notice.type().category.equals("discovery")
                                && recent.getLong("discoveries") >= MOST_DISCOVERIES));
    }

    /** Too many: one summary counts the rest. */
    private Future<Void> fold() {
        String key = "summary:" + (notice.type().category.equals("discovery") ? "discovery" : "hour");
        return group(key)
                .compose(group -> group.isPresent() ? join(Type.SUMMARY, group.get()) : add(Type.SUMMARY, key, 1));
    }

    private Future<Void> add(Type type, @Nullable String key, int count) {
        JsonArray actors = new JsonArray();
        Optional.ofNullable(person()).ifPresent(actors::add);
        JsonObject metadata = metadata(actors, count);
        return NotificationSql.NEXT.one(tx.sql(), user.id()).compose(seq -> NotificationSql.ADD
                .one(
                        tx.sql(),
                        user.id(),
                        seq,
                        type.word(),
                        type.category,
                        text(type, type.title, actors, count),
                        text(type, type.body, actors, count),
                        type.icon,
                        path(type),
                        metadata,
                        key,
                        clock.nowUtc(),
                        utc(mailed(type)),
                        utc(held()),
                        utc(pushed(Limits.PUSH_AFTER)))
                .compose(notification -> push("notification.created", notification)));
    }

    /** The new one's actor comes first; each counts once. */
    private Future<Void> join(Type type, Group group) {
        JsonArray actors = new JsonArray();
        Optional.ofNullable(person()).ifPresent(actors::add);
        group.metadata().getJsonArray("actors", new JsonArray()).stream()
                .filter(known -> actor == null || ((JsonObject) known).getLong("id") != actor.id())
                .forEach(actors::add);
        int count = group.metadata().getInteger("count", 1) + 1;
        return NotificationSql.NEXT.one(tx.sql(), user.id()).compose(seq -> NotificationSql.JOIN
                .one(
                        tx.sql(),
                        group.id(),
                        seq,
                        text(type, type.title, actors, count),
                        text(type, type.body, actors, count),
                        path(type),
                        metadata(actors, count),
                        clock.nowUtc(),
                        utc(mailed(type)),
                        utc(held()),
                        utc(pushed(Limits.PUSH_AGAIN)))
                .compose(notification -> push("notification.updated", notification)));
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

    private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** With what decides over a summary, which its own type does not tell. */
    private JsonObject metadata(JsonArray actors, int count) {
        Setting setting = notice.type().setting;
        JsonObject ids =
                setting == null ? notice.ids().copy() : notice.ids().copy().put("setting", setting.word());
        return ids.put("actors", actors)
                .put(
                        "actor_ids",
                        new JsonArray(actors.stream()
                                .map(known -> ((JsonObject) known).getLong("id"))
                                .toList()))
                .put("count", count);
    }

    private @Nullable JsonObject person() {
        return actor == null
                ? null
                : new JsonObject()
                        .put("id", actor.id())
                        .put("username", actor.username())
                        .put("name", actor.name());
    }

    /** A summary only counts; everything else says what it is about. */
    private String text(Type type, String template, JsonArray actors, int count) {
        List<String> names = actors.stream()
                .map(known -> ((JsonObject) known).getString("name"))
                .toList();
        String thing = type == Type.SUMMARY ? count + " more" : notice.thing();
        return Wording.of(
                template, names, Objects.requireNonNullElse(notice.ids().getLong("trade_id"), 0L), thing);
    }

    private String path(Type type) {
        return type == Type.SUMMARY
                ? "/notifications"
                : notice.path().replace("{actor}", actor == null ? "" : actor.username());
    }
}
