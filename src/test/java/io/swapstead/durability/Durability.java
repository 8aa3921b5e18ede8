package io.swapstead.durability;

import static org.awaitility.Awaitility.await;

import io.swapstead.durability.Fleet.Victim;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Rounds of killing under writes, and what came of them. */
final class Durability {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TreeMap<Victim, List<Long>> outages = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final JsonArray clients = new JsonArray();

    private Durability() {}

    /**
     * Runs them.
     *
     * @param rounds of one kill of each kind
     */
    static Durability run(Path folder, int rounds, int clients) throws SQLException, InterruptedException {
        Durability durability = new Durability();
        Vertx vertx = Vertx.vertx();
        try (Fleet fleet = new Fleet(folder)) {
            List<Client> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int own = i;
                all.add(new Client(vertx, "writer" + i, n -> fleet.node(own + n).site()));
            }
            all.forEach(Client::start);
            for (int round = 0; round < rounds; round++) {
                for (Victim victim : Victim.values()) {
                    durability.strike(fleet, victim, all);
                }
            }
            for (Client client : all) {
                client.stop();
            }
            try (Connection database = fleet.connect()) {
                durability.audit(new Ledger(database), all);
            }
        } finally {
            vertx.close().await();
        }
        return durability;
    }

    private void strike(Fleet fleet, Victim victim, List<Client> clients) {
        allWrite(clients, System.nanoTime());
        fleet.kill(victim);
        long killed = System.nanoTime();
        if (victim == Victim.NODE) {
            allWrite(clients, killed); // the other one serves on
        }
        fleet.mend(victim);
        allWrite(clients, System.nanoTime());
        outages.computeIfAbsent(victim, v -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
    }

    private static void allWrite(List<Client> clients, long since) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> clients.stream()
                .allMatch(client -> client.wroteSince(since)));
    }

    private void audit(Ledger ledger, List<Client> all) throws SQLException {
        for (Client client : all) {
            // Followers may still be at work: the stream has ended when nothing has been added for a while.
            await().atMost(PATIENCE)
                    .during(Duration.ofSeconds(2))
                    .until(() -> client.listener.seq() == ledger.head(client.userId));
            client.listener.stop();
            complaints.addAll(ledger.audit(client));
            clients.add(client.report().put("events", client.listener.heard().size()));
        }
    }

    List<String> complaints() {
        return complaints;
    }

    /** Events that clients heard, all together. */
    int heard() {
        return clients.stream()
                .mapToInt(client -> ((JsonObject) client).getInteger("events"))
                .sum();
    }

    JsonObject report() {
        JsonObject millis = new JsonObject();
        outages.forEach((victim, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            millis.put(
                    victim.name().toLowerCase(java.util.Locale.ROOT),
                    new JsonObject()
                            .put("kills", sorted.size())
                            .put("all_write_again_ms_median", sorted.get(sorted.size() / 2))
                            .put("all_write_again_ms_most", sorted.get(sorted.size() - 1)));
        });
        return new JsonObject().put("kills", millis).put("clients", clients).put("lost_or_doubled", complaints.size());
    }
}
