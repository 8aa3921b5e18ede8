package io.swapstead.collections;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that become collections. A file is looked at before it is taken, so that columns nobody knows are refused at once; then it
 * waits in the database, and whichever node comes first reads it in one transaction: all of it, or, after a crash, none yet.
 */
final class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Vertx vertx;
    private final Db db;
    private final EventLog events;
    private final Clock clock;
    private boolean working;

    Imports(Vertx vertx, Db db, EventLog events, Clock clock) {
        this.vertx = vertx;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    Future<JsonObject> submit(Collections.ImportFile file) {
        byte[] content = Base64.getDecoder().decode(file.base64());
        Optional<Vendor> vendor = Optional.ofNullable(file.vendor()).flatMap(Vendor::of);
        Mapping mapping = file.mapping() == null ? Mapping.NONE : mapping(file.mapping());
        return vertx.executeBlocking(
                        () -> VendorReader.of(CsvFile.of(content), vendor.orElse(null), mapping, true), false)
                .compose(readable -> db.once(file.by(), JsonObject.class, tx -> queue(tx, file, content)));
    }

    private static Mapping mapping(String json) {
        try {
            return Mapping.of(Json.read(json, new TypeReference<Map<String, String>>() {}));
        } catch (IllegalArgumentException e) {
            throw Failure.invalid("mapping", "must be a JSON object of our field to the file's column");
        }
    }

    private Future<JsonObject> queue(Tx tx, Collections.ImportFile file, byte[] content) {
        tx.afterCommit(this::work);
        return ImportSql.QUEUE
                .one(
                        tx.sql(),
                        file.by().userId(),
                        file.target(),
                        file.vendor(),
                        file.fileName(),
                        file.mapping() == null ? null : new JsonObject(file.mapping()),
                        file.dryRun(),
                        Buffer.buffer(content),
                        clock.nowUtc())
                .map(id -> new JsonObject()
                        .put("job", new JsonObject().put("id", id).put("status", "queued")));
    }

    /** Reads the files that wait, one after the other; called when one was queued, and now and then. */
    void work() {
        if (working) {
            return;
        }
        working = true;
        next().onComplete(result -> {
            working = false;
            if (result.succeeded() && result.result()) {
                work();
            }
        });
    }

    /** Answers whether a file was there. */
    private Future<Boolean> next() {
        long[] at = new long[1];
        return db.tx(tx -> ImportSql.NEXT.first(tx.sql()).compose(waiting -> {
                    if (waiting.isEmpty()) {
                        return Future.succeededFuture(false);
                    }
                    at[0] = waiting.get().id();
                    return read(tx, waiting.get()).map(true);
                }))
                .recover(error -> failed(at[0], error));
    }

    private Future<Boolean> failed(long id, Throwable error) {
        boolean away = error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE;
        if (id == 0 || away) {
            return Future.succeededFuture(false);
        }
        String said = error instanceof Failure failure ? failure.message() : "The file could not be read.";
        LOG.warn("import {} failed: {}", id, error.toString());
        return ImportSql.FAILED.run(db.sql(), id, said, clock.nowUtc()).map(true);
    }

    private Future<Void> read(Tx tx, ImportSql.Waiting file) {
        boolean inventory = file.target().equals("inventory");
        return vertx.executeBlocking(() -> reader(file, inventory), false).compose(reader -> vertx.executeBlocking(
                        reader::read, false)
                .compose(
                        reading -> Resolver.resolve(tx.sql(), reading.copies()).map(found -> Judged.of(reading, found)))
                .compose(judged -> (file.dryRun() ? Future.<Void>succeededFuture() : store(tx, file, judged, inventory))
                        .compose(stored -> ImportSql.DONE.run(
                                tx.sql(),
                                file.id(),
                                Optional.ofNullable(reader.vendor())
                                        .map(Vendor::key)
                                        .orElse(null),
                                judged.rows(),
                                judged.imported(),
                                judged.rejected(),
                                judged.guessed(),
                                clock.nowUtc()))
                        .mapEmpty()));
    }

    private static VendorReader reader(ImportSql.Waiting file, boolean inventory) {
        Mapping mapping =
                file.mapping().isEmpty() ? Mapping.NONE : mapping(file.mapping().encode());
        Vendor vendor = Optional.ofNullable(file.vendor()).flatMap(Vendor::of).orElse(null);
        return VendorReader.of(CsvFile.of(file.content().getBytes()), vendor, mapping, inventory);
    }

    private Future<Void> store(Tx tx, ImportSql.Waiting file, Judged judged, boolean inventory) {
        List<Map.Entry<Judged.Kin, Judged.Lot>> lots = List.copyOf(judged.lots().entrySet());
        if (lots.isEmpty()) {
            return Future.succeededFuture();
        }
        Future<Integer> added = inventory
                ? ImportSql.ADD_ITEMS.run(
                        tx.sql(),
                        file.id(),
                        file.userId(),
                        lots.stream().map(lot -> lot.getKey().cardId()).toArray(Long[]::new),
                        lots.stream().map(lot -> lot.getKey().finish()).toArray(String[]::new),
                        lots.stream().map(lot -> lot.getKey().condition()).toArray(String[]::new),
                        lots.stream().map(lot -> lot.getKey().language()).toArray(String[]::new),
                        lots.stream().map(lot -> lot.getValue().quantity()).toArray(Integer[]::new),
                        lots.stream().map(lot -> lot.getValue().forTrade()).toArray(Integer[]::new),
                        lots.stream().map(lot -> lot.getValue().notes()).toArray(String[]::new),
                        clock.nowUtc())
                : ImportSql.ADD_WANTS.run(
                        tx.sql(),
                        file.id(),
                        file.userId(),
                        lots.stream().map(lot -> lot.getValue().oracleId()).toArray(java.util.UUID[]::new),
                        lots.stream().map(lot -> lot.getValue().quantity()).toArray(Integer[]::new),
                        clock.nowUtc());
        boolean listed = lots.stream().anyMatch(lot -> lot.getValue().forTrade() > 0);
        return added.compose(done -> tell(tx, file.userId(), file.id(), file.target()))
                .compose(told -> inventory && listed
                        ? events.append(tx, "listing.added", file.userId(), about(file.userId(), file.id()))
                        : Future.succeededFuture());
    }

    private Future<Void> tell(Tx tx, long user, long id, String target) {
        String kind = target.equals("inventory") ? "collection.changed" : "want.changed";
        return events.append(tx, kind, user, about(user, id));
    }

    private static JsonObject about(long user, long id) {
        return new JsonObject().put("user_id", user).put("import_id", id);
    }

    Future<JsonObject> get(Collections.OneImport one) {
        return ImportSql.GET
                .first(db.sql(), one.id(), one.by().userId())
                .map(found -> found.orElseThrow(() -> Failure.notFound("import")));
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
        return get(one).compose(known -> db.once(one.by(), Void.class, tx -> ImportSql.UNDO
                .first(tx.sql(), one.id(), user, clock.nowUtc())
                .map(target -> target.orElseThrow(
                        () -> Failure.conflict("Only an import that is done, and was not undone before, can be undone.")
                                .with("state", known.getString("status"))))
                .compose(target -> target.equals("inventory") ? takeBack(tx, one.id()) : takeWantsBack(tx, one.id()))
                .compose(done -> tell(tx, user, one.id(), known.getString("target")))));
    }

    private Future<Integer> takeBack(Tx tx, long id) {
        return ImportSql.HELD
                .one(tx.sql(), id)
                .compose(held -> {
                    if (held) {
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
                .compose(copies -> vertx.executeBlocking(() -> Buffer.buffer(CsvExport.of(vendor, copies)), false));
    }
}
