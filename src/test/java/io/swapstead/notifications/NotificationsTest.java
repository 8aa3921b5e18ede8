package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationsTest {
    private static final TestStores.Database DATABASE = TestStores.freshDatabase();
    private static final Vertx VERTX = Vertx.vertx();
    private static final Db STORE = new Db(VERTX, DATABASE.url());
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path data) {
        node = TestNode.start(DATABASE, TestStores.freshRedis(), data, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
        VERTX.close().await();
    }

    @Test
    void aFavouriteIsToldOnceAndGroupedWithOthers() {
        Person liked = someone();
        List<Person> fans = List.of(someone(), someone(), someone(), someone());
        fans.forEach(fan -> fan.favour(liked));
        await().until(() -> liked.told().size() == 1
                && liked.told().getJsonObject(0).getJsonObject("metadata").getInteger("count") == 4);
        JsonObject told = liked.told().getJsonObject(0);
        assertThat(told.getString("type")).isEqualTo("favorite_added");
        assertThat(told.getString("title")).contains(" and 1 other made you a favourite");
        assertThat(liked.unread().getLong("social")).isEqualTo(1);
        assertThat(liked.unread().getLong("total")).isEqualTo(1);
        assertThat(fans.get(0).told()).isEmpty();
    }

    @Test
    void readingIsIdempotentAndCoversOnlyWhatWasThere() {
        Person liked = someone();
        someone().favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        JsonObject page = liked.get("/notifications").body();
        long seq = page.getJsonArray("notifications").getJsonObject(0).getLong("seq");
        assertThat(page.getLong("last_seq")).isGreaterThanOrEqualTo(seq);
        someone().connect(liked);
        await().until(() -> liked.unread().getLong("total") == 2);
        for (int i = 0; i < 2; i++) {
            Browser.Answer read = liked.post("/notifications/read", new JsonObject().put("up_to_seq", seq));
            assertThat(read.body().getLong("total")).isEqualTo(1);
        }
        assertThat(liked.post("/notifications/read-category", new JsonObject().put("category", "social"))
                        .body()
                        .getLong("total"))
                .isZero();
        assertThat(liked.get("/notifications?unread_only=true").body().getJsonArray("notifications"))
                .isEmpty();
        assertThat(liked.post("/notifications/read", new JsonObject()).status()).isEqualTo(400);
    }

    @Test
    void whoWasReadIsToldAnew() {
        Person liked = someone();
        someone().favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        liked.post("/notifications/read-all", new JsonObject());
        someone().favour(liked);
        await().until(() -> liked.told().size() == 2);
    }

    @Test
    void whatIsOffIsNotToldAndSecurityAlwaysIs() {
        Person quiet = someone();
        assertThat(quiet.browser()
                        .put("/api/notifications/preferences", new JsonObject().put("social", "off"))
                        .body()
                        .getString("social"))
                .isEqualTo("off");
        someone().favour(quiet);
        Browser.Answer changed = quiet.post(
                "/me/password",
                new JsonObject()
                        .put("current_password", "a password of " + quiet.name())
                        .put("new_password", "another password of " + quiet.name()));
        assertThat(changed.status()).as(changed.response().body()).isLessThan(300);
        Person again = new Person(
                quiet.id(),
                quiet.name(),
                nobody.as(nobody.post(
                        "/api/auth/login",
                        new JsonObject()
                                .put("username", quiet.name())
                                .put("password", "another password of " + quiet.name()))));
        await().until(() -> !again.told().isEmpty());
        assertThat(again.told().getJsonObject(0).getString("type")).isEqualTo("password_changed");
        assertThat(again.told()).hasSize(1);
        long id = again.told().getJsonObject(0).getLong("id");
        assertThat(again.get("/notifications/" + id + "/why").body().getString("setting"))
                .isNull();
        assertThat(someone().get("/notifications/" + id + "/why").status()).isEqualTo(404);
    }

    @Test
    void aBlockTakesSomebodyOutOfWhatWasTold() {
        Person liked = someone();
        Person gone = someone();
        Person stays = someone();
        gone.favour(liked);
        stays.favour(liked);
        gone.connect(liked);
        await().until(() -> liked.unread().getLong("total") == 2);
        liked.post("/blocks/" + gone.id(), new JsonObject());
        await().until(() -> liked.unread().getLong("total") == 1);
        JsonArray told = liked.told();
        assertThat(told).hasSize(1);
        assertThat(told.encode()).doesNotContain("\"" + gone.name() + "\"");
        assertThat(told.getJsonObject(0).getString("title")).startsWith(stays.name());
    }

    @Test
    void whoStaysTakesThePlaceOfABlockedPersonWhoWasTheLatest() {
        Person liked = someone();
        Person stays = someone();
        Person gone = someone();
        stays.favour(liked);
        await().until(() -> liked.unread().getLong("total") == 1);
        gone.favour(liked);
        await().until(() -> !liked.told().isEmpty() && count(liked) == 2);
        JsonObject before = liked.told().getJsonObject(0);
        assertThat(before.getString("action_url")).isEqualTo("/u/" + gone.name());
        liked.post("/blocks/" + gone.id(), new JsonObject());
        await().until(() -> count(liked) == 1);
        JsonObject told = liked.told().getJsonObject(0);
        assertThat(told.getString("title")).isEqualTo(stays.name() + " made you a favourite");
        assertThat(told.getString("action_url")).isEqualTo("/u/" + stays.name());
        assertThat(told.encode()).doesNotContain(gone.name() + "\"");
        assertThat(told.getLong("seq")).isEqualTo(before.getLong("seq"));
        assertThat(told.getString("created_at")).isEqualTo(before.getString("created_at"));
    }

    @Test
    void partiesOfADisputeHearOfItAlsoWhenTheyHaveBlockedEachOther() {
        Person ada = someone();
        Person ben = someone();
        ada.post("/blocks/" + ben.id(), new JsonObject());
        JsonObject trade = new JsonObject()
                .put("trade_id", 1)
                .put("dispute_id", 1)
                .put("proposer_id", ada.id())
                .put("recipient_id", ben.id())
                .put("status", "cancelled");
        HAPPEN.run(STORE.sql(), "trade.cancelled", trade).await();
        HAPPEN.run(STORE.sql(), "trade.resolved", trade).await();
        await().until(() -> ada.told().size() == 1 && ben.told().size() == 1);
        assertThat(ben.told().getJsonObject(0).getString("type")).isEqualTo("dispute_resolved");
        assertThat(ada.told().getJsonObject(0).getString("type")).isEqualTo("dispute_resolved");
    }

    @Test
    void whoReadsAConversationHasReadWhatWasToldOfIt() {
        Person ada = someone();
        Person ben = someone();
        long message = MESSAGE.one(STORE.sql(), ben.id(), ada.id()).await();
        JsonObject sent = new JsonObject()
                .put("message_id", message)
                .put("sender_id", ben.id())
                .put("recipient_id", ada.id());
        HAPPEN.run(STORE.sql(), "message.sent", sent).await();
        await().until(() -> ada.unread().getLong("messages") == 1);
        assertThat(ada.told().getJsonObject(0).getString("action_url")).isEqualTo("/messages/@" + ben.name());
        Browser.Answer read =
                ada.browser().put("/api/messages/" + ben.id() + "/read", new JsonObject().put("id", message));
        assertThat(read.status()).isEqualTo(204);
        assertThat(ada.unread().getLong("total")).isZero();
        // Told only now, it is no news.
        HAPPEN.run(STORE.sql(), "message.sent", sent).await();
        someone().favour(ada);
        await().until(() -> ada.unread().getLong("social") == 1);
        assertThat(ada.unread().getLong("total")).isEqualTo(1);
    }

    @Test
    void aCategoryIsReadUpToWhatWasThere() {
        Person liked = someone();
        someone().favour(liked);
        await().until(() -> liked.unread().getLong("social") == 1);
        long seq = liked.get("/notifications").body().getLong("last_seq");
        someone().connect(liked);
        await().until(() -> liked.unread().getLong("social") == 2);
        JsonObject read = liked.post(
                        "/notifications/read",
                        new JsonObject().put("up_to_seq", seq).put("category", "social"))
                .body();
        assertThat(read.getLong("social")).isEqualTo(1);
        assertThat(read.getJsonArray("marked")).hasSize(1);
        assertThat(liked.post(
                                "/notifications/unread",
                                new JsonObject().put("notification_ids", read.getJsonArray("marked")))
                        .body()
                        .getLong("social"))
                .isEqualTo(2);
        assertThat(liked.get("/notifications?after_seq=" + seq).body().getLong("total"))
                .isEqualTo(1);
    }

    @Test
    void theZoneFollowsTheProfileUntilOneIsChosen() {
        Person ada = someone();
        tried(ada, new JsonObject().put("social", "off"));
        ZONE.run(STORE.sql(), ada.id(), "Asia/Tokyo").await();
        assertThat(ada.get("/notifications/preferences").body().getString("timezone"))
                .isEqualTo("Asia/Tokyo");
        tried(ada, new JsonObject().put("timezone", "Europe/Berlin"));
        ZONE.run(STORE.sql(), ada.id(), "Asia/Seoul").await();
        assertThat(tried(ada, new JsonObject().put("social", "on")).body().getString("timezone"))
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void moreThanFiftyAnHourBecomeOneSummary() {
        Person busy = someone();
        for (int i = 0; i < 55; i++) {
            APPEND.run(STORE.sql(), new JsonObject().put("user_id", busy.id()).put("key", "nothing" + i))
                    .await();
        }
        await().until(() -> busy.get("/notifications?limit=100")
                        .body()
                        .getJsonArray("notifications")
                        .size()
                == 51);
        JsonObject last = busy.told().getJsonObject(0);
        assertThat(last.getString("type")).isEqualTo("summary");
        assertThat(last.getString("body")).isEqualTo("5 more");
    }

    @Test
    void theTextSaysWhatItIsAbout() {
        Person reviewed = someone();
        HAPPEN.run(
                        STORE.sql(),
                        "review.published",
                        new JsonObject()
                                .put("review_id", 1)
                                .put("trade_id", 1)
                                .put("author_id", someone().id())
                                .put("subject_id", reviewed.id())
                                .put("rating", 5))
                .await();
        await().until(() -> reviewed.told().size() == 1);
        assertThat(reviewed.told().getJsonObject(0).getString("body")).isEqualTo("5 of 5 stars");
    }

    @Test
    void preferencesAreCheckedFieldByField() {
        Person someone = someone();
        assertThat(tried(someone, new JsonObject().put("social", "sometimes")).status())
                .isEqualTo(400);
        assertThat(tried(someone, new JsonObject().put("cats", "on")).status()).isEqualTo(400);
        assertThat(tried(someone, new JsonObject().put("timezone", "Mars/Olympus"))
                        .fields())
                .containsExactly("timezone");
        assertThat(tried(someone, new JsonObject().put("quiet_hours_enabled", true))
                        .fields())
                .containsExactly("quiet_hours_start");
        assertThat(tried(
                                someone,
                                new JsonObject()
                                        .put("quiet_hours_start", "22:00")
                                        .put("quiet_hours_end", "22:00"))
                        .status())
                .isEqualTo(400);
        Browser.Answer saved = tried(
                someone,
                new JsonObject()
                        .put("quiet_hours_enabled", true)
                        .put("quiet_hours_start", "22:00")
                        .put("quiet_hours_end", "07:00")
                        .put("timezone", "Europe/Berlin"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().getString("trade_activity")).isEqualTo("on");
        assertThat(saved.body().getString("listing_reminders")).isEqualTo("weekly");
        assertThat(someone.get("/notifications/quiet?at=2026-07-01T20:30:00Z")
                        .body()
                        .getBoolean("quiet"))
                .isTrue();
        assertThat(someone.get("/notifications/quiet?at=2026-07-01T19:30:00Z")
                        .body()
                        .getBoolean("quiet"))
                .isFalse();
        assertThat(someone.get("/notifications/quiet?at=tonight-or-so").status())
                .isEqualTo(400);
    }

    private static final Sql<Void> APPEND =
            Sql.update("insert into event (at, kind, actor_id, data) values (now(), 'achievement.unlocked', null, $1)");

    private static final Sql<Void> HAPPEN =
            Sql.update("insert into event (at, kind, actor_id, data) values (now(), $1, null, $2)");

    private static final Sql<Long> MESSAGE = Sql.of(
            "insert into messages (sender_id, recipient_id, client_id, content) values ($1, $2, gen_random_uuid(), 'Hello') returning id",
            row -> row.getLong("id"));

    private static final Sql<Void> ZONE = Sql.update("update users set timezone = $2 where id = $1");

    private static int count(Person who) {
        return who.told().getJsonObject(0).getJsonObject("metadata").getInteger("count");
    }

    private static Browser.Answer tried(Person someone, JsonObject change) {
        return someone.browser().put("/api/notifications/preferences", change);
    }

    private static Person someone() {
        return Person.at(node.address());
    }
}
