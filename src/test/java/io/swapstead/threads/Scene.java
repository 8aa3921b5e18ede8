package io.swapstead.threads;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A node, and people on it who have trades with each other. */
final class Scene implements AutoCloseable {
    /** Somebody signed in. */
    record Person(long id, Browser browser) {
        HttpResponse<byte[]> read(String path) {
            HttpRequest request = HttpRequest.newBuilder(browser.site().resolve(path))
                    .header("authorization", "Bearer " + browser.token())
                    .build();
            return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .join();
        }
    }

    /** An open trade with its thread. */
    record Trade(long id, Person proposer, Person recipient) {
        String thread() {
            return "/api/trades/" + id + "/thread";
        }

        String messages() {
            return thread() + "/messages";
        }

        Browser.Answer send(Person from, String content) {
            return from.browser().post(messages(), message(content));
        }

        /** Sends what must be stored. */
        JsonObject sent(Person from, String content) {
            Browser.Answer answer = send(from, content);
            if (answer.status() != 201) {
                throw new AssertionError(answer.status() + " " + answer.body().encode());
            }
            return answer.body();
        }

        HttpResponse<String> upload(Person who, byte[]... pictures) {
            HttpRequest request = HttpRequest.newBuilder(who.browser().site().resolve(thread() + "/attachments"))
                    .header("authorization", "Bearer " + who.browser().token())
                    .header("content-type", "multipart/form-data; boundary=" + Pictures.BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Pictures.multipart(List.of(pictures))))
                    .build();
            return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .join();
        }

        /** Uploads what must be taken; answers the attachments. */
        JsonArray uploaded(Person who, byte[]... pictures) {
            HttpResponse<String> answer = upload(who, pictures);
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return new JsonObject(answer.body()).getJsonArray("attachments");
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicInteger NEXT = new AtomicInteger();

    final TestStores.Database database;
    final TestNode node;
    private final Path folder;
    private final Connection sql;

    private Scene(TestStores.Database database, TestNode node, Path folder, Connection sql) {
        this.database = database;
        this.node = node;
        this.folder = folder;
        this.sql = sql;
    }

    static Scene open(Path folder, Map<String, String> options) {
        TestStores.Database database = TestStores.freshDatabase();
        try {
            return new Scene(
                    database,
                    TestNode.start(database, TestStores.freshRedis(), folder, options),
                    folder,
                    DriverManager.getConnection(database.jdbcUrl()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonObject message(String content) {
        return new JsonObject().put("client_id", UUID.randomUUID().toString()).put("content", content);
    }

    /** Asks again while the machine is too busy to answer, as every client may. */
    static Browser.Answer insist(Browser.Answer answer, Supplier<Browser.Answer> again) {
        Browser.Answer last = answer;
        while (last.status() == 503) {
            last = again.get();
        }
        return last;
    }

    Person person() {
        Browser nobody = Browser.at(node.address());
        Browser.Answer registered = nobody.register("trader" + NEXT.incrementAndGet());
        long id = registered.body().getJsonObject("user").getLong("id");
        run("update users set created_at = now() - interval '30 days' where id = ?", id);
        return new Person(id, nobody.as(registered));
    }

    /** Adds a card worth 2.25 dollars at least; answers its id. */
    long card(String name) {
        return number(
                """
                insert into cards (scryfall_id, oracle_id, name, name_key, set_code, set_name, collector_number, rarity, lang, layout,
                  finishes, price_usd, price_usd_foil) values (gen_random_uuid(), gen_random_uuid(), ?, lower(?), 'abc', 'A', '1',
                  'rare', 'en', 'normal', '{nonfoil,foil}', 3.50, 2.25) returning id""",
                name,
                name);
    }

    Trade trade() {
        return trade(person(), person());
    }

    Trade trade(Person proposer, Person recipient) {
        long id = number(
                """
                insert into trade_proposals (proposer_id, recipient_id, status, turn_user_id, expires_at)
                values (?, ?, 'pending', ?, now() + interval '7 days') returning id""",
                proposer.id(),
                recipient.id(),
                recipient.id());
        run("insert into trade_threads (trade_proposal_id) values (?)", id);
        return new Trade(id, proposer, recipient);
    }

    /** The numbers of the messages of a trade, as they are stored. */
    List<Long> stored(Trade trade) {
        return numbers(
                """
                select seq from trade_thread_messages m join trade_threads t on t.id = m.thread_id
                where t.trade_proposal_id = ? order by seq""",
                trade.id());
    }

    /** The files of the node below a folder of its data. */
    List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    long number(String query, Object... arguments) {
        return numbers(query, arguments).get(0);
    }

    /** The first column of every row. */
    List<Long> numbers(String query, Object... arguments) {
        try (PreparedStatement statement = prepared(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String statement, Object... arguments) {
        try (PreparedStatement prepared = prepared(statement, arguments)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String text, Object... arguments) throws SQLException {
        PreparedStatement statement = sql.prepareStatement(text);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Moves the clock of the node. */
    void clock(java.time.Instant now) {
        Browser.at(node.address()).post("/api/test/clock", new JsonObject().put("now", now.toString()));
    }

    @Override
    public void close() {
        node.close();
        try {
            sql.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
