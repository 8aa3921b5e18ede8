package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that somebody uploads. */
class UploadsTest {
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path folder) {
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void nothingIsLeftInQuarantine() {
        await().untilAsserted(() -> assertThat(scene.files("quarantine")).isEmpty());
    }

    private static BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPhotoIsDrawnAnewUprightAndWithoutItsSecrets() {
        Trade trade = scene.trade();
        JsonObject photo =
                trade.uploaded(trade.proposer(), Pictures.turned(800, 400)).getJsonObject(0);
        assertThat(photo.getInteger("width")).isEqualTo(400);
        assertThat(photo.getInteger("height")).isEqualTo(800);
        HttpResponse<byte[]> answer = trade.proposer().read(photo.getString("file_url"));
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("private");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.body()).hasSize(photo.getInteger("file_size"));
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain(Pictures.SECRET);
        BufferedImage drawn = image(answer.body());
        assertThat(drawn.getWidth()).isEqualTo(400);
        assertThat(drawn.getRGB(200, 100) & 0xFF0000).isGreaterThan(0xE00000); // red went from the left to the top
        BufferedImage small =
                image(trade.proposer().read(photo.getString("thumbnail_url")).body());
        assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(320);
    }

    @Test
    void largePhotosAreMadeSmaller() {
        Trade trade = scene.trade();
        JsonObject photo =
                trade.uploaded(trade.proposer(), Pictures.of("jpg", 4000, 3000)).getJsonObject(0);
        assertThat(photo.getInteger("width")).isEqualTo(2048);
        assertThat(photo.getInteger("height")).isEqualTo(1536);
        JsonObject transparent =
                trade.uploaded(trade.proposer(), Pictures.of("png", 30, 20)).getJsonObject(0);
        assertThat(transparent.getInteger("width")).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "%PDF-1.7",
                "GIF89a\u0001\u0000\u0001\u0000",
                "II*\u0000\u0008\u0000\u0000\u0000",
                "PK\u0003\u0004",
                ""
            })
    void whatIsNoPictureIsRefusedWhateverItSays(String content) throws IOException {
        Trade trade = scene.trade();
        List<String> before = scene.files("uploads");
        HttpResponse<String> answer =
                trade.upload(trade.proposer(), Pictures.of("jpg", 9, 9), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(scene.files("uploads")).isEqualTo(before);
    }

    @Test
    void bombsAndBrokenPicturesAreRefused() throws IOException {
        Trade trade = scene.trade();
        List<String> before = scene.files("uploads");
        assertThat(trade.upload(trade.proposer(), Pictures.bomb(50_000, 50_000)).statusCode())
                .isEqualTo(422);
        assertThat(trade.upload(trade.proposer(), Pictures.bomb(9_000, 9_000)).statusCode())
                .isEqualTo(422);
        assertThat(trade.upload(trade.proposer(), Pictures.bomb(900, 900)).statusCode())
                .isEqualTo(422);
        assertThat(trade.upload(trade.proposer(), new byte[5 * 1024 * 1024 + 1]).statusCode())
                .isEqualTo(413);
        byte[] one = Pictures.of("png", 4, 4);
        assertThat(trade.upload(trade.proposer(), one, one, one, one, one).statusCode())
                .isEqualTo(400);
        assertThat(trade.upload(trade.proposer()).statusCode()).isEqualTo(400);
        assertThat(scene.files("uploads")).isEqualTo(before);
    }

    @Test
    void nothingOfAPolyglotSurvivesButItsPicture() {
        Trade trade = scene.trade();
        JsonObject photo = trade.uploaded(
                        trade.proposer(), Pictures.and(Pictures.of("png", 60, 40), "<script>alert(1)</script>"))
                .getJsonObject(0);
        byte[] stored = trade.proposer().read(photo.getString("file_url")).body();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void othersAndArchivedThreadsTakeNone() throws IOException {
        Trade trade = scene.trade();
        List<String> before = scene.files("uploads");
        assertThat(trade.upload(scene.person(), Pictures.of("jpg", 9, 9)).statusCode())
                .isEqualTo(404);
        scene.run("update trade_threads set archived_at = now() where trade_proposal_id = ?", trade.id());
        assertThat(trade.upload(trade.proposer(), Pictures.of("jpg", 9, 9)).statusCode())
                .isEqualTo(409);
        assertThat(scene.files("uploads")).isEqualTo(before);
    }

    @Test
    void uploadsThatAreCutOffLeaveNothing() throws IOException {
        Trade trade = scene.trade();
        List<String> before = scene.files("uploads");
        byte[] body = Pictures.multipart(Collections.nCopies(2, Pictures.of("png", 2000, 2000)));
        for (int cut = 1; cut <= 10; cut++) {
            try (Socket socket = new Socket(
                    scene.node.address().getHost(), scene.node.address().getPort())) {
                socket.getOutputStream()
                        .write(("POST " + trade.thread() + "/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                        + trade.proposer().browser().token() + "\r\nContent-Length: " + body.length
                                        + "\r\nContent-Type: multipart/form-data; boundary=" + Pictures.BOUNDARY
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body, 0, body.length * cut / 11);
                socket.getOutputStream().flush();
                await().until(() -> !scene.files("quarantine").isEmpty());
            }
            await().untilAsserted(() -> assertThat(scene.files("quarantine")).isEmpty());
        }
        assertThat(scene.files("uploads")).isEqualTo(before);
    }
}
