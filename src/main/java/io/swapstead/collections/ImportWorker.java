package io.swapstead.collections;

import io.swapstead.collections.Judged.Lot;
import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.core.Workers;
import io.swapstead.db.Db;
import io.swapstead.db.Tx;
import io.swapstead.events.EventLog;
import io.swapstead.events.Job;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files that wait. All looking up is done before the transaction, because an open one holds up everybody who follows
 * events; then the whole file takes effect in one, or none of it.
 */
final class ImportWorker {
    static final String KIND = "collection.import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** Lots that one statement stores. */
    private static final int BATCH = 1000;

    private final Workers workers;
    private final Db db;
    private final EventLog events;
    private final Clock clock;

    ImportWorker(Workers workers, Db db, EventLog events, Clock clock) {
        this.workers = workers;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Does one job; its key is the import's id. */
    Future<Void> run(Job job) {
        long id = Long.parseLong(job.key());
        if (job.attempt() > Limits.JOB_TRIES) {
            return fail(job, id, "The file could not be read.");
        }
        return ImportSql.BEGIN
                .first(db.sql(), id)
                .compose(file -> file.isPresent() ? read(job, file.get()) : db.tx(job::finish))
                .recover(error -> failed(job, id, error));
    }

    private Future<Void> failed(Job job, long id, Throwable error) {
        if (error instanceof Failure failure && failure.kind() == Failure.Kind.UNAVAILABLE) {
            return Future.failedFuture(error);
        }
        LOG.warn("import {} failed", id, error);
        return fail(job, id, error instanceof Failure failure ? failure.message() : "The file could not be read.");
    }

    private Future<Void> fail(Job job, long id, String reason) {
        return db.tx(tx -> job.finish(tx)
                .compose(held -> ImportSql.FAILED.run(tx.sql(), id, reason, clock.nowUtc()))
                .mapEmpty());
    }

    private Future<Void> read(Job job, ImportSql.Waiting file) {
        return workers.run(() -> reader(file))
                .compose(reader -> workers.run(reader::read).compose(reading -> {
                    int total = reading.copies().size();
                    return new Resolver(db.sql(), reading.copies(), done -> job.at(done, total))
                            .resolve()
                            .compose(matches -> stock(file, matches)
                                    .compose(stock -> workers.run(() -> Judged.of(reading, matches, stock))))
                            .compose(judged -> db.tx(tx -> job.finish(tx)
                                    .compose(held -> file.dryRun() ? Future.succeededFuture() : store(tx, file, judged))
                                    .compose(stored -> done(
                                            tx,
                                            file,
                                            reader.vendor() == null
                                                    ? null
                                                    : reader.vendor().key(),
                                            judged))));
                }));
    }

    private Future<Stock> stock(ImportSql.Waiting file, List<Optional<Candidates.Match>> matches) {
        Stream<Candidate> cards = matches.stream().flatMap(Optional::stream).map(Candidates.Match::card);
        return file.target().equals("inventory")
                ? Stock.inventory(
                        db,
                        file.userId(),
                        cards.map(Candidate::cardId).distinct().toArray(Long[]::new))
                : Stock.wants(
                        db,
                        file.userId(),
                        cards.map(Candidate::oracleId).distinct().toArray(UUID[]::new));
    }

    private static VendorReader reader(ImportSql.Waiting file) {
        Vendor vendor = Optional.ofNullable(file.vendor()).flatMap(Vendor::of).orElse(null);
        CsvFile csv = CsvFile.of(file.content().getBytes());
        return VendorReader.of(
                csv, vendor, Imports.mapping(file.mapping()), file.target().equals("inventory"));
    }

    private Future<Void> done(Tx tx, ImportSql.Waiting file, @Nullable String vendor, Judged judged) {
        return ImportSql.DONE
                .run(
                        tx.sql(),
                        file.id(),
                        vendor,
                        judged.rows(),
                        judged.imported(),
                        judged.rejected(),
                        judged.guessed(),
                        clock.nowUtc())
                .mapEmpty();
    }

    private Future<Void> store(Tx tx, ImportSql.Waiting file, Judged judged) {
        List<Lot> lots = file.target().equals("inventory") ? judged.lots() : judged.cards();
        if (lots.isEmpty()) {
            return Future.succeededFuture();
        }
        boolean inventory = file.target().equals("inventory");
        boolean listed = inventory && lots.stream().anyMatch(lot -> lot.forTrade() > 0);
        return add(tx, file, inventory, lots)
                .compose(added ->
                        events.append(tx, changed(file.target()), file.userId(), about(file.userId(), file.id())))
                .compose(told -> listed
                        ? events.append(tx, "listing.added", file.userId(), about(file.userId(), file.id()))
                        : Future.succeededFuture());
    }

    private Future<Void> add(Tx tx, ImportSql.Waiting file, boolean inventory, List<Lot> lots) {
        if (lots.isEmpty()) {
            return Future.succeededFuture();
        }
        List<Lot> batch = lots.subList(0, Math.min(BATCH, lots.size()));
        Future<Integer> added = inventory
                ? ImportSql.ADD_ITEMS.run(
                        tx.sql(),
                        file.id(),
                        file.userId(),
                        column(batch, lot -> lot.kin().cardId(), Long[]::new),
                        column(batch, lot -> lot.kin().finish(), String[]::new),
                        column(batch, lot -> lot.kin().condition(), String[]::new),
                        column(batch, lot -> lot.kin().language(), String[]::new),
                        column(batch, Lot::quantity, Integer[]::new),
                        column(batch, Lot::forTrade, Integer[]::new),
                        column(batch, ImportWorker::price, String[]::new),
                        column(batch, Lot::notes, String[]::new),
                        clock.nowUtc(),
                        Draft.MOST)
                : ImportSql.ADD_WANTS.run(
                        tx.sql(),
                        file.id(),
                        file.userId(),
                        column(batch, Lot::oracleId, UUID[]::new),
                        column(batch, Lot::quantity, Integer[]::new),
                        clock.nowUtc(),
                        Draft.MOST);
        return added.compose(count -> {
            if (count < batch.size()) {
                throw Failure.conflict("Your collection changed while the file was read. Import it again.");
            }
            return add(tx, file, inventory, lots.subList(batch.size(), lots.size()));
        });
    }

    /** As text, because the driver cannot send numbers some of which are null. */
    private static @Nullable String price(Lot lot) {
        return lot.askingPrice() == null ? null : lot.askingPrice().toPlainString();
    }

    private static <T> T[] column(List<Lot> lots, Function<Lot, T> value, IntFunction<T[]> array) {
        return lots.stream().map(value).toArray(array);
    }

    /** What an import of this target changes, as events say it. */
    static String changed(String target) {
        return target.equals("inventory") ? "collection.changed" : "want.changed";
    }

    static JsonObject about(long user, long id) {
        return new JsonObject().put("user_id", user).put("import_id", id);
    }
}
