package io.swapstead.notifications;

import io.swapstead.accounts.Letter;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mail says: each notification with the way to it, then how to have fewer of these mails. */
final class Paper {
    private static final int NAMED = 20;

    private final String site;
    private final String unsubscribe;
    private final PostSql.Mail mail;
    private final PostSql.Reader reader;
    private final List<JsonObject> told;

    /**
     * @param site its address, without a slash at the end
     * @param token by which the reader can refuse further mails
     */
    Paper(String site, String token, PostSql.Mail mail, PostSql.Reader reader, List<JsonObject> told) {
        this.site = site;
        this.unsubscribe = "/unsubscribe?token=" + token;
        this.mail = mail;
        this.reader = reader;
        this.told = told;
    }

    Letter letter() {
        return new Letter(
                "notifications-" + mail.id(),
                mail.queued(),
                mail.userId(),
                reader.address(),
                subject(),
                text(),
                Optional.of(html()),
                headers());
    }

    /** Of one alone its own words. */
    private String subject() {
        return mail.kind() == Post.Kind.UNREAD && told.size() == 1
                ? line(told.get(0).getString("title"))
                : mail.kind().subject + ": " + told.size() + (told.size() == 1 ? " notification" : " notifications");
    }

    /** News of safety and standing cannot be refused, so nothing offers to. */
    private boolean refusable() {
        return told.stream().anyMatch(one -> !Type.of(one.getString("type")).urgent());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Message-ID",
                "<notifications-" + mail.id() + "@" + URI.create(site).getHost() + ">");
        headers.put("Auto-Submitted", "auto-generated");
        if (refusable()) {
            headers.put("List-Unsubscribe", "<" + site + "/api/notifications" + unsubscribe + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private String text() {
        String all = told.stream()
                .limit(NAMED)
                .map(one -> "* " + line(one.getString("title")) + indented(line(one.getString("body")))
                        + indented(address(one)))
                .collect(Collectors.joining("\n\n"));
        return "Hello " + reader.name() + ",\n\n" + all + (told.size() > NAMED ? "\n\nand " + more() : "")
                + "\n\nAll notifications: " + site + "/notifications\nWhat you are told, and how: " + site
                + "/settings/notifications\n"
                + (refusable() ? "No more of these mails: " + site + unsubscribe + "\n" : "");
    }

    private static String indented(String line) {
        return line.isEmpty() ? "" : "\n  " + line;
    }

    private String more() {
        return (told.size() - NAMED) + " more";
    }

    private String address(JsonObject one) {
        String path = one.getString("action_url");
        return path == null ? "" : site + path;
    }

    private String html() {
        String all = told.stream()
                .limit(NAMED)
                .map(one -> "<li style=\"margin-bottom:12px\">" + title(one) + "<br>"
                        + escaped(line(one.getString("body"))) + "</li>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html lang=\"en\"><body style=\"font-family:sans-serif;line-height:1.5\">\n<p>Hello "
                + escaped(reader.name()) + ",</p>\n<ul>\n" + all + "\n</ul>\n"
                + (told.size() > NAMED ? "<p>and " + more() + "</p>\n" : "") + "<p>"
                + link(site + "/notifications", "All notifications") + " · "
                + link(site + "/settings/notifications", "What you are told, and how")
                + (refusable() ? " · " + link(site + unsubscribe, "No more of these mails") : "")
                + "</p>\n</body></html>";
    }

    private String title(JsonObject one) {
        String address = address(one);
        String title = line(one.getString("title"));
        return address.isEmpty() ? escaped(title) : link(address, title);
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    /** Without line ends, which would begin something else. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
