package io.swapstead.social;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.live.Live;
import io.swapstead.social.Social.Made;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Who wants nothing to do with whom: ends contact both ways at once, and gives nothing back when it is lifted. */
final class Blocks {
    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private final Live live;
    private final List<Social.OnBlock> effects;

    Blocks(Db db, EventLog events, Clock clock, Live live, List<Social.OnBlock> effects) {
        this.db = db;
        this.events = events;
        this.clock = clock;
        this.live = live;
        this.effects = List.copyOf(effects);
    }

    Future<Made> add(Social.Toward toward) {
        long me = toward.by().userId();
        long other = toward.userId();
        Pair.requireOther(me, other);
        return db.once(toward.by(), Made.class, tx -> Pair.holdAlone(tx, me, other)
                .compose(held -> BlockSql.GET.first(tx.sql(), other, me))
                .compose(before -> before.isPresent()
                        ? Future.succeededFuture(new Made(false, before.get()))
                        : Pair.requireVisible(tx.sql(), me, other).compose(seen -> begin(tx, me, other))));
    }

    private Future<Made> begin(Tx tx, long me, long other) {
        Future<?> done = BlockSql.ADD
                .run(tx.sql(), other, me, clock.nowUtc())
                .compose(added -> BlockSql.REMOVE_FAVORITES.run(tx.sql(), other, me))
                .compose(forgotten -> ConnectionSql.REMOVE_PAIR.run(tx.sql(), other, me));
        for (Social.OnBlock effect : effects) {
            done = done.compose(before -> effect.blocked(tx, me, other));
        }
        return done.compose(ended -> tell(tx, "block.added", me, other))
                .compose(told -> BlockSql.GET.one(tx.sql(), other, me))
                .map(block -> new Made(true, block));
    }

    Future<Void> remove(Social.Toward toward) {
        long me = toward.by().userId();
        long other = toward.userId();
        return db.once(toward.by(), Void.class, tx -> Pair.holdAlone(tx, me, other)
                .compose(held -> BlockSql.REMOVE.run(tx.sql(), other, me))
                .compose(removed -> removed == 1
                        ? tell(tx, "block.removed", me, other)
                        : Pair.requireVisible(tx.sql(), me, other)));
    }

    private Future<Void> tell(Tx tx, String kind, long me, long other) {
        tx.afterCommit(() -> {
            live.presence().reconsider(me);
            live.presence().reconsider(other);
        });
        return events.append(tx, kind, me, new JsonObject().put("user_id", me).put("blocked_user_id", other));
    }
}
