package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPictureTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static History history;
    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path folder) {
        TestStores.Database database = TestStores.freshDatabase();
        history = new History(database.jdbcUrl());
        node = TestNode.start(database, TestStores.freshRedis(), folder, Map.of());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void theCardIsAPictureNamedByItsContent() throws Exception {
        history.person("picture_one");
        HttpResponse<byte[]> full = get("/api/users/picture_one/card.png", "");
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.headers().firstValue("content-type")).contains("image/png");
        assertThat(size(full.body())).isEqualTo("640x896");
        assertThat(new String(full.body(), StandardCharsets.ISO_8859_1)).doesNotContain("tEXt", "iTXt", "tIME", "eXIf");
        String etag = full.headers().firstValue("etag").orElseThrow();
        assertThat(get("/api/users/picture_one/card.png", etag).statusCode()).isEqualTo(304);
        assertThat(size(get("/api/users/picture_one/card.png?variant=social", etag)
                        .body()))
                .isEqualTo("1200x630");
        history.run("update users set tagline = 'Something new' where username = 'picture_one'");
        assertThat(get("/api/users/picture_one/card.png", etag).statusCode()).isEqualTo(200);
        assertThat(get("/api/users/nobody_at_all/card.png", "").statusCode()).isEqualTo(404);
        assertThat(get("/api/users/picture_one/card.png?variant=huge", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatTheOwnerHidesIsNotDrawn() throws Exception {
        history.person("picture_two");
        history.run("update users set city = 'Leeds', country = 'GB' where username = 'picture_two'");
        byte[] shown = get("/api/users/picture_two/card.png", "").body();
        history.run("update users set show_in_directory = false where username = 'picture_two'");
        byte[] hidden = get("/api/users/picture_two/card.png", "").body();
        history.run("update users set city = 'Porto' where username = 'picture_two'");
        assertThat(hidden)
                .isNotEqualTo(shown)
                .isEqualTo(get("/api/users/picture_two/card.png", "").body());
    }

    @Test
    void aShareLinkShowsTheCardAndItsPicture() throws Exception {
        long id = history.person("picture_three");
        String link = history.text("select public_id from users where id = ?", id);
        assertThat(Browser.at(node.address()).get("/api/shared/" + link).body().getLong("id"))
                .isEqualTo(id);
        assertThat(Browser.at(node.address()).get("/api/shared/unknown-link").status())
                .isEqualTo(404);
        String page = new String(get("/card/" + link, "").body(), StandardCharsets.UTF_8);
        assertThat(page).contains("og:image").contains("/api/users/" + id + "/card.png?variant=social");
        assertThat(get("/card/unknown-link", "").statusCode()).isEqualTo(404);
    }

    private static String size(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static HttpResponse<byte[]> get(String path, String etag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.address() + path));
        if (!etag.isEmpty()) {
            request.header("if-none-match", etag);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
