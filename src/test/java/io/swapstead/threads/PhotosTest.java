package io.swapstead.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.threads.Scene.Person;
import io.swapstead.threads.Scene.Trade;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

class PhotosTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----photos";

    private static Path folder;
    private static Scene scene;

    @BeforeAll
    static void open(@TempDir Path data) {
        folder = data;
        scene = Scene.open(folder, Map.of());
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void nothingIsLeftInQuarantine() {
        await().untilAsserted(() -> assertThat(files("quarantine")).isEmpty());
    }

    private static List<String> files(String name) throws IOException {
        try (var files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (java.nio.file.NoSuchFileException none) {
            return List.of();
        }
    }

    private static byte[] multipart(List<byte[]> pictures) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] picture : pictures) {
            body.writeBytes(("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(picture);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static HttpResponse<String> upload(Person who, Trade trade, byte[]... pictures) {
        HttpRequest request = HttpRequest.newBuilder(who.browser().site().resolve(trade.thread() + "/attachments"))
                .header("authorization", "Bearer " + who.browser().token())
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(List.of(pictures))))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private static JsonArray uploaded(Person who, Trade trade, byte[]... pictures) {
        HttpResponse<String> answer = upload(who, trade, pictures);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body()).getJsonArray("attachments");
    }

    private static JsonArray ids(JsonArray attachments) {
        return new JsonArray(attachments.stream()
                .map(each -> ((JsonObject) each).getValue("id"))
                .toList());
    }

    private static HttpResponse<byte[]> read(Person who, String path) {
        HttpRequest request = HttpRequest.newBuilder(who.browser().site().resolve(path))
                .header("authorization", "Bearer " + who.browser().token())
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .join();
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
                uploaded(trade.proposer(), trade, Pictures.turned(800, 400)).getJsonObject(0);
        assertThat(photo.getInteger("width")).isEqualTo(400);
        assertThat(photo.getInteger("height")).isEqualTo(800);
        HttpResponse<byte[]> answer = read(trade.proposer(), photo.getString("file_url"));
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
                image(read(trade.proposer(), photo.getString("thumbnail_url")).body());
        assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(320);
    }

    @Test
    void largePhotosAreMadeSmaller() {
        Trade trade = scene.trade();
        JsonObject photo = uploaded(trade.proposer(), trade, Pictures.of("jpg", 4000, 3000))
                .getJsonObject(0);
        assertThat(photo.getInteger("width")).isEqualTo(2048);
        assertThat(photo.getInteger("height")).isEqualTo(1536);
        JsonObject transparent =
                uploaded(trade.proposer(), trade, Pictures.of("png", 30, 20)).getJsonObject(0);
        assertThat(transparent.getInteger("width")).isEqualTo(30);
    }

    @Test
    void aMessageNamesPhotosAndOnlyTheTwoSeeThem() {
        Trade trade = scene.trade();
        JsonArray photos = uploaded(trade.proposer(), trade, Pictures.of("jpg", 60, 40), Pictures.of("png", 60, 40));
        String path = photos.getJsonObject(0).getString("file_url");
        assertThat(read(trade.recipient(), path).statusCode()).isEqualTo(404);
        Browser sender = trade.proposer().browser();
        JsonObject message = Scene.message("look").put("attachment_ids", ids(photos));
        Browser.Answer sent = sender.post(trade.messages(), message);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.body().getJsonArray("attachments")).isEqualTo(photos);
        assertThat(sender.post(trade.messages(), message).status()).isEqualTo(200);
        assertThat(sender.post(trade.messages(), Scene.message("again").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
        assertThat(read(trade.recipient(), path).statusCode()).isEqualTo(200);
        for (String size : List.of("", "/thumbnail")) {
            assertThat(read(scene.person(), path + size).statusCode()).isEqualTo(404);
            assertThat(Browser.at(scene.node.address()).get(path + size).status())
                    .isEqualTo(401);
        }
        assertThat(trade.recipient()
                        .browser()
                        .get(trade.thread())
                        .body()
                        .getJsonArray("messages")
                        .getJsonObject(0)
                        .getBoolean("has_attachments"))
                .isTrue();
        sender.send("DELETE", trade.messages() + "/" + sent.body().getLong("id"), null, Map.of())
                .join();
        assertThat(read(trade.recipient(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void photosAreShownInTheOrderInWhichTheyAreNamed() {
        Trade trade = scene.trade();
        JsonArray photos = uploaded(
                trade.proposer(),
                trade,
                Pictures.of("jpg", 60, 40),
                Pictures.of("jpg", 60, 40),
                Pictures.of("png", 60, 40));
        JsonArray all = ids(photos);
        JsonArray named =
                new JsonArray().add(all.getValue(2)).add(all.getValue(0)).add(all.getValue(1));
        JsonObject message = Scene.message("look").put("attachment_ids", named);
        JsonObject sent =
                trade.proposer().browser().post(trade.messages(), message).body();
        JsonObject stored = trade.recipient()
                .browser()
                .get(trade.thread())
                .body()
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(ids(sent.getJsonArray("attachments"))).isEqualTo(named);
        assertThat(ids(stored.getJsonArray("attachments"))).isEqualTo(named);
    }

    @Test
    void nobodySendsAnothersPhotos() {
        Trade trade = scene.trade();
        JsonArray photos = uploaded(trade.proposer(), trade, Pictures.of("jpg", 60, 40));
        assertThat(trade.recipient()
                        .browser()
                        .post(trade.messages(), Scene.message("mine").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
        Trade other = scene.trade(trade.proposer(), scene.person());
        assertThat(trade.proposer()
                        .browser()
                        .post(other.messages(), Scene.message("there").put("attachment_ids", ids(photos)))
                        .status())
                .isEqualTo(422);
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
        List<String> before = files("uploads");
        HttpResponse<String> answer = upload(
                trade.proposer(), trade, Pictures.of("jpg", 9, 9), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(files("uploads")).isEqualTo(before);
    }

    @Test
    void bombsAndBrokenPicturesAreRefused() throws IOException {
        Trade trade = scene.trade();
        List<String> before = files("uploads");
        assertThat(upload(trade.proposer(), trade, Pictures.bomb(50_000, 50_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload(trade.proposer(), trade, Pictures.bomb(9_000, 9_000)).statusCode())
                .isEqualTo(422);
        assertThat(upload(trade.proposer(), trade, Pictures.bomb(900, 900)).statusCode())
                .isEqualTo(422);
        assertThat(upload(trade.proposer(), trade, new byte[5 * 1024 * 1024 + 1])
                        .statusCode())
                .isEqualTo(413);
        byte[] one = Pictures.of("png", 4, 4);
        assertThat(upload(trade.proposer(), trade, one, one, one, one, one).statusCode())
                .isEqualTo(400);
        assertThat(upload(trade.proposer(), trade).statusCode()).isEqualTo(400);
        assertThat(files("uploads")).isEqualTo(before);
    }

    @Test
    void nothingOfAPolyglotSurvivesButItsPicture() {
        Trade trade = scene.trade();
        JsonObject photo = uploaded(
                        trade.proposer(), trade, Pictures.and(Pictures.of("png", 60, 40), "<script>alert(1)</script>"))
                .getJsonObject(0);
        byte[] stored = read(trade.proposer(), photo.getString("file_url")).body();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void othersAndArchivedThreadsTakeNone() throws IOException {
        Trade trade = scene.trade();
        List<String> before = files("uploads");
        assertThat(upload(scene.person(), trade, Pictures.of("jpg", 9, 9)).statusCode())
                .isEqualTo(404);
        scene.run("update trade_threads set archived_at = now() where trade_proposal_id = ?", trade.id());
        assertThat(upload(trade.proposer(), trade, Pictures.of("jpg", 9, 9)).statusCode())
                .isEqualTo(409);
        assertThat(files("uploads")).isEqualTo(before);
    }

    @Test
    void uploadsThatAreCutOffLeaveNothing() throws IOException {
        Trade trade = scene.trade();
        List<String> before = files("uploads");
        byte[] body = multipart(Collections.nCopies(2, Pictures.of("png", 2000, 2000)));
        for (int cut = 1; cut <= 10; cut++) {
            try (Socket socket = new Socket(
                    scene.node.address().getHost(), scene.node.address().getPort())) {
                socket.getOutputStream()
                        .write(("POST " + trade.thread() + "/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                        + trade.proposer().browser().token() + "\r\nContent-Length: " + body.length
                                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body, 0, body.length * cut / 11);
                socket.getOutputStream().flush();
                await().until(() -> !files("quarantine").isEmpty());
            }
            await().untilAsserted(() -> assertThat(files("quarantine")).isEmpty());
        }
        assertThat(files("uploads")).isEqualTo(before);
    }

    @Test
    void photosGoWhenTheirTimeIsOver() throws IOException {
        Trade trade = scene.trade();
        JsonArray unsent = uploaded(trade.proposer(), trade, Pictures.of("jpg", 60, 40));
        JsonArray sent = uploaded(trade.proposer(), trade, Pictures.of("jpg", 60, 40));
        trade.proposer().browser().post(trade.messages(), Scene.message("look").put("attachment_ids", ids(sent)));
        long unsentId = unsent.getJsonObject(0).getLong("id");
        long sentId = sent.getJsonObject(0).getLong("id");
        try {
            scene.clock(Instant.now().plus(Duration.ofHours(25)));
            await().atMost(Duration.ofSeconds(60)).until(() -> gone(unsentId));
            assertThat(gone(sentId)).isFalse();
            scene.run("update trade_threads set closed_at = now() where trade_proposal_id = ?", trade.id());
            scene.clock(Instant.now().plus(Duration.ofDays(29)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> scene.number(
                                    "select count(*) from trade_thread_attachments where id = ? and purge_after is not null",
                                    sentId)
                            == 1);
            assertThat(gone(sentId)).isFalse();
            scene.clock(Instant.now().plus(Duration.ofDays(31)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gone(sentId) && files("uploads").isEmpty());
        } finally {
            scene.clock(Instant.now());
        }
    }

    private static boolean gone(long id) {
        return scene.number("select count(*) from trade_thread_attachments where id = ? and file_url = ''", id) == 1;
    }
}
