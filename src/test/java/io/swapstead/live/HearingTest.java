package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.bus.Ask;
import io.swapstead.core.Actor;
import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tab may register and send, and what it hears. */
class HearingTest {
    record Say(Actor actor, String text) {}

    record Said(long user, String text) {}

    private static final Ask<Say, Said> SAY = new Ask<>("test.say", Say.class, Said.class);

    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = LiveNode.alone();
        node.bus
                .answer(
                        SAY,
                        say -> say.text().isEmpty()
                                ? Future.failedFuture(Failure.invalid("text", "must not be empty"))
                                : Future.succeededFuture(new Said(say.actor().userId(), say.text())))
                .await();
        node.live.commands().on("test.say", SAY);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Tab tab(long user) {
        return Tab.of(node.vertx, node.port(), user);
    }

    @Test
    void hearsWhatIsStoredForItsUser() {
        Tab tab = tab(101);
        long seq = node.tell(101, new JsonObject().put("tagline", "héllo\n\u2028"));
        JsonObject event =
                tab.hear(m -> "user.101".equals(m.getString("address"))).getJsonObject("body");
        assertThat(event.getInteger("v")).isEqualTo(1);
        assertThat(event.getLong("seq")).isEqualTo(seq);
        assertThat(event.getString("type")).isEqualTo("card.changed");
        assertThat(event.getJsonObject("data").getString("tagline")).isEqualTo("héllo\n\u2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.101", "moderation", "events.grew", "user.102.x", "user.", "accounts.sign_in", "*"})
    void foreignAddressesAreDeniedAndTheSocketStays(String address) {
        Tab tab = tab(102).register(address, "102");
        JsonObject error = tab.hear(m -> address.equals(m.getString("address")));
        assertThat(error.getString("type")).isEqualTo("err");
        assertThat(error.getString("body")).isEqualTo("access_denied");
        node.tell(101, new JsonObject());
        node.live.moderators("case.created", new JsonObject());
        node.tell(102, new JsonObject());
        tab.hear(m -> "user.102".equals(m.getString("address")));
        assertThat(tab.heard)
                .noneMatch(m -> "rec".equals(m.getString("type")) && !"user.102".equals(m.getString("address")));
    }

    @Test
    void moderatorsHearTheQueueAndEverybodyHearsNotices() {
        Tab moderator = Tab.open(node.vertx, node.port()).register("moderation", "103.moderator");
        Tab trader = tab(104).register("public", "104").settled();
        moderator.settled();
        node.live.moderators("case.created", new JsonObject().put("id", 7));
        node.live.announce("maintenance", new JsonObject());
        assertThat(moderator
                        .hear(m -> "moderation".equals(m.getString("address")))
                        .encode())
                .contains("case.created");
        trader.hear(m -> "public".equals(m.getString("address")));
        assertThat(trader.heard).noneMatch(m -> "moderation".equals(m.getString("address")));
    }

    @Test
    void aTokenForSomebodyElseDoesNotChangeWhoTheSocketIs() {
        Tab tab = tab(105).register("user.106", "106");
        assertThat(tab.hear(m -> "user.106".equals(m.getString("address"))).getString("body"))
                .isEqualTo("access_denied");
        node.tell(106, new JsonObject());
        node.tell(105, new JsonObject());
        tab.hear(m -> "rec".equals(m.getString("type")));
        assertThat(tab.heard)
                .noneMatch(m -> "rec".equals(m.getString("type")) && "user.106".equals(m.getString("address")));
    }

    @Test
    void theActorOfACommandIsTheSocketsUser() {
        JsonObject forged = new JsonObject().put("user_id", 1).put("role", "admin");
        Tab tab = tab(107);
        JsonObject refused =
                tab.ask("test.say", new JsonObject().put("text", "hi").put("actor", forged));
        assertThat(refused.getString("type")).isEqualTo("err");
        assertThat(refused.getInteger("failureCode")).isEqualTo(400);
        assertThat(refused.getString("message")).contains("actor");
        JsonObject reply = tab.ask("test.say", new JsonObject().put("text", "hi"));
        assertThat(reply.getJsonObject("body"))
                .isEqualTo(new JsonObject().put("user", 107).put("text", "hi"));
    }

    @Test
    void aRefusedCommandIsAnErrorWithItsStatus() {
        JsonObject error = tab(108).ask("test.say", new JsonObject().put("text", ""));
        assertThat(error.getString("type")).isEqualTo("err");
        assertThat(error.getInteger("failureCode")).isEqualTo(400);
        assertThat(error.getString("message")).contains("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts.sign_in", "user.101", "events.grew", "live.nobody", "__vertx.subs"})
    void anythingElseThatIsSentOrPublishedIsDenied(String address) {
        Tab tab = tab(109);
        assertThat(tab.ask(address, new JsonObject()).getString("body")).isEqualTo("access_denied");
        tab.say(new JsonObject().put("type", "publish").put("address", address).put("body", new JsonObject()));
        assertThat(tab.hear(m -> address.equals(m.getString("address"))).getString("body"))
                .isEqualTo("access_denied");
    }

    @Test
    void nobodyIsHeardBeforeSigningIn() {
        Tab tab = Tab.open(node.vertx, node.port());
        assertThat(tab.ask("presence.input", new JsonObject()).getString("body"))
                .isEqualTo("access_denied");
        tab.say("{\"type\":\"register\",\"address\":\"public\"}");
        assertThat(tab.hear(m -> "public".equals(m.getString("address"))).getString("body"))
                .isEqualTo("access_denied");
    }

    @Test
    void whatIsUnregisteredIsHeardNoMore() {
        Tab tab = tab(110).register("public", "110").settled();
        tab.say("{\"type\":\"unregister\",\"address\":\"public\"}").settled();
        node.live.announce("maintenance", new JsonObject());
        node.tell(110, new JsonObject());
        tab.hear(m -> "user.110".equals(m.getString("address")));
        assertThat(tab.heard).noneMatch(m -> "public".equals(m.getString("address")));
    }
}
