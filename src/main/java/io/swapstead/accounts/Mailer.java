package io.swapstead.accounts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail by SMTP where that is configured; otherwise a mail lands as a file, and the log names it. */
public final class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Vertx vertx;
    private final Optional<MailClient> smtp;
    private final String from;
    private final Path folder;

    /** @param folder where mails land as {@code .eml} files when there is no {@code url} */
    public Mailer(Vertx vertx, Optional<String> url, String from, Path folder) {
        this.vertx = vertx;
        this.smtp = url.map(text -> MailClient.createShared(vertx, options(URI.create(text))));
        this.from = from;
        this.folder = folder;
    }

    private static MailConfig options(URI url) {
        boolean tls = url.getScheme().equals("smtps");
        MailConfig options = new MailConfig()
                .setHostname(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : tls ? 465 : 587)
                .setSsl(tls)
                .setStarttls(tls ? StartTLSOptions.DISABLED : StartTLSOptions.OPTIONAL);
        if (url.getUserInfo() != null) {
            String[] parts = url.getUserInfo().split(":", 2);
            options.setUsername(parts[0]).setPassword(parts.length > 1 ? parts[1] : "");
        }
        return options;
    }

    /** Sends a plain text mail; a failure is logged, because nobody waits for it and a new mail can be asked for. */
    void send(long userId, String to, String subject, String text) {
        Future<?> sent = smtp.<Future<?>>map(client -> client.sendMail(new MailMessage(from, to, subject, text)))
                .orElseGet(() -> toFile(userId, to, subject, text));
        sent.onFailure(error -> LOG.warn("a mail for user {} was not sent: {}", userId, error.toString()));
    }

    private Future<Void> toFile(long userId, String to, String subject, String text) {
        String name = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now())
                + '-' + UUID.randomUUID().toString().substring(0, 8) + ".eml";
        String base64 = Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8));
        String mail = "From: " + from + "\r\nTo: " + to + "\r\nSubject: =?UTF-8?B?" + base64 + "?=\r\nDate: "
                + DATE.format(Instant.now())
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text.replace("\n", "\r\n") + "\r\n";
        Path file = folder.resolve(name);
        return vertx.fileSystem()
                .mkdirs(folder.toString())
                .compose(made -> vertx.fileSystem().writeFile(file.toString(), Buffer.buffer(mail)))
                .onSuccess(written -> LOG.info("a mail for user {} is in {}", userId, file));
    }
}
