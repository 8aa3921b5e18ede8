package io.swapstead.collections;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.core.Workers;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Jobs;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that become collections, and back. A file is looked at before it is taken, so that columns nobody knows are refused at
 * once; then it waits in the database for an {@link ImportWorker}.
 */
final class Imports {
    private final Workers workers;
    private final Db db;
    private final EventLog events;
    private final Jobs jobs;
    private final Clock clock;

    Imports(Workers workers, Db db, EventLog events, Jobs jobs, Clock clock) {
        this.workers = workers;
        this.db = db;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    Future<JsonObject> submit(Collections.ImportFile file) {
        return workers.run(() -> readable(file))
                .compose(content -> db.once(file.by(), JsonObject.class, tx -> queue(tx, file, content)));
    }

    /** The file's bytes, when its columns are understood. */
    private static Buffer readable(Collections.ImportFile file) {
        byte[] content = Base64.getDecoder().decode(file.base64());
        Vendor vendor = Optional.ofNullable(file.vendor()).flatMap(Vendor::of).orElse(null);
        VendorReader.of(CsvFile.of(content), vendor, mapping(file.mapping()), true);
        return Buffer.buffer(content);
    }

    static Mapping mapping(@Nullable String json) {
        if (json == null) {
            return Mapping.NONE;
        }
        try {
            Map<String, @Nullable String> columns =
                    Json.read(json, new TypeReference<Map<String, @Nullable String>>() {});
            if (columns != null && !columns.containsValue(null)) {
                return Mapping.of(columns);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Failure.invalid("mapping", "must be a JSON object of our field to the file's column");
    }

    private Future<JsonObject> queue(Tx tx, Collections.ImportFile file, Buffer content) {
        long user = file.by().userId();
        return ImportSql.QUEUE
                .one(
                        tx.sql(),
                        user,
                        file.target(),
                        file.vendor(),
                        file.fileName(),
                        file.mapping() == null ? null : new JsonObject(file.mapping()),
                        file.dryRun(),
                        content,
                        clock.nowUtc())
                .compose(id -> jobs.queue(tx, ImportWorker.KIND, String.valueOf(id), user)
                        .map(new JsonObject()
                                .put("job", new JsonObject().put("id", id).put("status", "queued"))));
    }

    Future<Buffer> get(Collections.OneImport one) {
        return ImportSql.GET
                .first(db.sql(), one.id(), one.by().userId())
                .map(found -> Buffer.buffer(found.orElseThrow(() -> Failure.notFound("import"))));
    }

    Future<Buffer> list(Collections.ListImports list) {
        String query = "imports " + list.userId();
        String cursor = list.cursor();
        long before = cursor == null ? Long.MAX_VALUE : Cursor.read(query, cursor, 1)[0];
        return ImportSql.LIST
                .list(db.sql(), list.userId(), before, list.limit() + 1)
                .map(found -> {
                    boolean more = found.size() > list.limit();
                    List<JsonObject> page = more ? found.subList(0, list.limit()) : found;
                    return new JsonObject()
                            .put("imports", page)
                            .put(
                                    "next_cursor",
                                    more
                                            ? Cursor.of(
                                                    query,
                                                    page.get(list.limit() - 1).getLong("id"))
                                            : null)
                            .toBuffer();
                });
    }

    /** Takes back exactly what an import added and what is still there. */
    Future<Void> undo(Collections.OneImport one) {
        long user = one.by().userId();
        return db.once(one.by(), Void.class, tx -> ImportSql.STATE
                .first(tx.sql(), one.id(), user)
                .map(state -> state.orElseThrow(() -> Failure.notFound("import")))
                .compose(state -> ImportSql.UNDO
                        .first(tx.sql(), one.id(), clock.nowUtc())
                        .map(target -> target.orElseThrow(() -> Failure.conflict(
                                        "Only an import that is done, and was not undone before, can be undone.")
                                .with("state", state))))
                .compose(target -> (target.equals("inventory") ? takeBack(tx, one.id()) : takeWantsBack(tx, one.id()))
                        .compose(done -> events.append(
                                tx, ImportWorker.changed(target), user, ImportWorker.about(user, one.id())))));
    }

    private Future<Integer> takeBack(Tx tx, long id) {
        return ImportSql.LOCK_ITEMS
                .list(tx.sql(), id)
                .compose(held -> {
                    if (held.contains(true)) {
                        throw Failure.conflict("Accepted trades hold copies that came with this import.");
                    }
                    return ImportSql.REMOVE.run(tx.sql(), id);
                })
                .compose(removed -> ImportSql.TAKE_BACK.run(tx.sql(), id, clock.nowUtc()));
    }

    private static Future<Integer> takeWantsBack(Tx tx, long id) {
        return ImportSql.REMOVE_WANTS.run(tx.sql(), id).compose(removed -> ImportSql.TAKE_WANTS_BACK.run(tx.sql(), id));
    }

    /** The inventory as a file that an app reads. */
    Future<Buffer> export(Collections.Export export) {
        Vendor vendor = Vendor.of(export.vendor()).orElseThrow();
        return ImportSql.COPIES
                .list(db.sql(), export.userId())
                .compose(copies -> workers.run(() -> Buffer.buffer(CsvExport.of(vendor, copies))));
    }
}
