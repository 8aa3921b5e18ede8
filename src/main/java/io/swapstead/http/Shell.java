package io.swapstead.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The HTML that every page starts from, with the head that each page deserves; knows which pages exist. */
public final class Shell {
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final String html;
    private final String publicUrl;
    private final Map<String, Function<String, Future<Page>>> pages = new LinkedHashMap<>();
    private final List<String> indexable = new ArrayList<>();
    private @Nullable Listing listing;

    Shell(String html, String publicUrl) {
        this.html = html;
        this.publicUrl = publicUrl;
    }

    /** A page that always looks the same, such as {@code /login}. */
    public void page(String path, String title, boolean indexable) {
        Page page = new Page(200, title, "", indexable, Optional.empty(), Optional.empty());
        pages.put(path, rest -> Future.succeededFuture(page));
        if (indexable) {
            this.indexable.add(path);
        }
    }

    /** Pages below a path, such as {@code /u/}, told apart by the rest of it. */
    public void pages(String prefix, Function<String, Future<Page>> lookup) {
        pages.put(prefix, lookup);
    }

    /** Which of the pages below a path search engines may list. */
    public void listing(Listing listing) {
        this.listing = listing;
    }

    /** The fixed pages that search engines may list. */
    List<String> indexable() {
        return List.copyOf(indexable);
    }

    Optional<Listing> listing() {
        return Optional.ofNullable(listing);
    }

    Future<Void> answer(HttpServerRequest request, String path) {
        return find(path).compose(page -> {
            request.response()
                    .setStatusCode(page.status())
                    .putHeader("content-type", "text/html; charset=utf-8")
                    .putHeader("cache-control", "no-cache")
                    .putHeader("vary", "cookie");
            return request.response().end(render(page, path, theme(request)));
        });
    }

    private Future<Page> find(String path) {
        Function<String, Future<Page>> exact = pages.get(path);
        if (exact != null && (path.equals("/") || !path.endsWith("/"))) {
            return exact.apply("");
        }
        int slash = path.lastIndexOf('/');
        Function<String, Future<Page>> below = pages.get(path.substring(0, slash + 1));
        return below == null || slash == 0 || path.endsWith("/")
                ? Future.succeededFuture(Page.missing())
                : below.apply(path.substring(slash + 1));
    }

    private static String theme(HttpServerRequest request) {
        Cookie cookie = request.getCookie("theme");
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "system";
    }

    private String render(Page page, String path, String theme) {
        String title = page.title().isEmpty() ? "Swapstead" : page.title() + " · Swapstead";
        StringBuilder head = new StringBuilder("<title>").append(escape(title)).append("</title>");
        meta(head, "name", "robots", page.indexable() && page.status() == 200 ? "index,follow" : "noindex");
        if (!page.description().isEmpty()) {
            meta(head, "name", "description", page.description());
            meta(head, "property", "og:description", page.description());
        }
        meta(head, "property", "og:title", title);
        meta(head, "property", "og:site_name", "Swapstead");
        meta(head, "property", "og:type", path.startsWith("/u/") ? "profile" : "website");
        meta(head, "property", "og:url", publicUrl + path);
        page.preview().ifPresent(preview -> preview(head, preview));
        head.append("<link rel=\"canonical\" href=\"")
                .append(escape(publicUrl + path))
                .append("\">");
        String boot = page.boot().orElse("{}").replace("<", "\\u003c");
        return html.replaceFirst("(?s)<title>.*?</title>", java.util.regex.Matcher.quoteReplacement(head.toString()))
                .replace("id=\"boot\">{}<", "id=\"boot\">" + boot + "<")
                .replace("data-theme=\"system\"", "data-theme=\"" + theme + "\"");
    }

    private static void preview(StringBuilder head, Page.Preview preview) {
        meta(head, "property", "og:image", preview.url());
        meta(head, "property", "og:image:width", "1200");
        meta(head, "property", "og:image:height", "630");
        meta(head, "property", "og:image:alt", preview.alt());
        meta(head, "name", "twitter:card", "summary_large_image");
    }

    private static void meta(StringBuilder head, String kind, String name, String content) {
        head.append("<meta ")
                .append(kind)
                .append("=\"")
                .append(name)
                .append("\" content=\"")
                .append(escape(content))
                .append("\">");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
