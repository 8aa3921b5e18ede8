package io.swapstead.moderation;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A node with staff and traders, for tests of what staff do. */
final class Court implements AutoCloseable {
    private static final Sql<Void> ROLE = Sql.update("update users set role = $2 where username = $1::citext");

    final TestStores.Database database = TestStores.freshDatabase();
    private final Vertx vertx = Vertx.vertx();
    final Db db = new Db(vertx, database.url());
    private final TestNode node;
    final Browser nobody;

    /** Somebody signed in. */
    record Person(long id, String name, Browser browser) {
        Browser.Answer get(String path) {
            return browser.get("/api" + path);
        }

        Browser.Answer post(String path, JsonObject body) {
            return browser.post("/api" + path, body);
        }

        Browser.Answer post(String path) {
            return browser.send("POST", "/api" + path, null, Map.of()).join();
        }
    }

    Court(Path data) {
        node = TestNode.start(database, TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    URI site() {
        return node.address();
    }

    Person trader(String name) {
        Browser.Answer registered = nobody.register(name);
        return person(name, registered);
    }

    Person staff(String name, String role) {
        Person person = trader(name);
        ROLE.run(db.sql(), name, role).await();
        return again(person);
    }

    /** Somebody whom others can report, and who never signs in: made without the work of a password. */
    Person passive(String name) {
        long id = Sql.of(
                        """
                        insert into users (public_id, username, email, password_hash, display_name)
                        values (left(md5($1::text), 16), $1, $1 || '@example.org', 'none', $1) returning id""",
                        row -> row.getLong("id"))
                .one(db.sql(), name)
                .await();
        return new Person(id, name, nobody);
    }

    /** The same person, signed in anew. */
    Person again(Person person) {
        return person(person.name(), nobody.login(person.name()));
    }

    private Person person(String name, Browser.Answer signedIn) {
        return new Person(signedIn.body().getJsonObject("user").getLong("id"), name, nobody.as(signedIn));
    }

    /** Files a report and answers the case it went into. */
    long report(Person by, Person about, String type) {
        Browser.Answer filed = by.post(
                "/reports",
                new JsonObject()
                        .put("reported_user_id", about.id())
                        .put("report_type", type)
                        .put("reason", "It went like this."));
        if (filed.status() != 201) {
            throw new IllegalStateException(filed.response().body());
        }
        return Sql.of(
                        "select id from moderation_cases where target_user_id = $1 and closed_at is null",
                        row -> row.getLong("id"))
                .one(db.sql(), about.id())
                .await();
    }

    static JsonObject decision(String action) {
        return new JsonObject().put("action", action).put("reason", "Because of what was reported.");
    }

    @Override
    public void close() {
        node.close();
        db.close().await();
        vertx.close().await();
    }
}
