package io.swapstead.app;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A trade whose two parties write to each other all the time. */
record BenchTalk(long trade, Person one, Person other) {
    /** Somebody signed in. */
    record Person(long id, String token) {}

    /** Makes people in pairs, and for each pair so many trades; the first of each pair come first. */
    static List<BenchTalk> make(URI site, String postgresUrl, int pairs, int trades) throws SQLException {
        Browser nobody = Browser.at(site);
        nobody.post("/api/test/limits", new JsonObject().put("factor", 1_000_000)); // kept in the database
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 2 * pairs; i++) {
            JsonObject signedIn = nobody.register("bench" + i).body();
            people.add(new Person(signedIn.getJsonObject("user").getLong("id"), signedIn.getString("access_token")));
        }
        List<BenchTalk> talks = new ArrayList<>();
        try (Connection connection = Database.at(postgresUrl).connect()) {
            for (int i = 0; i < pairs * trades; i++) {
                talks.add(open(connection, people.get(2 * (i % pairs)), people.get(2 * (i % pairs) + 1)));
            }
            connection.createStatement().execute("analyze");
        }
        return talks;
    }

    private static BenchTalk open(Connection connection, Person one, Person other) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery(
                        """
                with p as (insert into trade_proposals (proposer_id, recipient_id, status, turn_user_id, expires_at)
                  values (%d, %d, 'pending', %d, now() + interval '7 days') returning id)
                insert into trade_threads (trade_proposal_id) select id from p returning trade_proposal_id"""
                                .formatted(one.id(), other.id(), other.id()))) {
            rows.next();
            return new BenchTalk(rows.getLong(1), one, other);
        }
    }
}
