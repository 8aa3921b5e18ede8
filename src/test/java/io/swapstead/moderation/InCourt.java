package io.swapstead.moderation;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.db.Db;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One court for all tests of what staff do, with two moderators and an admin who are the same throughout. */
@SuppressWarnings("NullAway.Init") // there before the first test
final class InCourt implements BeforeAllCallback {
    private static final ExtensionContext.Namespace COURTS = ExtensionContext.Namespace.create(InCourt.class);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Session session;

    /** The court while it sits. */
    private record Session(
            Path data, Court court, History history, Court.Person mod, Court.Person colleague, Court.Person admin)
            implements AutoCloseable {
        static Session open() {
            try {
                Path data = Files.createTempDirectory("court");
                Court court = new Court(data);
                return new Session(
                        data,
                        court,
                        new History(court.database.jdbcUrl()),
                        court.staff("mod", "moderator"),
                        court.staff("colleague", "moderator"),
                        court.staff("admin", "admin"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            court.close();
            try (Stream<Path> all = Files.walk(data)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        session = context.getRoot()
                .getStore(COURTS)
                .getOrComputeIfAbsent(Session.class, first -> Session.open(), Session.class);
    }

    Court.Person mod() {
        return session.mod();
    }

    Court.Person colleague() {
        return session.colleague();
    }

    Court.Person admin() {
        return session.admin();
    }

    History history() {
        return session.history();
    }

    Db db() {
        return session.court().db;
    }

    URI site() {
        return session.court().site();
    }

    Court.Person someone() {
        return session.court().trader("someone" + NAMES.incrementAndGet());
    }

    /** Somebody who never signs in. */
    Court.Person target() {
        return session.court().passive("target" + NAMES.incrementAndGet());
    }

    Court.Person staff(String role) {
        return session.court().staff("staff" + NAMES.incrementAndGet(), role);
    }

    Court.Person again(Court.Person person) {
        return session.court().again(person);
    }

    long report(Court.Person by, Court.Person about, String type) {
        return session.court().report(by, about, type);
    }

    /** The newest report that somebody has filed, as they see it. */
    JsonObject mine(Court.Person reporter) {
        return reporter.get("/reports/mine").body().getJsonArray("reports").getJsonObject(0);
    }

    JsonObject file(long id) {
        return admin().get("/admin/moderation/cases/" + id).body();
    }

    Browser.Answer claim(Court.Person who, long id) {
        return who.post("/admin/moderation/cases/" + id + "/claim");
    }

    Browser.Answer tried(Court.Person who, long id, JsonObject decision) {
        return who.post("/admin/moderation/cases/" + id + "/actions", decision);
    }

    /** Claims and decides; answers the action. */
    JsonObject act(Court.Person who, long id, JsonObject decision) {
        claim(who, id);
        Browser.Answer done = tried(who, id, decision);
        if (done.status() != 201) {
            throw new AssertionError(done.response().body());
        }
        return done.body();
    }

    /** Appeals the newest action against somebody; answers the appeal. */
    long appeal(Court.Person bad) {
        Court.Person again = again(bad);
        long action = again.get("/me/moderation")
                .body()
                .getJsonArray("actions")
                .getJsonObject(0)
                .getLong("id");
        return appeal(again, action, "I did not do that, and here is why you can believe me.")
                .body()
                .getLong("id");
    }

    Browser.Answer appeal(Court.Person who, long action, String text) {
        return who.post(
                "/appeals", new JsonObject().put("moderation_action_id", action).put("appeal_text", text));
    }

    Browser.Answer resolve(Court.Person who, long appeal, JsonObject resolution) {
        return who.post("/admin/appeals/" + appeal + "/resolve", resolution.put("notes", "So it is."));
    }

    long actions(Court.Person target) {
        return history().number("select count(*) from moderation_actions where target_user_id = ?", target.id());
    }

    long logged() {
        return history().number("select count(*) from audit_log");
    }

    /** What the log has about something, the newest first. */
    JsonArray log(String target) {
        return admin().get("/admin/audit?target=" + target).body().getJsonArray("entries");
    }

    /** Two people who have traded just now. */
    void traded(Court.Person one, Court.Person other) {
        long trade = history().completed(one.id(), other.id());
        history().run("update trade_proposals set accepted_at = now() where id = ?", trade);
    }

    void clock(Instant now) {
        session.court().nobody.post("/api/test/clock", new JsonObject().put("now", now.toString()));
    }
}
