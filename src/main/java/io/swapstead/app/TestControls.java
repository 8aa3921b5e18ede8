package io.swapstead.app;

import io.swapstead.bus.Bus;
import io.swapstead.bus.Topic;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.RateLimits;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What only the test profile has: a clock that can be moved and limits that can be stretched, on every node alike. */
final class TestControls implements Routes {
    private static final long POLL_MILLIS = 500;
    private static final Topic<JsonObject> CHANGED = new Topic<>("test.changed", JsonObject.class);
    private static final Sql<Void> SAVE = Sql.update(
            "insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value,"
                    + " updated_at = now()");
    private static final Sql<JsonObject> ALL = Sql.of(
            "select key, value from setting where key in ('test.clock', 'test.limits')",
            row -> new JsonObject().put("key", row.getString("key")).put("value", row.getValue("value")));

    private final Db db;
    private final Bus bus;
    private final Clock clock;
    private final RateLimits limits;

    TestControls(Db db, Bus bus, Clock clock, RateLimits limits) {
        this.db = db;
        this.bus = bus;
        this.clock = clock;
        this.limits = limits;
    }

    /** Follows what other nodes have set. */
    Future<Void> follow(Vertx vertx) {
        return load().compose(loaded -> {
            vertx.setPeriodic(POLL_MILLIS, id -> load());
            return bus.hear(CHANGED, changed -> load());
        });
    }

    @Override
    public void bind(Edge edge) {
        edge.on("setClock", this::setClock);
        edge.on("setLimits", this::setLimits);
    }

    private Future<Reply> setClock(Call call) {
        Duration offset = Duration.between(Instant.now(), instant(call.json().getString("now")));
        return save("test.clock", offset.toMillis()).map(saved -> {
            clock.move(offset);
            return Reply.ok(new JsonObject().put("now", clock.now().toString()));
        });
    }

    private static Instant instant(String text) {
        try {
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Failure.invalid("now", "must be an ISO 8601 time such as 2026-01-31T12:00:00Z");
        }
    }

    private Future<Reply> setLimits(Call call) {
        double factor = call.json().getDouble("factor");
        return save("test.limits", factor).map(saved -> {
            limits.factor(factor);
            return Reply.ok(new JsonObject().put("factor", factor));
        });
    }

    private Future<Void> save(String key, Number value) {
        return SAVE.run(db.sql(), key, value).map(saved -> {
            bus.publish(CHANGED, new JsonObject());
            return null;
        });
    }

    private Future<Void> load() {
        return ALL.list(db.sql()).map(settings -> {
            settings.forEach(this::apply);
            return null;
        });
    }

    private void apply(JsonObject setting) {
        double value = setting.getDouble("value");
        if (setting.getString("key").equals("test.clock")) {
            clock.move(Duration.ofMillis((long) value));
        } else {
            limits.factor(value);
        }
    }
}
