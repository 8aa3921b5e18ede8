package io.swapstead.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.History;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search engines and link previews, which run no script, read of people. */
class PageHeadsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern IMAGE = Pattern.compile("property=\"og:image\" content=\"[^\"]*(/api/users/[^\"]+)\"");

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
    void aProfileIsPreviewedByItsCard() throws Exception {
        history.person("head_one");
        history.run(
                "update users set display_name = 'Ife <Okonkwo>', active_frame_tier = 'gold', tagline = 'Fair first',"
                        + " show_portfolio_tier = true where username = 'head_one'");
        String page = get("/u/head_one").body();
        assertThat(page)
                .contains("<title>Ife &lt;Okonkwo&gt; (@head_one): gold trader")
                .contains("property=\"og:type\" content=\"profile\"")
                .contains("property=\"og:image:width\" content=\"1200\"")
                .contains("property=\"og:image:height\" content=\"630\"")
                .contains("property=\"og:image:alt\" content=\"The profile card of Ife")
                .contains("name=\"twitter:card\" content=\"summary_large_image\"");
        HttpResponse<String> picture = get(picture(page));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("content-type")).contains("image/png");
    }

    @Test
    void thePictureHasAnotherAddressWhenTheCardChanges() throws Exception {
        history.person("head_two");
        String before = picture(get("/u/head_two").body());
        assertThat(before).contains("v=");
        history.run("update users set last_active_at = now() where username = 'head_two'");
        assertThat(picture(get("/u/head_two").body())).isEqualTo(before);
        history.run("update users set tagline = 'Something new' where username = 'head_two'");
        assertThat(picture(get("/u/head_two").body())).isNotEqualTo(before);
    }

    @Test
    void onlyWhoShowsInSearchIsListed() throws Exception {
        for (String name : List.of("head_seen", "head_shy", "head_banned", "head_paused", "head_back")) {
            history.person(name);
        }
        history.run("update users set show_in_search = false where username = 'head_shy'");
        history.run("update users set banned_at = now() where username = 'head_banned'");
        history.run("update users set suspended_until = now() + interval '1 day' where username = 'head_paused'");
        history.run("update users set suspended_until = now() - interval '1 day' where username = 'head_back'");

        assertThat(robots("head_seen")).isEqualTo("index,follow");
        assertThat(robots("head_back")).isEqualTo("index,follow");
        assertThat(robots("head_shy")).isEqualTo("noindex");
        assertThat(robots("head_banned")).isEqualTo("noindex");
        assertThat(robots("head_paused")).isEqualTo("noindex");
        assertThat(get("/u/head_paused").body()).doesNotContain("og:image");
        assertThat(get("/sitemap-1.xml").body())
                .contains("/u/head_seen<", "/u/head_back<")
                .doesNotContain("head_shy", "head_banned", "head_paused");
    }

    @Test
    void crawlersAreToldWhereToLook() throws Exception {
        history.person("head_any");
        assertThat(get("/robots.txt").body())
                .contains("Disallow: /api/\n", "Allow: /api/users/*/card.png\n", "/sitemap.xml\n");
        assertThat(get("/sitemap.xml").body())
                .contains("/sitemap-0.xml<", "/sitemap-1.xml<")
                .doesNotContain("-2.xml");
        assertThat(get("/sitemap-0.xml").body()).contains("/<", "/traders<").doesNotContain("/login", "/settings");
        assertThat(get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }

    private static String picture(String page) {
        Matcher image = IMAGE.matcher(page);
        assertThat(image.find()).isTrue();
        return image.group(1).replace("&amp;", "&");
    }

    private static String robots(String username) throws Exception {
        Matcher robots = Pattern.compile("name=\"robots\" content=\"([^\"]+)\"")
                .matcher(get("/u/" + username).body());
        assertThat(robots.find()).isTrue();
        return robots.group(1);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("accept", "text/html")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
