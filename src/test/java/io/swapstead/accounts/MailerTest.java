package io.swapstead.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.swapstead.FakeSmtp;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class MailerTest {
    private static final String FROM = "Swapstead <noreply@example.org>";

    private final Vertx vertx = Vertx.vertx();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Mailer.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        vertx.close().await();
    }

    @Test
    void leavesBySmtpWhereThatIsConfigured(@TempDir Path folder) {
        try (FakeSmtp smtp = new FakeSmtp()) {
            new Mailer(vertx, Optional.of(smtp.url()), FROM, folder)
                    .send(7, "zoe@example.org", "Grüße", "Follow https://example.org/verify-email?token=abc");
            await().until(() -> !smtp.mails.isEmpty());
            FakeSmtp.Mail mail = smtp.mails.get(0);
            assertThat(mail.to()).isEqualTo("zoe@example.org");
            assertThat(mail.text()).contains("Swapstead").contains("token=");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void landsAsAFileThatTheLogNames(@TempDir Path folder) throws IOException {
        Path mails = folder.resolve("mail");
        new Mailer(vertx, Optional.empty(), FROM, mails).send(7, "zoe@example.org", "Grüße", "Hello Zoë,\nhere it is.");
        await().until(() -> !messages().isEmpty());
        assertThat(messages()).singleElement().asString().startsWith("a mail for user 7 is in " + mails);
        Path file = Path.of(messages().get(0).replace("a mail for user 7 is in ", ""));
        assertThat(file).hasExtension("eml");
        assertThat(Files.readString(file))
                .contains("To: zoe@example.org\r\n")
                .contains("Subject: =?UTF-8?B?R3LDvMOfZQ==?=\r\n")
                .endsWith("\r\n\r\nHello Zoë,\r\nhere it is.\r\n");
    }

    @Test
    void aMailThatIsNotTakenIsLoggedByTheUsersIdAlone(@TempDir Path folder) {
        new Mailer(vertx, Optional.of("smtp://127.0.0.1:1"), FROM, folder).send(7, "zoe@example.org", "Hi", "secret");
        await().until(() -> !messages().isEmpty());
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("a mail for user 7 was not sent")
                .doesNotContain("zoe", "secret");
    }

    private List<String> messages() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
