package io.swapstead.accounts;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.CopyOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail by SMTP where that is configured; otherwise a mail lands as a file, and the log names it. */
public final class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

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
        String id = UUID.randomUUID().toString().substring(0, 8);
        deliver(new Letter(id, Instant.now(), userId, to, subject, text, Optional.empty(), Map.of()))
                .onFailure(error -> LOG.warn("a mail for user {} was not sent: {}", userId, error.toString()));
    }

    /** Sends a mail, or puts it into its file. */
    public Future<Void> deliver(Letter letter) {
        return smtp.isPresent() ? smtp.get().sendMail(message(letter)).mapEmpty() : toFile(letter);
    }

    /** Whether delivering a letter twice has the effect of once: a file is only written again. */
    public boolean repeatable() {
        return smtp.isEmpty();
    }

    /**
     * Whether a failure means that the mail was certainly not taken: the server said so, or was never reached. After any other, such as a
     * connection that was lost, nobody knows.
     */
    public static boolean refused(Throwable error) {
        return error instanceof SMTPException || error instanceof ConnectException;
    }

    private MailMessage message(Letter letter) {
        MailMessage message = new MailMessage(from, letter.to(), letter.subject(), letter.text());
        letter.html().ifPresent(message::setHtml);
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(letter.headers());
        return message.setHeaders(headers);
    }

    private Future<Void> toFile(Letter letter) {
        Path file = folder.resolve(letter.fileName());
        Path written = folder.resolve(letter.fileName() + ".part");
        return vertx.fileSystem()
                .mkdirs(folder.toString())
                .compose(made -> vertx.fileSystem().writeFile(written.toString(), Buffer.buffer(letter.eml(from))))
                .compose(whole -> vertx.fileSystem()
                        .move(written.toString(), file.toString(), new CopyOptions().setReplaceExisting(true)))
                .onSuccess(moved -> LOG.info("a mail for user {} is in {}", letter.userId(), file));
    }
}
