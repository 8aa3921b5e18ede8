package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.FakeSmtp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail by a mail server: what becomes of one whose sender died, that was refused, or of which nobody knows. */
class SendingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static FakeSmtp smtp;
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        smtp = new FakeSmtp();
        house = new House(data, Map.of("mail.url", smtp.url()));
    }

    @AfterAll
    static void close() {
        house.close();
        smtp.close();
    }

    @BeforeEach
    void kind() {
        smtp.mood(FakeSmtp.Mood.TAKE);
    }

    @Test
    void oneThatSomebodyBeganAndDidNotLiveToEndIsNotRepeated() {
        Person ada = told();
        Person ben = told();
        // As a node leaves it that died while it spoke with the mail server:
        queue(ada, "now()");
        queue(ben, "null");
        over(ada);
        over(ben);
        assertThat(to(ada)).isEmpty();
        assertThat(to(ben)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("List-Unsubscribe: <", "Message-ID: <notifications-"));
    }

    @Test
    void oneThatTheServerRefusedIsSentOnceItTakesIt() {
        Person ada = told();
        smtp.mood(FakeSmtp.Mood.REFUSE);
        int before = smtp.refused.get();
        queue(ada, "null");
        await().atMost(PATIENCE).until(() -> smtp.refused.get() > before);
        smtp.mood(FakeSmtp.Mood.TAKE);
        over(ada);
        assertThat(to(ada)).hasSize(1);
    }

    @Test
    void oneThatTheServerMayHaveTakenIsNotRepeated() {
        Person ada = told();
        smtp.mood(FakeSmtp.Mood.VANISH);
        queue(ada, "null");
        over(ada);
        assertThat(to(ada)).hasSize(1);
    }

    @Test
    void anAddressThatNobodyHasConfirmedGetsNone() {
        Person ada = told();
        house.run("update users set email_verified = false where id = " + ada.id());
        queue(ada, "null");
        over(ada);
        assertThat(to(ada)).isEmpty();
    }

    private static Person told() {
        Person who = house.someone();
        house.someone().favour(who);
        await().until(() -> who.unread().getLong("total") == 1);
        return who;
    }

    private static List<FakeSmtp.Mail> to(Person who) {
        return smtp.mails.stream()
                .filter(mail -> mail.to().equals(who.name() + "@example.org"))
                .filter(mail -> mail.text().contains("made you a favourite"))
                .toList();
    }

    private static void over(Person who) {
        await().atMost(PATIENCE)
                .until(() -> house.number("select count(*) from notification_mails where user_id = " + who.id()) == 0
                        && house.number("select count(*) from jobs where kind = 'notifications.mail' and state = 'done'"
                                        + " and user_id = " + who.id())
                                == 1);
    }

    private static void queue(Person who, String begun) {
        house.run(
                """
            with taken as (update notifications set mail_at = null, emailed_at = now() where user_id = %1$d returning id),
            mail as (insert into notification_mails (user_id, kind, notification_ids, queued_at, started_at)
              select %1$d, 'unread', array_agg(id), now(), %2$s from taken returning id)
            insert into jobs (kind, key, user_id) select 'notifications.mail', id::text, %1$d from mail"""
                        .formatted(who.id(), begun));
    }
}
