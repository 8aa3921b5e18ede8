package io.swapstead.achievements;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Achievements to look at. A hidden one leaves no trace before its owner has unlocked it, and none ever for others. */
final class Album {
    private record Unlocked(long achievement, String at) {}

    private static final Sql<Unlocked> UNLOCKED = Sql.of(
            "select achievement_id, %s as at from user_achievements where user_id = $1 and unlocked_at is not null"
                    .formatted(Times.iso("unlocked_at")),
            row -> new Unlocked(row.getLong("achievement_id"), row.getString("at")));

    /** What the worth of a collection has earned is told as far as that may be known. */
    private static final Sql<Unlocked> SHOWN = Sql.of(
            """
            select a.achievement_id, %s as at from user_achievements a join achievement_definitions d on d.id = a.achievement_id
            join users u on u.id = a.user_id
            where a.user_id = $1 and a.unlocked_at is not null and not d.is_hidden and (d.category <> 'portfolio' or %s)"""
                    .formatted(Times.iso("a.unlocked_at"), Seen.PORTFOLIO),
            row -> new Unlocked(row.getLong("achievement_id"), row.getString("at")));

    private final Db db;
    private final Clock clock;

    Album(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<Buffer> own(long user) {
        return Catalogue.all(db.sql())
                .compose(definitions -> Evaluation.read(db.sql(), Scope.of(List.of(user)), definitions, clock.nowUtc())
                        .compose(evaluation -> UNLOCKED.list(db.sql(), user).map(unlocked -> {
                            Map<Long, String> times = byAchievement(unlocked);
                            List<JsonObject> entries = new ArrayList<>();
                            for (Definition definition : definitions) {
                                String at = times.get(definition.id());
                                if (at != null || !definition.hidden()) {
                                    Definition.Progress progress = definition.progress(evaluation.of(user));
                                    entries.add(entry(definition, at, progress.json()));
                                }
                            }
                            return page(entries);
                        })));
    }

    Future<Buffer> of(long user, long viewer) {
        return Catalogue.all(db.sql())
                .compose(definitions -> SHOWN.list(db.sql(), user, viewer).map(unlocked -> {
                    Map<Long, String> times = byAchievement(unlocked);
                    return page(definitions.stream()
                            .filter(definition -> times.containsKey(definition.id()))
                            .map(definition -> entry(definition, times.get(definition.id()), null))
                            .toList());
                }));
    }

    private static Map<Long, String> byAchievement(List<Unlocked> unlocked) {
        return unlocked.stream().collect(Collectors.toMap(Unlocked::achievement, Unlocked::at));
    }

    private static JsonObject entry(Definition definition, @Nullable String at, @Nullable JsonObject progress) {
        return new JsonObject()
                .put("achievement", definition.json())
                .put("unlocked", at != null)
                .put("unlocked_at", at)
                .put("progress", progress);
    }

    private static Buffer page(List<JsonObject> entries) {
        List<JsonObject> unlocked =
                entries.stream().filter(entry -> entry.getBoolean("unlocked")).toList();
        return new JsonObject()
                .put("achievements", new JsonArray(entries))
                .put("total_unlocked", unlocked.size())
                .put(
                        "total_discovery_points",
                        unlocked.stream()
                                .mapToInt(entry ->
                                        entry.getJsonObject("achievement").getInteger("discovery_points"))
                                .sum())
                .toBuffer();
    }
}
