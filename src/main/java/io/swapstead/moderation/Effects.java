package io.swapstead.moderation;

import io.swapstead.accounts.Accounts;
import io.swapstead.bus.Bus;
import io.swapstead.core.Clock;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.CloseCode;
import io.swapstead.live.Live;
import io.swapstead.trades.Interventions;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an action does to whom it is about, in its own transaction and at once after it. */
final class Effects {
    private final Bus bus;
    private final EventLog events;
    private final Clock clock;
    private final Live live;
    private final Interventions trades;

    Effects(Bus bus, EventLog events, Clock clock, Live live, Interventions trades) {
        this.bus = bus;
        this.events = events;
        this.clock = clock;
        this.live = live;
        this.trades = trades;
    }

    /** Takes hold of everything that {@link #applied} changes, in the order in which everybody does. */
    Future<Void> lock(Tx tx, long target) {
        return ActionSql.LOCK_USER.run(tx.sql(), target).mapEmpty();
    }

    /**
     * The standing changes with an action that was added.
     *
     * @param action as it was stored
     * @param barring whether it signs the target out
     */
    Future<Void> applied(Tx tx, long target, @Nullable Long by, JsonObject action, boolean barring) {
        boolean lifted = "lift".equals(action.getString("action_type"));
        JsonObject event = new JsonObject()
                .put("action_id", action.getLong("id"))
                .put("target_user_id", target)
                .put("action_type", action.getString("action_type"))
                .put("expires_at", action.getString("expires_at"));
        return (barring ? bar(tx, target) : Future.<Void>succeededFuture())
                .compose(barred -> ActionSql.REFRESH_STANDING.run(tx.sql(), target, clock.nowUtc()))
                .compose(done -> live.toUser(tx, target, "sanction.changed", changed(action)))
                .compose(told -> events.append(tx, lifted ? "action.lifted" : "action.taken", by, event))
                .map(told -> {
                    tx.afterCommit(() -> bus.publish(Accounts.SECURITY_CHANGED, new Accounts.UserId(target)));
                    return null;
                });
    }

    private Future<Void> bar(Tx tx, long target) {
        return trades.endAll(tx, target)
                .compose(closed -> ActionSql.END_TOKENS.run(tx.sql(), target))
                .compose(ended -> ActionSql.END_SESSIONS.run(tx.sql(), target))
                .map(ended -> {
                    tx.afterCommit(() -> live.close(target, CloseCode.BARRED));
                    return null;
                });
    }

    private static JsonObject changed(JsonObject action) {
        return new JsonObject()
                .put("action_id", action.getLong("id"))
                .put("action_type", action.getString("action_type"))
                .put("reason", action.getString("reason"))
                .put("capabilities", action.getValue("capabilities"))
                .put("expires_at", action.getString("expires_at"));
    }
}
