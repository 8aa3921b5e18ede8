package io.swapstead.notifications;

import io.swapstead.events.Event;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which event concerns whom, as far as the event itself tells. */
final class Expansion {
    private Expansion() {}

    static List<Notice> of(Event event) {
        JsonObject data = event.data();
        return switch (event.kind()) {
            case "trade.proposed" -> one(trade(event, Type.TRADE_PROPOSED, id(data, "recipient_id")));
            case "trade.countered" -> others(event, Type.TRADE_COUNTERED, "");
            case "trade.accepted" -> others(event, Type.TRADE_ACCEPTED, "");
            case "trade.declined" -> others(event, Type.TRADE_DECLINED, "");
            case "trade.cancelled" -> others(event, Type.TRADE_CANCELLED, reason(data));
            case "trade.expired" -> others(event, Type.TRADE_EXPIRED, "");
            case "trade.invalidated" -> others(event, Type.TRADE_INVALID, "");
            case "trade.shipped" -> others(event, Type.TRADE_SHIPPED, "");
            case "trade.completed" -> others(event, Type.TRADE_COMPLETED, "");
            case "trade.disputed" -> dispute(event, Type.DISPUTE_OPENED, "");
            case "trade.resolved" ->
                dispute(event, Type.DISPUTE_RESOLVED, "The trade is " + data.getString("status") + ".");
            case "thread.message_sent" ->
                one(new Notice(
                        id(data, "recipient_id"),
                        Type.THREAD_MESSAGE,
                        data.getLong("sender_id"),
                        "trade:" + id(data, "trade_id"),
                        "",
                        "/messages/" + id(data, "trade_id"),
                        ids(data, "trade_id", "message_id")));
            case "message.sent" ->
                one(new Notice(
                        id(data, "recipient_id"),
                        Type.DIRECT_MESSAGE,
                        data.getLong("sender_id"),
                        "user:" + id(data, "sender_id"),
                        "",
                        "/messages/@{actor}",
                        ids(data, "sender_id", "message_id")));
            case "connection.requested" -> connection(event, Type.CONNECTION_REQUESTED, "requester_id", "addressee_id");
            case "connection.accepted" -> connection(event, Type.CONNECTION_ACCEPTED, "addressee_id", "requester_id");
            case "favorite.added" -> one(person(Type.FAVORITE_ADDED, data, "user_id", "favorited_user_id", "self", ""));
            case "endorsement.given" ->
                one(person(
                        Type.ENDORSEMENT_RECEIVED,
                        data,
                        "endorser_id",
                        "endorsed_id",
                        "self",
                        Objects.requireNonNullElse(data.getString("kind"), "").replace('_', ' ')));
            case "review.published" ->
                one(person(
                        Type.REVIEW_RECEIVED,
                        data,
                        "author_id",
                        "subject_id",
                        "review:" + data.getLong("review_id"),
                        data.getInteger("rating", 0) + " of 5 stars"));
            case "achievement.unlocked" ->
                one(new Notice(
                        id(data, "user_id"),
                        Type.ACHIEVEMENT_UNLOCKED,
                        null,
                        "achievement:" + data.getString("key"),
                        "",
                        "/achievements",
                        ids(data, "key", "keys", "points", "frame_tier")));
            case "frame.changed" ->
                one(new Notice(
                        id(data, "user_id"),
                        Type.FRAME_CHANGED,
                        event.actor(),
                        "frame",
                        "You wear " + data.getString("frame_tier") + " now.",
                        "/achievements",
                        ids(data, "frame_tier", "lost", "lost_tier")));
            case "action.taken" ->
                Optional.ofNullable(sanction(data.getString("action_type")))
                        .map(type -> one(
                                own(type, data, "target_user_id", "action:" + data.getLong("action_id"), "/appeals")))
                        .orElse(List.of());
            case "action.lifted" ->
                one(own(Type.LIFTED, data, "target_user_id", "action:" + data.getLong("action_id"), "/appeals"));
            case "appeal.resolved" ->
                one(own(Type.APPEAL_RESOLVED, data, "user_id", "appeal:" + data.getLong("appeal_id"), "/appeals"));
            case "dispute.evidence_requested" ->
                Stream.of("filed_by", "respondent_id")
                        .map(party -> own(
                                Type.DISPUTE_EVIDENCE_REQUESTED,
                                data,
                                party,
                                "dispute:" + data.getLong("dispute_id"),
                                "/disputes/" + data.getLong("dispute_id")))
                        .toList();
            case "user.updated" -> security(data);
            default -> List.of();
        };
    }

