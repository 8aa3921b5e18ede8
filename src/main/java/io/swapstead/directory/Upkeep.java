package io.swapstead.directory;

import io.swapstead.core.Clock;
import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.swapstead.events.Event;
import io.swapstead.live.Presence;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what this node has in memory as the database has it. Whatever happens, it reads anew whom that may concern, so that it does not
 * matter how often or in which order it is told.
 */
final class Upkeep {
    /** What happened in these rooms shows on no card and in no order. */
    private static final Set<String> QUIET = Set.of("thread", "message", "favorite", "connection", "listing", "price");

    private static final List<String> CONCERNED = List.of(
            "user_id",
            "proposer_id",
            "recipient_id",
            "subject_id",
            "author_id",
            "target_user_id",
            "reported_user_id",
            "endorsed_id");

    /** Traders read at once. */
    private static final int BATCH = 2_000;

    private final Db db;
    private final Clock clock;
    private final Index index;
    private final Faces faces;
    private final Market market;
    private final Apart apart;
    private final Presence presence;
    private final Map<Long, Long> hidden;
    private final Batched refreshed = new Batched(BATCH, this::read);
    private final Batched attended = new Batched(BATCH, this::seek);
    private long lookedAt;

    Upkeep(
            Db db,
            Clock clock,
            Index index,
            Faces faces,
            Market market,
            Apart apart,
            Presence presence,
            Map<Long, Long> hidden) {
        this.db = db;
        this.clock = clock;
        this.index = index;
        this.faces = faces;
        this.market = market;
        this.apart = apart;
        this.presence = presence;
        this.hidden = hidden;
        this.lookedAt = seconds();
    }

    /** The effect of events on this node. */
    Future<Void> digest(List<Event> events) {
        Set<Long> changed = new HashSet<>();
        Set<Long> parted = new HashSet<>();
        MarketChange traded = new MarketChange();
        Future<Void> arrived = Future.succeededFuture();
        for (Event event : events) {
            String room = event.kind().substring(0, event.kind().indexOf('.'));
            if (event.kind().equals("demo.populated")) {
                arrived = arrived(1, event.id("last_id"));
            } else if (event.kind().equals("score.recounted")) {
                event.data().getJsonArray("user_ids").forEach(id -> changed.add(((Number) id).longValue()));
            } else if (room.equals("block")) {
                parted.add(event.id("user_id"));
                parted.add(event.id("blocked_user_id"));
            } else if (!QUIET.contains(room)) {
                CONCERNED.forEach(field -> id(event.data(), field).ifPresent(changed::add));
                traded.add(event);
            }
        }
        Future<Void> apart = parted.isEmpty() ? Future.succeededFuture() : this.apart.refresh(db.sql(), parted);
        return Future.all(arrived, market.changed(traded), apart, refresh(changed))
                .mapEmpty();
    }

    /** Many have come at once, with all they have: whoever is not known yet is read, some at a time. */
    private Future<Void> arrived(long from, long last) {
        List<Long> ids = new ArrayList<>();
        long next = from;
        for (; next <= last && ids.size() < Limits.FOLLOWER_BATCH; next++) {
            if (index.people.find(next) == People.NOBODY) {
                ids.add(next);
            }
        }
        long rest = next;
        if (ids.isEmpty()) {
            market.clear();
            return Future.succeededFuture();
        }
        return refresh(ids).compose(read -> arrived(rest, last));
    }

    private static Optional<Long> id(JsonObject data, String field) {
        return Optional.ofNullable(data.getLong(field));
    }

    /** Reads some users anew. */
    Future<Void> refresh(Collection<Long> ids) {
        return refreshed.run(ids);
    }

    private Future<Void> read(Set<Long> ids) {
        return TraderSql.read(db.sql(), ids).map(traders -> {
            traders.forEach(trader -> {
                if (trader.hiddenUntil() > 0) {
                    hidden.put(trader.id(), trader.hiddenUntil());
                } else {
                    hidden.remove(trader.id());
                }
                index.put(trader, seconds());
            });
            ids.forEach(this::redraw);
            return null;
        });
    }

    private void redraw(long id) {
        int who = index.people.find(id);
        if (who != People.NOBODY) {
            faces.drop(who);
        }
    }

    /** Sees whose standing has changed without an event, and whose sanctions have ended or begun with the time. */
    Future<Void> look() {
        long now = seconds();
        Set<Long> due = new HashSet<>();
        hidden.forEach((id, until) -> {
            if ((until > lookedAt) != (until > now)) {
                due.add(id);
            }
        });
        lookedAt = now;
        return TraderSql.standing(db.sql()).compose(ids -> {
            due.addAll(ids);
            return refresh(due);
        });
    }

    /** Learns who is online: everybody on this site, and whoever was believed to be. */
    Future<Void> attend() {
        return presence.everybody().compose(all -> {
            Set<Long> ids = new HashSet<>(all);
            for (int who = index.here().next(0); who >= 0; who = index.here().next(who + 1)) {
                ids.add(index.people.id(who));
            }
            return attended.run(ids);
        });
    }

    /** Some may have come or gone; what their cards say of when they were last here has changed as well. */
    Future<Void> attend(Set<Long> ids) {
        return refresh(ids).compose(read -> attended.run(ids));
    }

    private Future<Void> seek(Set<Long> ids) {
        return presence.online(ids).map(online -> {
            ids.forEach(id -> present(id, online.contains(id)));
            return null;
        });
    }

    private void present(long id, boolean online) {
        int who = index.people.find(id);
        if (who != People.NOBODY && index.here().get(who) != online) {
            index.present(id, online);
            faces.drop(who);
        }
    }

    private long seconds() {
        return clock.now().getEpochSecond();
    }
}
