package io.swapstead.directory;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;

/** A node with a large population, and somebody who has cards, wants, favourites and connections among them. */
final class BenchSite implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestNode node;
    final TestStores.Database database;
    final String token;

    /** To read all users out of the database. */
    final double copySeconds;

    /** From the start of a node to its first right answer. */
    final double startSeconds;

    BenchSite(int users, int items, int wants) throws IOException, InterruptedException, SQLException {
        database = TestStores.freshDatabase();
        new Crowd(database).run(BenchCrowd.sql(users, items, wants));
        copySeconds = copy();
        long began = System.nanoTime();
        node = TestNode.start(database, TestStores.freshRedis(), Files.createTempDirectory("bench"), Map.of());
        while (get("/api/directory?limit=1", "").statusCode() != 200) {
            Thread.onSpinWait();
        }
        startSeconds = (System.nanoTime() - began) / 1e9;
        Browser.at(node.address()).post("/api/test/limits", new JsonObject().put("factor", 1e6));
        token = viewer();
    }

    URI address() {
        return node.address();
    }

    /** A body as the viewer gets it. */
    byte[] body(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.address() + path));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String viewer() {
        Browser.Answer me = Browser.at(node.address()).register("the-viewer");
        long id = me.body().getJsonObject("user").getLong("id");
        new Crowd(database)
                .run(
                        """
                        insert into user_favorites (user_id, favorited_user_id) select %1$d, g from generate_series(10, 60) g;
                        insert into connections (requester_id, addressee_id, status, responded_at)
                        select %1$d, g, 'accepted', now() from generate_series(100, 120) g;
                        insert into connections (requester_id, addressee_id, status, responded_at)
                        select g, g * 7 + 500, 'accepted', now() from generate_series(100, 120) g;
                        insert into user_format_specialties (user_id, format) values (%1$d, 'modern'), (%1$d, 'pauper');
                        insert into inventory_items (user_id, card_id, quantity, for_trade) select %1$d, id, 1, 1 from cards where id %% 200 = 1;
                        insert into want_items (user_id, oracle_id) select %1$d, oracle_id from cards where id %% 200 = 7;
                        insert into event (kind, data) values ('user.updated', '{"user_id": %1$d}'), ('collection.changed', '{"user_id": %1$d}'),
                          ('want.changed', '{"user_id": %1$d}')"""
                                .formatted(id));
        return me.body().getString("access_token");
    }

    private double copy() throws SQLException, IOException {
        long began = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                OutputStream nowhere = OutputStream.nullOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy users to stdout", nowhere);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        node.close();
    }
}
