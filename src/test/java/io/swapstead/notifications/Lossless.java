package io.swapstead.notifications;

import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.core.Limits;
import io.swapstead.durability.Fleet;
import io.swapstead.durability.Ledger;
import io.swapstead.durability.Listener;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Many people who are told many things on two nodes, while sockets break and nodes are killed; and what each of them heard. */
final class Lossless {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TOKENS = Limits.ACCESS_TOKEN.dividedBy(2);
    private static final int BATCH = 200;
    private static final String HAPPEN = "insert into event (at, kind, data) values (now(), ?, ?::jsonb)";

    private final Random random = new Random(6);
    private final Map<Person, Listener> people = new LinkedHashMap<>();
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private long signedIn = System.nanoTime();
    private final List<String> complaints = new ArrayList<>();
    private final JsonObject report = new JsonObject();

    private Lossless() {}

    /**
     * Runs it.
     *
     * @param kills of a node, spread over the events; none without faults
     * @param drops of some socket after each batch of events
     */
    static Lossless run(Path folder, int users, int events, int kills, int drops) throws SQLException {
        Lossless lossless = new Lossless();
        Vertx vertx = Vertx.vertx();
        try (Fleet fleet = new Fleet(folder);
                Connection database = fleet.connect()) {
            lossless.arrive(vertx, fleet, users);
            long began = System.nanoTime();
            lossless.happen(fleet, database, events, kills, drops);
            lossless.settle(new Ledger(database));
            lossless.report
                    .put("users", users)
                    .put("events", events)
                    .put("node_kills", kills)
                    .put("seconds", (System.nanoTime() - began) / 1_000_000_000)
                    .put("lost_or_doubled", lossless.complaints.size());
        } finally {
            vertx.close().await();
        }
        return lossless;
    }

    private void arrive(Vertx vertx, Fleet fleet, int users) {
        for (int i = 0; i < users; i++) {
            Person person = Person.at(fleet.node(i).site());
            Listener listener = new Listener(
                    vertx,
                    n -> fleet.node(random.nextInt(2)).site(),
                    () -> Objects.requireNonNull(tokens.get(person)),
                    person.id());
            people.put(person, listener);
            tokens.put(person, person.browser().token());
            listener.open();
        }
    }

    private void happen(Fleet fleet, Connection database, int events, int kills, int drops) throws SQLException {
        List<Person> all = List.copyOf(people.keySet());
        List<Listener> listeners = List.copyOf(people.values());
        int every = kills == 0 ? Integer.MAX_VALUE : Math.max(BATCH, events / kills / BATCH * BATCH);
        int done = 0;
        try (PreparedStatement happen = database.prepareStatement(HAPPEN)) {
            while (done < events) {
                for (int i = 0; i < BATCH && done < events; i++, done++) {
                    something(happen, all, done);
                }
                happen.executeBatch();
                signInAgain(fleet.node(0).site());
                read(all.get(random.nextInt(all.size())), fleet.node(0).site());
                for (int i = 0; i < drops; i++) {
                    listeners.get(random.nextInt(listeners.size())).drop();
                }
                if (done % every == 0) {
                    fleet.kill(Fleet.Victim.NODE);
                    fleet.mend(Fleet.Victim.NODE);
                }
            }
        }
    }

    /** Somebody reads all that they were told so far. */
    private void read(Person who, URI site) {
        new Browser(site, Objects.requireNonNull(tokens.get(who)))
                .post("/api/notifications/read-all", new JsonObject());
    }

    /** Before anybody's token runs out. */
    private void signInAgain(URI site) {
        if (System.nanoTime() - signedIn > TOKENS.toNanos()) {
            signedIn = System.nanoTime();
            Browser nobody = Browser.at(site);
            tokens.replaceAll(
                    (who, token) -> nobody.as(nobody.login(who.name())).token());
        }
    }

    /** Something that one of them did and another hears of. */
    private void something(PreparedStatement happen, List<Person> all, int number) throws SQLException {
        long by = all.get(random.nextInt(all.size())).id();
        long to = all.get(random.nextInt(all.size())).id();
        KINDS.get(number % KINDS.size()).add(happen, number, by, to);
    }

    private record Kind(String name, Function<Integer, JsonObject> facts, String actor, String other) {
        void add(PreparedStatement happen, int number, long by, long to) throws SQLException {
            happen.setString(1, name);
            happen.setString(
                    2, facts.apply(number).put(actor, by).put(other, to).encode());
            happen.addBatch();
        }
    }

    /** Grouped and not, of several settings. */
    private static final List<Kind> KINDS = List.of(
            new Kind("message.sent", n -> new JsonObject().put("message_id", n), "sender_id", "recipient_id"),
            new Kind(
                    "connection.requested",
                    n -> new JsonObject().put("connection_id", n),
                    "requester_id",
                    "addressee_id"),
            new Kind(
                    "review.published",
                    n -> new JsonObject().put("review_id", n).put("trade_id", n).put("rating", 1 + n % 5),
                    "author_id",
                    "subject_id"),
            new Kind("favorite.added", n -> new JsonObject(), "user_id", "favorited_user_id"),
            new Kind(
                    "trade.proposed",
                    n -> new JsonObject()
                            .put("trade_id", n)
                            .put("version", 1)
                            .put("revision", 1)
                            .put("status", "pending"),
                    "proposer_id",
                    "recipient_id"),
            new Kind(
                    "endorsement.given",
                    n -> new JsonObject().put("kind", "fair_trader"),
                    "endorser_id",
                    "endorsed_id"));

    /** Until everybody has heard all that is stored, and nothing is added for a while. */
    private void settle(Ledger ledger) throws SQLException {
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    for (Map.Entry<Person, Listener> one : people.entrySet()) {
                        if (one.getValue().seq() != ledger.head(one.getKey().id())) {
                            return false;
                        }
                    }
                    return true;
                });
        int heard = 0;
        int openings = 0;
        for (Map.Entry<Person, Listener> one : people.entrySet()) {
            one.getValue().stop();
            complaints.addAll(ledger.audit(one.getValue(), one.getKey().id()));
            heard += one.getValue().heard().size();
            openings += one.getValue().openings();
        }
        report.put("heard", heard).put("sockets_opened", openings);
    }

    List<String> complaints() {
        return complaints;
    }

    JsonObject report() {
        return report;
    }
}
