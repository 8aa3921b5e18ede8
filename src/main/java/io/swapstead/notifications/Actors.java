package io.swapstead.notifications;

import io.swapstead.notifications.TellingSql.Known;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is part of a notification, the latest first, as its metadata keeps them: each with how often, and what it was about, so that
 * one of them can be taken out again.
 */
record Actors(List<JsonObject> all) {
    static final Actors NONE = new Actors(List.of());

    static Actors of(JsonObject metadata) {
        return new Actors(metadata.getJsonArray("actors", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .toList());
    }

    /** With somebody as the latest, once more than before; as they are when nobody did it. */
    Actors with(@Nullable Known actor, String thing) {
        if (actor == null) {
            return this;
        }
        List<JsonObject> next = new ArrayList<>();
        next.add(new JsonObject()
                .put("id", actor.id())
                .put("username", actor.username())
                .put("name", actor.name())
                .put("count", times(actor.id()) + 1)
                .put("thing", thing));
        next.addAll(without(actor.id()).all);
        return new Actors(next);
    }

    Actors without(long id) {
        return new Actors(
                all.stream().filter(actor -> actor.getLong("id") != id).toList());
    }

    /** How often somebody is part of it. */
    int times(long id) {
        return all.stream()
                .filter(actor -> actor.getLong("id") == id)
                .mapToInt(actor -> actor.getInteger("count", 1))
                .sum();
    }

    List<String> names() {
        return all.stream().map(actor -> actor.getString("name")).toList();
    }

    /** What the latest was about; empty when nobody is left, or it was about nothing. */
    String thing() {
        return all.isEmpty() ? "" : Objects.requireNonNullElse(all.get(0).getString("thing"), "");
    }

    /** Metadata with these, and how many it stands for. */
    JsonObject into(JsonObject metadata, int count) {
        return metadata.put("actors", new JsonArray(all))
                .put(
                        "actor_ids",
                        new JsonArray(
                                all.stream().map(actor -> actor.getLong("id")).toList()))
                .put("count", count);
    }
}
