package io.swapstead.notifications;

import io.swapstead.bus.Bus;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.live.Live;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notifications over HTTP. */
public final class NotificationRoutes implements Routes {
    private final Bus bus;

    public NotificationRoutes(Bus bus) {
        this.bus = bus;
    }

    /** What browsers may send, and what a replay leaves out. */
    public static void live(Live live, Db db) {
        live.commands().on("notifications.read", Notifications.READ);
        live.replays(new Hidden(db));
    }

    @Override
    public void bind(Edge edge) {
        edge.on("listNotifications", this::find);
        edge.on("countUnread", call -> bus.ask(Notifications.COUNTS, own(call)).map(Reply::ok));
        edge.on("readNotifications", this::read);
        edge.on("readCategory", call -> mark(call, null, null, call.json().getString("category")));
        edge.on("readAllNotifications", call -> bus.ask(Notifications.READ_ALL, own(call))
                .map(Reply::ok));
        edge.on("putAway", call -> move(call, Notifications.Move.To.DONE));
        edge.on("takeBack", call -> move(call, Notifications.Move.To.BACK));
        edge.on("keepUnread", call -> move(call, Notifications.Move.To.UNREAD));
        edge.on("getNotificationPreferences", call -> bus.ask(Notifications.PREFERENCES, own(call))
                .map(Reply::ok));
        edge.on("setNotificationPreferences", call -> bus.ask(
                        Notifications.PREFER, new Notifications.Prefer(call.actor(), call.json()))
                .map(Reply::ok));
        edge.on("unsubscribe", call -> bus.ask(Notifications.UNSUBSCRIBE, new Notifications.Unsubscribe(token(call)))
                .map(done -> Reply.done()));
        edge.on("askToUnsubscribe", call -> Future.succeededFuture(Reply.found("/unsubscribe?token=" + token(call))));
        edge.on("listPushSubscriptions", call -> bus.ask(Notifications.SUBSCRIPTIONS, own(call))
                .map(Reply::ok));
        edge.on("subscribeToPush", this::subscribe);
        edge.on("unsubscribeFromPush", call -> bus.ask(
                        Notifications.FORGET_BROWSER,
                        new Notifications.One(call.caller().userId(), call.number("id")))
                .map(done -> Reply.done()));
        edge.on("isQuiet", this::quiet);
        edge.on("explainNotification", call -> bus.ask(
                        Notifications.WHY, new Notifications.One(call.caller().userId(), call.number("id")))
                .map(Reply::ok));
    }

    private Future<Reply> find(Call call) {
        return bus.ask(
                        Notifications.FIND,
                        new Notifications.Find(
                                call.caller().userId(),
                                call.text("category").orElse(null),
                                call.flag("unread_only"),
                                call.someNumber("after_seq").orElse(0L),
                                (int) call.number("limit"),
                                call.text("cursor").orElse(null)))
                .map(Reply::ok);
    }

    private Future<Reply> read(Call call) {
        JsonObject body = call.json();
        JsonArray ids = body.getJsonArray("notification_ids");
        Long upTo = body.getLong("up_to_seq");
        if ((ids == null) == (upTo == null)) {
            throw Failure.invalid("notification_ids", "or up_to_seq: give one of the two");
        }
        return mark(call, ids == null ? null : longs(ids), upTo, body.getString("category"));
    }

    private Future<Reply> move(Call call, Notifications.Move.To to) {
        List<Long> ids = longs(call.json().getJsonArray("notification_ids"));
        return bus.ask(Notifications.MOVE, new Notifications.Move(call.actor(), ids, to))
                .map(Reply::ok);
    }

    private static List<Long> longs(JsonArray ids) {
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private Future<Reply> mark(Call call, @Nullable List<Long> ids, @Nullable Long upTo, @Nullable String category) {
        return bus.ask(Notifications.READ, new Notifications.Read(call.actor(), ids, upTo, category))
                .map(Reply::ok);
    }

    private Future<Reply> quiet(Call call) {
        return bus.ask(
                        Notifications.QUIET,
                        new Notifications.At(
                                call.caller().userId(), instant(call.text("at").orElseThrow())))
                .map(Reply::ok);
    }

    private Future<Reply> subscribe(Call call) {
        JsonObject keys = call.json().getJsonObject("keys");
        return bus.ask(
                        Notifications.SUBSCRIBE,
                        new Notifications.Subscribe(
                                call.actor(),
                                call.caller().session(),
                                call.json().getString("endpoint"),
                                keys.getString("p256dh"),
                                keys.getString("auth")))
                .map(made -> Reply.created(made, "/api/notifications/push-subscriptions/" + made.getLong("id")));
    }

    private static String token(Call call) {
        return call.text("token").orElseThrow();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Failure.invalid("at", "must be an ISO 8601 time such as 2026-01-31T12:00:00Z");
        }
    }

    private static Notifications.Own own(Call call) {
        return new Notifications.Own(call.caller().userId());
    }
}