    private static @Nullable Type sanction(@Nullable String action) {
        return switch (Objects.requireNonNullElse(action, "")) {
            case "warn" -> Type.WARNED;
            case "restrict" -> Type.RESTRICTED;
            case "suspend" -> Type.SUSPENDED;
            case "ban" -> Type.BANNED;
            default -> null;
        };
    }

    private static List<Notice> security(JsonObject data) {
        Type type =
                switch (Objects.requireNonNullElse(data.getString("what"), "")) {
                    case "password" -> Type.PASSWORD_CHANGED;
                    case "email" -> Type.EMAIL_CHANGED;
                    case "new_sign_in" -> Type.NEW_SIGN_IN;
                    default -> null;
                };
        return type == null ? List.of() : one(own(type, data, "user_id", "account", "/settings/sessions"));
    }

    /** Both parties but the one who did it. */
    private static List<Notice> others(Event event, Type type, String thing) {
        return parties(event).map(party -> trade(event, type, party, thing)).toList();
    }

    private static Stream<Long> parties(Event event) {
        return Stream.of("proposer_id", "recipient_id")
                .map(party -> id(event.data(), party))
                .filter(party -> !Objects.equals(party, event.actor()));
    }

    private static Notice trade(Event event, Type type, long user) {
        return trade(event, type, user, "");
    }

    /** The other party stands for who did it, also where the system did. */
    private static Notice trade(Event event, Type type, long user, String thing) {
        JsonObject data = event.data();
        long trade = id(data, "trade_id");
        long other = id(data, "proposer_id") == user ? id(data, "recipient_id") : id(data, "proposer_id");
        return new Notice(
                user,
                type,
                other,
                "trade:" + trade,
                thing,
                "/trades/" + trade,
                ids(data, "trade_id", "version", "revision", "status"));
    }

    /** By nobody: the two may have blocked each other, and shall hear of it all the same. */
    private static List<Notice> dispute(Event event, Type type, String thing) {
        JsonObject data = event.data();
        String path = data.containsKey("dispute_id")
                ? "/disputes/" + data.getLong("dispute_id")
                : "/trades/" + id(data, "trade_id");
        return parties(event)
                .map(party -> new Notice(
                        party,
                        type,
                        null,
                        "trade:" + id(data, "trade_id"),
                        thing,
                        path,
                        ids(data, "trade_id", "version", "revision", "status", "dispute_id")))
                .toList();
    }

    private static List<Notice> connection(Event event, Type type, String actor, String user) {
        // A request that came with a proposal, or an answer that came with its acceptance, is told by the trade.
        return event.data().containsKey("trade_id")
                ? List.of()
                : one(person(type, event.data(), actor, user, "self", ""));
    }

    private static Notice person(Type type, JsonObject data, String actor, String user, String target, String thing) {
        return new Notice(
                id(data, user), type, data.getLong(actor), target, thing, "/u/{actor}", ids(data, actor, "trade_id"));
    }

    private static Notice own(Type type, JsonObject data, String user, String target, String path) {
        return new Notice(
                id(data, user),
                type,
                null,
                target,
                "",
                path,
                ids(data, "action_id", "action_type", "expires_at", "appeal_id", "dispute_id", "trade_id"));
    }

    private static String reason(JsonObject data) {
        return data.getLong("fault_user_id") == null ? "Nobody is to blame." : "";
    }

    private static long id(JsonObject data, String name) {
        return Objects.requireNonNull(data.getLong(name), name);
    }

    private static JsonObject ids(JsonObject data, String... names) {
        JsonObject some = new JsonObject();
        Stream.of(names).filter(data::containsKey).forEach(name -> some.put(name, data.getValue(name)));
        return some;
    }

    private static List<Notice> one(Notice notice) {
        return List.of(notice);
    }
}
