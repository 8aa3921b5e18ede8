package io.swapstead.access;

import io.swapstead.fuzz.Api.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call is about.
 *
 * @param kind under which {@link Belongings} keep it
 * @param audience who may know of it
 */
record Thing(String kind, Audience audience) {
    /** Who may know of a thing. */
    enum Audience {
        /** Everybody. */
        ALL,
        /** Everybody but those whom its person has blocked. */
        UNBLOCKED,
        /** Its owner, or those whose it is together. */
        OWNER,
        /** The same, and all staff. */
        STAFF_TOO,
        /** Its owner, and staff to read it while it is on their desk. */
        DESK,
        /** Staff, and not about themselves. */
        STAFF
    }

    private static final Thing NOTHING = new Thing("", Audience.ALL);
    private static final Map<String, Thing> BY_PATH = new LinkedHashMap<>();

    private static void at(String path, String kind, Audience audience) {
        BY_PATH.put(path, new Thing(kind, audience));
    }

    static {
        at("POST /api/trades", "person", Audience.UNBLOCKED);
        at("POST /api/reports", "stranger", Audience.ALL); // the blocked may complain too
        at("POST /api/appeals", "action", Audience.OWNER);
        at("POST /api/favorites/{user_id}", "person", Audience.UNBLOCKED);
        at("PUT /api/favorites/notes/{user_id}", "person", Audience.UNBLOCKED);
        at("POST /api/blocks/{user_id}", "stranger", Audience.ALL);
        at("POST /api/connections/{id}", "person", Audience.UNBLOCKED);
        at("GET /api/trades/{id}/reviews", "trade", Audience.OWNER);
        at("DELETE /api/users/{id}/endorsements", "person", Audience.OWNER);
        // Taking away what is not there changes nothing and says nothing.
        at("DELETE /api/favorites/{user_id}", "favorite", Audience.ALL);
        at("DELETE /api/favorites/notes/{user_id}", "noted", Audience.ALL);
        at("DELETE /api/blocks/{user_id}", "blocked", Audience.ALL);
        at("/api/notifications/push-subscriptions/{id}", "push", Audience.OWNER);
        at("/api/me/sessions/{id}", "session", Audience.OWNER);
        at("/api/me/inventory/{item}", "item", Audience.OWNER);
        at("/api/me/wants/{item}", "want", Audience.OWNER);
        at("/api/me/imports/{id}", "import", Audience.OWNER);
        at("/api/me/onboarding/{step}", "step", Audience.ALL);
        at("/api/me/moderation/{action_id}", "action", Audience.OWNER);
        at("/api/cards/{id}", "card", Audience.ALL);
        at("/api/avatars/{file}", "avatar", Audience.ALL);
        at("/api/leaderboards/{board}", "board", Audience.ALL);
        at("/api/shared/{public_id}", "public", Audience.UNBLOCKED);
        at("/api/users/{id}", "person", Audience.UNBLOCKED);
        at("/api/achievements/users/{id}", "person", Audience.UNBLOCKED);
        at("/api/directory/{user_id}", "person", Audience.UNBLOCKED);
        at("/api/messages/{user_id}", "person", Audience.UNBLOCKED);
        at("/api/favorites/notes/{user_id}", "noted", Audience.OWNER);
        at("/api/favorites/{user_id}", "favorite", Audience.OWNER);
        at("/api/blocks/{user_id}", "blocked", Audience.OWNER);
        at("/api/connections/{id}", "connection", Audience.OWNER);
        at("/api/trades/{id}", "trade", Audience.DESK);
        at("/api/attachments/{id}", "attachment", Audience.DESK);
        at("/api/disputes/{id}/evidence/", "dispute", Audience.STAFF_TOO);
        at("/api/disputes/{id}", "dispute", Audience.OWNER);
        at("/api/reviews/{id}", "review", Audience.OWNER);
        at("/api/notifications/{id}", "notification", Audience.OWNER);
        at("/api/admin/moderation/cases/{id}", "case", Audience.STAFF);
        at("/api/admin/moderation/users/{id}", "self", Audience.STAFF);
        at("/api/admin/appeals/{id}", "appeal", Audience.STAFF);
        at("/api/admin/disputes/{id}", "dispute", Audience.STAFF);
    }

    /** What an operation is about; every parameter of a path must have been thought of. */
    static Thing of(Operation operation) {
        for (String path : new String[] {operation.method() + " " + operation.path(), operation.path()}) {
            for (Map.Entry<String, Thing> known : BY_PATH.entrySet()) {
                if (path.equals(known.getKey())
                        || (known.getKey().startsWith("/") && path.startsWith(known.getKey()))) {
                    return known.getValue();
                }
            }
        }
        if (operation.path().contains("{")) {
            throw new AssertionError(operation.id() + ": whose is what " + operation.path() + " names?");
        }
        return NOTHING;
    }

    /** Whether it makes a difference whose it is. */
    boolean owned() {
        return !kind.isEmpty();
    }
}
