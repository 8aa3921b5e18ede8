package io.swapstead.collections;

import static org.awaitility.Awaitility.await;

import io.swapstead.TestStores;
import io.swapstead.bus.Ask;
import io.swapstead.bus.Bus;
import io.swapstead.cards.Catalogue;
import io.swapstead.core.Actor;
import io.swapstead.core.Caller;
import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.events.EventLog;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collections' room of a node with a database of its own, and people in it. */
final class Room implements AutoCloseable {
    private static final Sql<Long> USER = Sql.of(
            """
            insert into users (public_id, username, email, password_hash, display_name, onboarding_completed_at)
            values ('public-' || $1::text, $1::text::citext, ($1 || '@example.org')::citext, 'x', $1, now()) returning id""",
            row -> row.getLong("id"));
    private static final Sql<Long> CARD =
            Sql.of("select id from cards where scryfall_id = $1::text::uuid", row -> row.getLong("id"));
    private static final Sql<String> EVENTS = Sql.of(
            "select kind || ' ' || data::text as event from event where actor_id = $1 order by tx, seq",
            row -> row.getString(0));

    /** The first line of a file as ManaBox writes it, in part. */
    static final String HEADER = "Name,Set code,Collector number,Quantity,Scryfall ID,Foil,ManaBox ID,Language\n";

    final TestStores.Database database = TestStores.freshDatabase();
    final Clock clock = new Clock();
    final Db db;
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus(vertx);

    Room() {
        db = new Db(vertx, database.url());
        // A first connection takes its time on a busy machine.
        await().ignoreExceptions().until(() -> EVENTS.list(db.sql(), 0L).await().isEmpty());
        EventLog events = new EventLog(vertx, bus, clock);
        vertx.deployVerticle(new CollectionVerticle(db, bus, events, clock)).await();
    }

    /** Fills the catalogue with the cards that imports are tried with. */
    void cards() throws Exception {
        Catalogue.of(
                database,
                Catalogue.DAY,
                Catalogue.card(
                        1, "Somebody", "one", "1", "'finishes': ['nonfoil', 'foil'], 'released_at': '2020-01-01'"),
                Catalogue.card(2, "Somebody", "two", "741z", "'set_name': 'Set Two', 'released_at': '2021-01-01'"),
                Catalogue.card(3, "Day // Night", "one", "3", ""),
                Catalogue.card(4, "Shop", "one", "U8", "'tcgplayer_id': 77, 'cardmarket_id': 88"),
                Catalogue.card(5, "Pixel", "one", "5", "'digital': true"),
                Catalogue.card(6, "Shiny", "one", "6", "'finishes': ['etched']"));
    }

    long user(String name) {
        return USER.one(db.sql(), name).await();
    }

    long card(String scryfallId) {
        return CARD.one(db.sql(), scryfallId).await();
    }

    static Actor by(long user) {
        return new Actor(user, Caller.Role.USER, null);
    }

    <Q, A> A ask(Ask<Q, A> ask, Q question) {
        return bus.ask(ask, question).await();
    }

    /** All items of somebody, as they see them. */
    JsonObject items(long owner) {
        return items(owner, owner);
    }

    JsonObject items(long owner, long viewer) {
        return ask(
                        Collections.ITEMS,
                        new Collections.ListItems("" + owner, viewer, null, null, null, null, null, null, 100, null))
                .toJsonObject();
    }

    /** Imports a file and waits for the end. */
    JsonObject importFile(long user, String target, byte[] content, @Nullable String mapping, boolean dryRun) {
        JsonObject job = ask(
                        Collections.IMPORT,
                        new Collections.ImportFile(
                                by(user),
                                target,
                                null,
                                mapping,
                                dryRun,
                                "file.csv",
                                Base64.getEncoder().encodeToString(content)))
                .getJsonObject("job");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get(user, job.getLong("id")), done -> !List.of("queued", "running")
                        .contains(done.getString("status")));
    }

    JsonObject importRows(long user, String... rows) {
        return importFile(user, "inventory", bytes(HEADER + String.join("\n", rows) + "\n"), null, false);
    }

    /** How many somebody has, and their finish, of each item. */
    List<String> finishes(long user) {
        return items(user).getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getInteger("quantity") + " " + ((JsonObject) item).getString("finish"))
                .toList();
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    JsonObject get(long user, long id) {
        return ask(Collections.GET_IMPORT, new Collections.OneImport(by(user), id))
                .toJsonObject();
    }

    /** What somebody did, as the log has it. */
    List<String> events(long user) {
        return EVENTS.list(db.sql(), user).await();
    }

    void sql(String text, @Nullable Object... arguments) {
        Sql.update(text).run(db.sql(), arguments).await();
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
