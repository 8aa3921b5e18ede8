package io.swapstead.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of somebody who deletes their account. */
class LeavingTest {
    private static Path data;
    private static TestNode node;
    private static Browser nobody;

    @BeforeAll
    static void open(@TempDir Path folder) {
        data = folder;
        node = TestNode.start(TestStores.freshDatabase(), TestStores.freshRedis(), folder, Map.of());
        nobody = Browser.at(node.address());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @Test
    void thePictureGoesWithTheAccount() throws IOException, InterruptedException {
        Browser stays = nobody.as(nobody.register("stays"));
        Browser leaves = nobody.as(nobody.register("leaves"));
        String kept = upload(stays);
        String gone = upload(leaves);
        assertThat(pictures()).containsExactlyInAnyOrder(file(kept), file(gone));
        delete(leaves, "leaves");
        await().untilAsserted(() -> assertThat(pictures()).containsExactly(file(kept)));
    }

    @Test
    void aViewStaysWithoutTheViewersName() {
        Browser seen = nobody.as(nobody.register("seen"));
        Browser looker = nobody.as(nobody.register("looker"));
        looker.get("/api/users/seen");
        await().untilAsserted(() -> assertThat(views(seen)).hasSize(1));
        assertThat(views(seen).getJsonObject(0).getJsonObject("viewer").getString("username"))
                .isEqualTo("looker");
        delete(looker, "looker");
        assertThat(views(seen)).hasSize(1);
        assertThat(views(seen).getJsonObject(0).getJsonObject("viewer")).isNull();
    }

    private static JsonArray views(Browser me) {
        return me.get("/api/me/views").body().getJsonArray("views");
    }

    private static void delete(Browser me, String name) {
        assertThat(me.delete("/api/me", new JsonObject().put("password", "a password of " + name))
                        .status())
                .isEqualTo(204);
    }

    private static List<String> pictures() throws IOException {
        try (var files = Files.list(data.resolve("uploads/avatars"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String file(String avatarUrl) {
        return avatarUrl.substring("/api/avatars/".length());
    }

    /** Sets a picture and answers its address. */
    private static String upload(Browser me) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                """
                --edge
                Content-Disposition: form-data; name="file"; filename="me.png"
                Content-Type: image/png

                """;
        body.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", body);
        body.write("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(me.site().resolve("/api/me/avatar"))
                .header("authorization", "Bearer " + me.token())
                .header("content-type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new JsonObject(answer).getString("avatar_url");
    }
}
