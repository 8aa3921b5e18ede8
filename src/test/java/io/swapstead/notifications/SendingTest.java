package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.FakeSmtp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail by a mail server, and what becomes of one whose sender died. */
class SendingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aMailThatMayHaveBeenTakenIsNotRepeatedAndOneThatWasRefusedIs(@TempDir Path data) {
        try (FakeSmtp smtp = new FakeSmtp();
                House house = new House(data, Map.of("mail.url", smtp.url()))) {
            Person ada = house.someone();
            Person ben = house.someone();
            ada.favour(ben);
            ben.favour(ada);
            await().until(() ->
                    ada.unread().getLong("total") == 1 && ben.unread().getLong("total") == 1);
            // As a node leaves it that died while it spoke with the mail server:
            queue(house, ada, "now()");
            queue(house, ben, "null");
            await().atMost(PATIENCE)
                    .until(() -> house.number(
                                    "select count(*) from jobs where kind = 'notifications.mail' and state = 'done'")
                            == 2);
            assertThat(smtp.mails.stream().filter(mail -> mail.text().contains("made you a favourite")))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.to()).isEqualTo(ben.name() + "@example.org"))
                    .satisfies(mail ->
                            assertThat(mail.text()).contains("List-Unsubscribe: <", "Message-ID: <notifications-"));
            assertThat(house.number("select count(*) from notification_mails")).isZero();
        }
    }

    private static void queue(House house, Person who, String begun) {
        house.run(
                """
            with taken as (update notifications set mail_at = null, emailed_at = now() where user_id = %1$d returning id),
            mail as (insert into notification_mails (user_id, kind, notification_ids, queued_at, started_at)
              select %1$d, 'unread', array_agg(id), now(), %2$s from taken returning id)
            insert into jobs (kind, key, user_id) select 'notifications.mail', id::text, %1$d from mail"""
                        .formatted(who.id(), begun));
    }
}
