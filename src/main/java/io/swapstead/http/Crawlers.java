package io.swapstead.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** What search engines ask for first. */
final class Crawlers {
    private static final Set<String> PATHS = Set.of("/robots.txt", "/sitemap.xml");

    private Crawlers() {}

    static boolean knows(String path) {
        return PATHS.contains(path);
    }

    static void answer(HttpServerRequest request, String path, String publicUrl) {
        if (path.equals("/robots.txt")) {
            request.response()
                    .putHeader("content-type", "text/plain; charset=utf-8")
                    .end("User-agent: *\nDisallow: /api/\nDisallow: /settings/\nSitemap: " + publicUrl
                            + "/sitemap.xml\n");
        } else {
            request.response()
                    .putHeader("content-type", "application/xml")
                    .end(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                    + "<url><loc>" + publicUrl + "/</loc></url></urlset>\n");
        }
    }
}
