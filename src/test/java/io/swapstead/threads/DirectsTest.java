package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages between two people, and the inbox that lists them beside threads. */
class DirectsTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static void connect(Person one, Person other) {
        scene.run(
                "insert into connections (requester_id, addressee_id, status, responded_at) values (?, ?, 'accepted', now())",
                one.id(),
                other.id());
    }

    private static Browser.Answer write(Person from, Person to, String content) {
        return from.browser().post("/api/messages/" + to.id(), Scene.message(content));
    }

    private static List<JsonObject> inbox(Person of, String query) {
        Browser.Answer answer = of.browser().get("/api/messages" + query);
        assertThat(answer.status()).as(answer.body().encode()).isEqualTo(200);
        return objects(answer.body(), "conversations");
    }

    private static List<JsonObject> objects(JsonObject body, String name) {
        return body.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
    }

    @Test
    void onlyConnectionsWriteToEachOther() {
        Person ada = scene.person();
        Person ben = scene.person();
        assertThat(write(ada, ben, "hello").status()).isEqualTo(403);
        assertThat(write(ada, ada, "hello me").status()).isEqualTo(400);
        assertThat(ada.browser()
                        .post("/api/messages/9007199254740991", Scene.message("hello"))
                        .status())
                .isEqualTo(404);
        connect(ada, ben);
        JsonObject sent = write(ada, ben, "hello").body();
        write(ben, ada, "hi");
        JsonObject talk = ben.browser().get("/api/messages/" + ada.id()).body();
        assertThat(talk.getBoolean("connected")).isTrue();
        assertThat(objects(talk, "messages"))
                .extracting(m -> m.getString("content"))
                .containsExactly("hello", "hi");
        assertThat(objects(talk, "messages").get(0)).isEqualTo(sent);
        scene.run("insert into blocks (user_id, blocked_user_id) values (?, ?)", ben.id(), ada.id());
        assertThat(write(ada, ben, "still?").status()).isEqualTo(404);
        assertThat(ada.browser().get("/api/messages/" + ben.id()).status()).isEqualTo(404);
        assertThat(inbox(ada, "")).isEmpty();
    }

    @Test
    void oneClientIdIsOneMessage() {
        Person ada = scene.person();
        Person ben = scene.person();
        Person cleo = scene.person();
        connect(ada, ben);
        connect(ada, cleo);
        JsonObject message = Scene.message("once");
        String path = "/api/messages/" + ben.id();
        List<Browser.Answer> answers = ada.browser().together(10, "POST", path, message, Map.of()).stream()
                .map(answer -> Scene.insist(answer, () -> ada.browser().post(path, message)))
                .toList();
        assertThat(answers)
                .extracting(Browser.Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(200, 201);
        assertThat(ada.browser().post("/api/messages/" + cleo.id(), message).status())
                .isEqualTo(409);
        assertThat(ada.browser()
                        .post("/api/messages/" + ben.id(), message.copy().put("content", "twice"))
                        .status())
                .isEqualTo(409);
        assertThat(scene.number("select count(*) from messages where sender_id = ?", ada.id()))
                .isEqualTo(1);
    }

    @Test
    void aRestrictionKeepsFromBeginningConversationsOnly() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        write(ada, ben, "before");
        scene.run("update users set restrictions = '{\"message\": \"2999-01-01T00:00:00Z\"}' where id = ?", ada.id());
        await().untilAsserted(() -> {
            Person stranger = scene.person();
            connect(ada, stranger);
            assertThat(write(ada, stranger, "new").status()).isEqualTo(403);
        });
        assertThat(write(ada, ben, "goes on").status()).isEqualTo(201);
        assertThat(scene.trade(ada, ben).send(ada, "a trade's thread goes on").status())
                .isEqualTo(201);
    }

    @Test
    void unreadCountsFollowTheMarks() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        write(ada, ben, "one");
        long second = write(ada, ben, "two").body().getLong("id");
        write(ada, ben, "three");
        assertThat(inbox(ben, "").get(0).getInteger("unread_count")).isEqualTo(3);
        ben.browser().put("/api/messages/" + ada.id() + "/read", new JsonObject().put("id", second));
        assertThat(inbox(ben, "").get(0).getInteger("unread_count")).isEqualTo(1);
        ben.browser().put("/api/messages/" + ada.id() + "/read", new JsonObject());
        assertThat(inbox(ben, "").get(0).getInteger("unread_count")).isZero();
        assertThat(inbox(ada, "").get(0).getInteger("unread_count")).isZero();
    }

    @Test
    void theInboxHoldsBothKindsTheLastChangedFirst() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        Trade trade = scene.trade(ben, ada);
        trade.sent(ben, "about the trade");
        write(ben, ada, "and by the way");
        List<JsonObject> list = inbox(ada, "");
        assertThat(list).extracting(c -> c.getString("kind")).containsExactly("direct", "trade");
        assertThat(list)
                .extracting(c -> c.getJsonObject("last_message").getString("content"))
                .containsExactly("and by the way", "about the trade");
        assertThat(list).extracting(c -> c.getInteger("unread_count")).containsExactly(1, 1);
        assertThat(list).extracting(c -> c.getJsonObject("user").getLong("id")).containsOnly(ben.id());
        assertThat(list.get(1).getLong("turn_user_id")).isEqualTo(ada.id());
        trade.sent(ben, "once more");
        assertThat(inbox(ada, "")).extracting(c -> c.getString("kind")).containsExactly("trade", "direct");
        assertThat(inbox(scene.person(), "")).isEmpty();
    }

    @Test
    void whatIsUnreadComesFirstAndIsCountedOnEveryPage() {
        Person ada = scene.person();
        List<Trade> trades =
                Stream.generate(() -> scene.trade(scene.person(), ada)).limit(4).toList();
        Trade oldest = trades.get(0);
        oldest.sent(oldest.proposer(), "do you read this?");
        trades.subList(1, 4).forEach(trade -> trade.sent(ada, "said by oneself"));
        JsonObject first = ada.browser().get("/api/messages?limit=1").body();
        assertThat(objects(first, "conversations"))
                .extracting(c -> c.getLong("trade_id"))
                .containsExactly(oldest.id());
        assertThat(first.getInteger("waiting")).isEqualTo(1);
        List<Long> rest = objects(
                        ada.browser()
                                .get("/api/messages?cursor=" + first.getString("next_cursor"))
                                .body(),
                        "conversations")
                .stream()
                .map(c -> c.getLong("trade_id"))
                .toList();
        assertThat(rest)
                .containsExactly(
                        trades.get(3).id(), trades.get(2).id(), trades.get(1).id());
        ada.browser().put(oldest.thread() + "/mute", new JsonObject().put("muted", true));
        JsonObject muted = ada.browser().get("/api/messages?limit=1").body();
        assertThat(muted.getInteger("waiting")).isZero();
        assertThat(objects(muted, "conversations"))
                .extracting(c -> c.getLong("trade_id"))
                .containsExactly(trades.get(3).id());
    }

    @Test
    void onlyThoseThatWaitForOnesOwnMove() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        write(ben, ada, "no trade at all");
        Trade mine = scene.trade(ben, ada);
        scene.trade(ada, ben);
        assertThat(inbox(ada, "?turn=me"))
                .extracting(c -> c.getLong("trade_id"))
                .containsExactly(mine.id());
        assertThat(ada.browser().get("/api/messages?turn=you").status()).isEqualTo(400);
    }

    @Test
    void searchFindsNamesAndMessagesLiterally() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        Trade trade = scene.trade(ada, ben);
        trade.sent(ada, "100% mint, I_promise");
        trade.sent(ben, "nice");
        write(ada, ben, "something else");
        List<JsonObject> found = inbox(ben, "?q=100%25%20MINT");
        assertThat(found).extracting(c -> c.getLong("trade_id")).containsExactly(trade.id());
        assertThat(found.get(0).getJsonObject("match").getInteger("seq")).isEqualTo(1);
        assertThat(inbox(ben, "?q=%25%25")).isEmpty();
        assertThat(inbox(ben, "?q=Ixpromise")).isEmpty();
        String name = ada.browser().get("/api/me").body().getString("username");
        assertThat(inbox(ben, "?q=" + name)).hasSize(2).allMatch(c -> c.getValue("match") == null);
    }

    @Test
    void pagesHoldEverythingOnce() {
        Person ada = scene.person();
        List<Long> trades = Stream.generate(() -> scene.trade(scene.person(), ada))
                .limit(5)
                .map(Trade::id)
                .toList();
        scene.run("update trade_threads set last_message_at = now()");
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = ada.browser()
                    .get("/api/messages?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            objects(page, "conversations").forEach(c -> seen.add(c.getLong("trade_id")));
            cursor = page.getString("next_cursor", null) == null ? "" : page.getString("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(trades);
    }

    @Test
    void archivedThreadsAreListedByThemselvesForAYear() {
        Person ada = scene.person();
        Trade archived = scene.trade(scene.person(), ada);
        Trade forgotten = scene.trade(scene.person(), ada);
        scene.run("update trade_threads set archived_at = now() where trade_proposal_id = ?", archived.id());
        scene.run(
                "update trade_threads set archived_at = now() - interval '366 days' where trade_proposal_id = ?",
                forgotten.id());
        assertThat(inbox(ada, "")).isEmpty();
        assertThat(inbox(ada, "?archived=true"))
                .extracting(c -> c.getLong("trade_id"))
                .containsExactly(archived.id());
    }

    @Test
    void whatIsMutedSaysSo() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        Trade trade = scene.trade(ada, ben);
        write(ada, ben, "psst");
        JsonObject on = new JsonObject().put("muted", true);
        assertThat(ben.browser().put(trade.thread() + "/mute", on).status()).isEqualTo(204);
        assertThat(ben.browser().put("/api/messages/" + ada.id() + "/mute", on).status())
                .isEqualTo(204);
        assertThat(inbox(ben, "")).allMatch(c -> c.getBoolean("muted"));
        assertThat(inbox(ada, "")).noneMatch(c -> c.getBoolean("muted"));
        JsonObject off = new JsonObject().put("muted", false);
        ben.browser().put(trade.thread() + "/mute", off);
        ben.browser().put("/api/messages/" + ada.id() + "/mute", off);
        assertThat(inbox(ben, "")).noneMatch(c -> c.getBoolean("muted"));
    }

    @Test
    void nobodyIsToldOfWhatTheyMuted() {
        Person ada = scene.person();
        Person ben = scene.person();
        connect(ada, ben);
        Trade quiet = scene.trade(ada, ben);
        Trade loud = scene.trade(ada, ben);
        JsonObject on = new JsonObject().put("muted", true);
        ben.browser().put(quiet.thread() + "/mute", on);
        ben.browser().put("/api/messages/" + ada.id() + "/mute", on);
        quiet.sent(ada, "not to be heard");
        write(ada, ben, "nor this");
        loud.sent(ada, "but this");
        await().until(() ->
                scene.number("select count(*) from notifications where user_id = ? and category = 'messages'", ben.id())
                        > 0);
        assertThat(scene.numbers(
                        "select (metadata ->> 'trade_id')::bigint from notifications where user_id = ? and category = 'messages'",
                        ben.id()))
                .containsExactly(loud.id());
    }
}
