package io.swapstead.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param id the same for the same mail, however often it is tried
 * @param at when it was written
 * @param html the same as the text, for those whose program shows it
 * @param headers besides the usual ones; ASCII
 */
public record Letter(
        String id,
        Instant at,
        long userId,
        String to,
        String subject,
        String text,
        Optional<String> html,
        Map<String, String> headers) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FILE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    String fileName() {
        return FILE.format(at) + '-' + id + ".eml";
    }

    /** As a file that mail programs open. */
    String eml(String from) {
        StringBuilder eml = new StringBuilder("From: " + from + "\nTo: " + to + "\nSubject: =?UTF-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)) + "?=\nDate: "
                + DATE.format(at) + "\nMIME-Version: 1.0\n");
        headers.forEach(
                (name, value) -> eml.append(name).append(": ").append(value).append('\n'));
        if (html.isEmpty()) {
            eml.append(part("plain", text));
        } else {
            String border = "=_" + id;
            eml.append("Content-Type: multipart/alternative; boundary=\"" + border + "\"\n\n--" + border + '\n')
                    .append(part("plain", text))
                    .append("--" + border + '\n')
                    .append(part("html", html.get()))
                    .append("--" + border + "--\n");
        }
        return eml.toString().replace("\n", "\r\n");
    }

    private static String part(String type, String content) {
        return "Content-Type: text/" + type + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + content + '\n';
    }
}
