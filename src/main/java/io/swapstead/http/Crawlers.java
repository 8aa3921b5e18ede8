package io.swapstead.http;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What search engines ask for first: where they may look, and what there is to be listed. */
final class Crawlers {
    private static final Pattern PART = Pattern.compile("/sitemap-([0-9]{1,7})\\.xml");
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

    /** The pictures of link previews are drawn below /api/, and whoever shows them asks here as well. */
    private static final String ROBOTS =
            "User-agent: *\nAllow: /api/users/*/card.png\nDisallow: /api/\nDisallow: /settings/\nSitemap: ";

    private final Shell shell;
    private final String publicUrl;

    Crawlers(Shell shell, String publicUrl) {
        this.shell = shell;
        this.publicUrl = publicUrl;
    }

    boolean knows(String path) {
        return path.equals("/robots.txt")
                || path.equals("/sitemap.xml")
                || PART.matcher(path).matches();
    }

    Future<Void> answer(HttpServerRequest request, String path) {
        if (path.equals("/robots.txt")) {
            return request.response()
                    .putHeader("content-type", "text/plain; charset=utf-8")
                    .end(ROBOTS + publicUrl + "/sitemap.xml\n");
        }
        return sitemap(path).compose(xml -> request.response()
                .putHeader("content-type", "application/xml")
                .putHeader("cache-control", "public, max-age=3600")
                .end("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n"));
    }

    private Future<String> sitemap(String path) {
        Matcher part = PART.matcher(path);
        return part.matches() ? paths(Integer.parseInt(part.group(1))).map(this::pages) : parts().map(this::index);
    }

    /** Part 0 are the pages that always look the same. */
    private Future<List<String>> paths(int part) {
        if (part == 0) {
            return Future.succeededFuture(shell.indexable());
        }
        return shell.listing()
                .map(listing -> listing.paths(part))
                .orElseGet(() -> Future.succeededFuture(List.of()))
                .map(paths -> {
                    if (paths.isEmpty()) {
                        throw Failure.notFound("sitemap");
                    }
                    return paths;
                });
    }

    private Future<Integer> parts() {
        return shell.listing().map(Listing::parts).orElseGet(() -> Future.succeededFuture(0));
    }

    private String index(int parts) {
        return "<sitemapindex" + SCHEMA
                + IntStream.rangeClosed(0, parts)
                        .mapToObj(part -> "<sitemap><loc>" + publicUrl + "/sitemap-" + part + ".xml</loc></sitemap>")
                        .collect(Collectors.joining())
                + "</sitemapindex>";
    }

    private String pages(List<String> paths) {
        return "<urlset" + SCHEMA
                + paths.stream()
                        .map(path -> "<url><loc>" + publicUrl + path + "</loc></url>")
                        .collect(Collectors.joining())
                + "</urlset>";
    }
}
