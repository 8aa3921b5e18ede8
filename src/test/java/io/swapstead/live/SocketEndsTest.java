package io.swapstead.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why sockets are closed, and with which code. */
class SocketEndsTest {
    private static LiveNode node;

    @BeforeAll
    static void start() {
        node = LiveNode.alone();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static Tab tab(long user) {
        return Tab.of(node.vertx, node.port(), user);
    }

    private static Tab nobody() {
        return Tab.open(node.vertx, node.port());
    }

    @Test
    void whoDoesNotSignInWithinTenSeconds() {
        assertThat(nobody().closeCode()).isEqualTo(4401);
    }

    @Test
    void atTheTokensExpiryButForANewOne() {
        String shortLived = node.tokens.living("201", Duration.ofSeconds(1));
        Tab ends = nobody().register("user.201", shortLived);
        String first = node.tokens.living("202", Duration.ofSeconds(1));
        Tab extended = nobody().register("user.202", first).settled();
        extended.register("public", "202.again").settled();
        assertThat(ends.closeCode()).isEqualTo(4401);
        assertThat(extended.settled().closedWith()).isEmpty();
    }

    @Test
    void whoseSessionHasEnded() {
        Tab tab = tab(203);
        node.tokens.end(203);
        assertThat(tab.closeCode()).isEqualTo(4401);
    }

    @Test
    void whoIsBannedAndDoesNotGetBackIn() {
        Tab tab = tab(204);
        node.tokens.bar(204);
        assertThat(tab.closeCode()).isEqualTo(4403);
        assertThat(nobody().register("user.204", "204").closeCode()).isEqualTo(4403);
    }

    @Test
    void theOldestOfElevenTabs() {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            tabs.add(tab(205));
        }
        assertThat(tabs.get(0).closeCode()).isEqualTo(4009);
        tabs.subList(1, 11)
                .forEach(tab -> assertThat(tab.settled().closedWith()).isEmpty());
    }

    @Test
    void whoSendsThirtyOneFramesInTenSeconds() {
        Tab tab = nobody();
        for (int i = 0; i < 31; i++) {
            tab.say("{\"type\":\"ping\"}");
        }
        assertThat(tab.closeCode()).isEqualTo(4429);
    }

    @Test
    void whoRegistersTwentyOneTimesInTenSeconds() {
        Tab tab = nobody();
        for (int i = 0; i < 21; i++) {
            tab.register("user.206", "206");
        }
        assertThat(tab.closeCode()).isEqualTo(4429);
    }

    @Test
    void whoSendsMoreThan64KiB() {
        assertThat(tab(207).say("{\"type\":\"ping\",\"x\":\"" + "y".repeat(64_000) + "\"}")
                        .settled()
                        .closedWith())
                .isEmpty();
        assertThat(tab(207).say(" ".repeat(64 * 1024 + 1)).closeCode()).isEqualTo(1009);
    }

    @Test
    void whoSendsBytesThatAreNoText() {
        Tab tab = nobody();
        tab.socket.writeFinalBinaryFrame(io.vertx.core.buffer.Buffer.buffer(new byte[] {(byte) 0xc3, 0x28}));
        assertThat(tab.closeCode()).isEqualTo(1007);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "null",
                "{",
                "{\"type\":7}",
                "{\"type\":\"send\"}",
                "{\"type\":\"x\",\"address\":\"y\"}"
            })
    void notWhoSendsNonsense(String text) {
        Tab tab = nobody().say(text);
        assertThat(tab.hear(m -> "err".equals(m.getString("type"))).getString("body"))
                .matches("[a-z_]+");
        assertThat(tab.settled().closedWith()).isEmpty();
    }

    @Test
    void everyoneWhenTheNodeLeaves() {
        LiveNode leaving = LiveNode.alone();
        Tab tab = Tab.of(leaving.vertx, leaving.port(), 208);
        leaving.live.drain().await();
        assertThat(tab.closeCode()).isEqualTo(1012);
        leaving.close();
    }

    @Test
    void aPingIsAnswered() {
        assertThat(tab(209).say(new JsonObject().put("type", "ping")).hear(m -> "pong".equals(m.getString("type"))))
                .isEqualTo(new JsonObject().put("type", "pong"));
    }
}
