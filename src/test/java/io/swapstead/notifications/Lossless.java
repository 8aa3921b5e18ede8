package io.swapstead.notifications;

import static org.awaitility.Awaitility.await;

import io.swapstead.durability.Fleet;
import io.swapstead.durability.Ledger;
import io.swapstead.durability.Listener;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Many people who are told many things on two nodes, while sockets break and nodes are killed; and what each of them heard. */
final class Lossless {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BATCH = 200;
    private static final String HAPPEN = "insert into event (at, kind, data) values (now(), ?, ?::jsonb)";

    private final Random random = new Random(6);
    private final Map<Person, Listener> people = new LinkedHashMap<>();
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
                    () -> person.browser().token(),
                    person.id());
            people.put(person, listener);
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

    /** A message, or somebody who would like to connect, or a review. */
    private void something(PreparedStatement happen, List<Person> all, int number) throws SQLException {
        long by = all.get(random.nextInt(all.size())).id();
        long to = all.get(random.nextInt(all.size())).id();
        JsonObject data =
                switch (number % 3) {
                    case 0 ->
                        new JsonObject()
                                .put("message_id", number)
                                .put("sender_id", by)
                                .put("recipient_id", to);
                    case 1 ->
                        new JsonObject()
                                .put("connection_id", number)
                                .put("requester_id", by)
                                .put("addressee_id", to);
                    default ->
                        new JsonObject()
                                .put("review_id", number)
                                .put("trade_id", number)
                                .put("author_id", by)
                                .put("subject_id", to)
                                .put("rating", 1 + number % 5);
                };
        happen.setString(
                1,
                List.of("message.sent", "connection.requested", "review.published")
                        .get(number % 3));
        happen.setString(2, data.encode());
        happen.addBatch();
    }

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
