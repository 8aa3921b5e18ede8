package io.swapstead.app;

import io.swapstead.http.Call;
import io.swapstead.http.Edge;
import io.swapstead.http.Reply;
import io.swapstead.http.Routes;
import io.swapstead.live.Glance;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** The commands of sockets, for those who have none. */
final class LiveRoutes implements Routes {
    private final Glance glance;

    LiveRoutes(Glance glance) {
        this.glance = glance;
    }

    @Override
    public void bind(Edge edge) {
        edge.on("watchPresence", this::watch);
        edge.on("tellInput", call -> {
            glance.active(call.caller().userId());
            return Future.succeededFuture(Reply.done());
        });
        edge.on("resumeLive", this::resume);
    }

    private Future<Reply> watch(Call call) {
        Set<Long> users = new LinkedHashSet<>();
        call.json().getJsonArray("user_ids").forEach(id -> users.add(((Number) id).longValue()));
        return glance.presence(call.caller().userId(), users).map(Reply::ok);
    }

    private Future<Reply> resume(Call call) {
        JsonObject body = call.json();
        String epoch = Objects.requireNonNullElse(body.getString("epoch"), "");
        return glance.missed(call.caller().userId(), epoch, body.getLong("seq")).map(Reply::ok);
    }
}
