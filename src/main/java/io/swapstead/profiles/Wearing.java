package io.swapstead.profiles;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Sql;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Teller;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Frames as they are worn: what the profile says and which of the frames is marked move together, and are told together. */
public final class Wearing {
    /**
     * Somebody who wears another frame now.
     *
     * @param lost the tier that was taken from them; null when it was their own wish
     */
    public record Worn(long user, String tier, @Nullable String lost) {
        /** For the user's browsers, as what their card shows anew. */
        private JsonObject live() {
            return said().put("id", user);
        }

        /** For the log. */
        private JsonObject event() {
            return said().put("user_id", user);
        }

        private JsonObject said() {
            JsonObject said = new JsonObject().put("frame_tier", tier).put("lost", lost != null);
            return lost == null ? said : said.put("lost_tier", lost);
        }
    }

    /** Who takes frames back holds the same lock: whoever waits here must look again, in a statement of its own. */
    private static final Sql<String> LOCK = Sql.of(
            "select active_frame_tier from users where id = $1 and deleted_at is null for no key update",
            row -> row.getString("active_frame_tier"));

    private static final Sql<Boolean> UNLOCKED = Sql.of(
            "select $2 = 'bronze' or exists (select from user_frames where user_id = $1 and frame_tier = $2) as unlocked",
            row -> row.getBoolean("unlocked"));
    private static final Sql<Void> TAKE_OFF = Sql.update(
            "update user_frames set is_active = false where user_id = $1 and is_active and frame_tier <> $2");
    private static final Sql<Void> PUT_ON = Sql.update(
            "update user_frames set is_active = true where user_id = $1 and frame_tier = $2 and not is_active");
    private static final Sql<Void> WEAR = Sql.update(
            """
            update users set active_frame_tier = $2, profile_version = profile_version + 1, updated_at = $3
            where id = $1""");

    private final Clock clock;
    private final EventLog events;
    private final Teller teller;

    public Wearing(Clock clock, EventLog events, Teller teller) {
        this.clock = clock;
        this.events = events;
        this.teller = teller;
    }

    /**
     * Puts a frame on; FORBIDDEN while it is locked.
     *
     * @param tier bronze to legendary
     * @param field what the caller calls it
     */
    public Future<Void> wear(Tx tx, long user, String tier, String field) {
        return LOCK.one(tx.sql(), user)
                .compose(before -> UNLOCKED.one(tx.sql(), user, tier).compose(unlocked -> {
                    if (!unlocked) {
                        throw Failure.forbidden("This frame is still locked.").field(field, "is locked");
                    }
                    return before.equals(tier) ? Future.succeededFuture() : change(tx, user, tier);
                }));
    }

    private Future<Void> change(Tx tx, long user, String tier) {
        return TAKE_OFF.run(tx.sql(), user, tier)
                .compose(off -> PUT_ON.run(tx.sql(), user, tier))
                .compose(on -> WEAR.run(tx.sql(), user, tier, clock.nowUtc()))
                .compose(worn -> tell(tx, user, List.of(new Worn(user, tier, null))));
    }

    /** Tells browsers and the log. */
    public Future<Void> tell(Tx tx, @Nullable Long actor, List<Worn> changed) {
        if (changed.isEmpty()) {
            return Future.succeededFuture();
        }
        Map<Long, JsonObject> told = new TreeMap<>();
        List<JsonObject> logged = new ArrayList<>();
        for (Worn each : changed) {
            told.put(each.user(), each.live());
            logged.add(each.event());
        }
        return teller.tell(tx, "frame.changed", told)
                .compose(done -> actor == null
                        ? events.appendAll(tx, "frame.changed", logged)
                        : events.append(tx, "frame.changed", actor, logged.get(0)));
    }
}
