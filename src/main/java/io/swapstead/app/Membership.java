package io.swapstead.app;

import io.swapstead.bus.Bus;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.http.Version;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which nodes live, as the database sees it. A node that the bus shows alone while the database shows others has been cut off:
 * it goes on serving from the database, but no new requests should come to it.
 */
final class Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
    private static final long BEAT_MILLIS = 1000;

    /** Other nodes that live, and those of them that have lived for a while. */
    private record Others(int live, List<String> settled) {}

    private static final Sql<Others> BEAT = Sql.of(
            """
            with me as (insert into node (id, address, version, draining) values ($1, $2, $3, $4)
              on conflict (id) do update set seen_at = clock_timestamp(), draining = excluded.draining),
            old as (delete from node where seen_at < clock_timestamp() - interval '1 minute' and id <> $1)
            select count(*)::int as live,
              coalesce(array_agg(id) filter (where started_at < clock_timestamp() - interval '40 seconds'), '{}') as settled
            from node where id <> $1 and not draining and seen_at > clock_timestamp() - interval '4 seconds'""",
            row -> new Others(row.getInteger("live"), List.of(row.getArrayOfStrings("settled"))));
    private static final Sql<Void> LEAVE = Sql.update("delete from node where id = $1");

    private final Vertx vertx;
    private final Db db;
    private final String id = UUID.randomUUID().toString();
    private String address = "";
    private final Echo echo;
    private volatile int others;

    Membership(Vertx vertx, Db db, Bus bus) {
        this.vertx = vertx;
        this.db = db;
        this.echo = new Echo(vertx, bus, id);
    }

    /** Begins to tell that this node lives, once a second; a beat that fails is followed by another. */
    void join(String ownAddress) {
        address = ownAddress;
        if (vertx.isClustered()) {
            echo.start();
        }
        vertx.setPeriodic(0, BEAT_MILLIS, timer -> beat(false));
    }

    Future<Void> leave() {
        return LEAVE.run(db.sql(), id).mapEmpty();
    }

    /** False when the bus has lost nodes that the database knows to live, or what they say. */
    boolean together() {
        return !vertx.isClustered() || others == 0 || (peers() > 1 && echo.whole());
    }

    private void take(Others now) {
        others = now.live();
        if (vertx.isClustered()) {
            echo.expect(now.settled());
        }
    }

    private int peers() {
        return ((VertxInternal) vertx).clusterManager().getNodes().size();
    }

    private Future<Void> beat(boolean draining) {
        return BEAT.one(db.sql(), id, address, Version.number(), draining)
                .onSuccess(this::take)
                .onFailure(error -> LOG.debug("no heartbeat: {}", error.toString()))
                .mapEmpty();
    }
}
