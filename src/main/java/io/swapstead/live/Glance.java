package io.swapstead.live;

import io.swapstead.core.Limits;
import io.swapstead.live.Presence.State;
import io.swapstead.live.Visibility.Sight;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a browser without a socket asks for now and then, instead of being told. */
public final class Glance {
    private final Node node;

    Glance(Node node) {
        this.node = node;
    }

    /** {@code {online: {user_id: state}}}: offline where somebody does not exist or may not be seen. */
    public Future<JsonObject> presence(long viewer, Set<Long> users) {
        Set<Sight> sights = users.stream().map(user -> new Sight(viewer, user)).collect(Collectors.toUnmodifiableSet());
        return node.visibility()
                .visible(sights)
                .compose(seen -> node.presence().states(users).map(states -> {
                    JsonObject online = new JsonObject();
                    users.forEach(user -> {
                        boolean shown = seen.presences().contains(new Sight(viewer, user));
                        State state = shown ? states.getOrDefault(user, State.OFFLINE) : State.OFFLINE;
                        online.put(String.valueOf(user), state.text());
                    });
                    return new JsonObject().put("online", online);
                }));
    }

    /** Somebody is at their keyboard; says nothing while they have no socket. */
    public void active(long user) {
        node.attendance().active(user);
    }

    /**
     * What a user has missed since a number that they know, at most {@link Limits#REPLAY} envelopes: {@code {epoch, last_seq, events,
     * resync}}, where {@code resync} says why they had better fetch everything anew.
     */
    public Future<JsonObject> missed(long user, String epoch, long seq) {
        Backlog backlog = new Backlog(node);
        return backlog.after(user, seq).compose(page -> {
            Optional<String> reason = Feed.unreplayable(page, seq, epoch);
            JsonObject answer = new JsonObject()
                    .put("epoch", page.position().epoch())
                    .put("last_seq", page.position().lastSeq())
                    .put("resync", reason.orElse(null));
            return reason.isPresent()
                    ? Future.succeededFuture(answer.put("events", new JsonArray()))
                    : backlog.replayable(user, page)
                            .map(events -> answer.put(
                                    "events",
                                    new JsonArray(events.stream()
                                            .map(event -> new JsonObject(event.text()))
                                            .toList())));
        });
    }
}
