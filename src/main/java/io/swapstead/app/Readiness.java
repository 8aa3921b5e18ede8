package io.swapstead.app;

import io.swapstead.db.Cache;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.function.BooleanSupplier;

/** Whether this node should get requests. Redis is told but not required: everything works without it, if less well. */
final class Readiness {
    private static final Sql<Integer> FAILED_MIGRATIONS = Sql.of(
            "select count(*)::int as failed from flyway_schema_history where not success",
            row -> row.getInteger("failed"));

    private final Db db;
    private final Cache cache;
    private final Membership membership;
    private volatile boolean draining;
    private volatile BooleanSupplier caughtUp = () -> false;

    Readiness(Db db, Cache cache, Membership membership) {
        this.db = db;
        this.cache = cache;
        this.membership = membership;
    }

    /** Sets who knows whether what this node holds in memory is as the database is; it is not until then. */
    void caughtUp(BooleanSupplier knows) {
        caughtUp = knows;
    }

    /** From now on: not ready, because this node is about to leave. */
    void drain() {
        draining = true;
    }

    /** Never fails; what does not answer is down. */
    Future<JsonObject> check() {
        Future<Integer> failed = FAILED_MIGRATIONS.one(db.sql());
        Future<?> ping = cache.send(Request.cmd(Command.PING));
        return Future.join(failed, ping).transform(done -> {
            boolean database = failed.succeeded();
            boolean migrated = database && failed.result() == 0;
            boolean together = membership.together();
            boolean current = caughtUp.getAsBoolean();
            return Future.succeededFuture(new JsonObject()
                    .put("ready", database && migrated && together && current && !draining)
                    .put("database", database ? "up" : "down")
                    .put("migrations", migrated ? "done" : "unknown")
                    .put("redis", ping.succeeded() ? "up" : "down")
                    .put("cluster", together ? "joined" : "alone while other nodes live")
                    .put("directory", current ? "up to date" : "catching up")
                    .put("draining", draining));
        });
    }
}
