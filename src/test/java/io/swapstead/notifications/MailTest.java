package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swapstead.Browser;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Path mails;
    private static House house;

    @BeforeAll
    static void open(@TempDir Path data) {
        mails = data.resolve("mail");
        house = new House(data, Map.of("public.url", "https://swap.example"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void today() {
        house.clock(Duration.ZERO);
    }

    @Test
    void whatStaysUnreadIsMailedOnceAndWhatWasReadIsNot() {
        Person ada = house.someone();
        Person ben = house.someone();
        Person fan = house.someone();
        fan.favour(ada);
        fan.favour(ben);
        await().until(() -> ada.unread().getLong("total") == 1 && ben.unread().getLong("total") == 1);
        ben.post("/notifications/read-all", new JsonObject());
        house.clock(Duration.ofMinutes(14));
        house.clock(Duration.ofMinutes(16));
        await().atMost(PATIENCE).until(() -> to(ada).size() == 1);
        String mail = to(ada).get(0);
        assertThat(mail)
                .contains("* " + fan.name() + " made you a favourite\r\n  https://swap.example/u/" + fan.name())
                .contains("<a href=\"https://swap.example/u/" + fan.name() + "\">")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        settled();
        assertThat(to(ada)).hasSize(1);
        assertThat(to(ben)).isEmpty();
    }

    @Test
    void whatWasMovedToADigestComesInTheMorningOnceADay() {
        Person ada = house.someone();
        ada.prefer(new JsonObject().put("social", "daily_digest").put("timezone", "Pacific/Kiritimati"));
        house.someone().favour(ada);
        await().until(() -> ada.unread().getLong("total") == 1);
        Instant morning = Post.morning(Instant.now(), java.time.ZoneId.of("Pacific/Kiritimati"));
        house.clock(morning.minusSeconds(30));
        settled();
        assertThat(to(ada)).isEmpty();
        house.clock(morning.plusSeconds(1));
        await().atMost(PATIENCE).until(() -> to(ada).size() == 1);
        assertThat(to(ada).get(0)).contains("=?UTF-8?B?WW91ciBkYXkgb24gU3dhcHN0ZWFkOiAxIG5vdGlmaWNhdGlvbg==?=");
        // In a zone further west the same day's morning is still to come: the digest of that day has been sent.
        Person later = again(ada);
        later.prefer(new JsonObject().put("timezone", "Etc/GMT+12"));
        house.clock(morning.plusSeconds(2));
        house.run("update notifications set mail_at = now() where user_id = " + ada.id());
        house.run("insert into mail_digests select user_id, kind, day - 1 from mail_digests where user_id = " + ada.id()
                + " on conflict do nothing");
        settled();
        assertThat(to(ada)).hasSize(1);
    }

    @Test
    void aSecondWeeklyDigestOfADayWaitsForTheNextWeek() {
        Person ada = house.someone();
        ada.prefer(new JsonObject().put("social", "weekly").put("timezone", "UTC"));
        house.someone().favour(ada);
        await().until(() -> ada.unread().getLong("total") == 1);
        Instant monday = Post.monday(Instant.now(), ZoneOffset.UTC);
        house.run("insert into mail_digests (user_id, kind, day) values (%d, 'weekly', '%s')"
                .formatted(ada.id(), monday.atOffset(ZoneOffset.UTC).toLocalDate()));
        house.clock(monday.plusSeconds(1));
        settled();
        assertThat(to(ada)).isEmpty();
        assertThat(house.number(
                        "select extract(epoch from mail_at)::bigint from notifications where user_id = " + ada.id()))
                .isEqualTo(monday.plus(Duration.ofDays(7)).getEpochSecond());
    }

    @Test
    void quietHoursHoldBackAndSumUp() {
        Person ada = house.someone();
        Person mod = house.someone();
        String from = Instant.now()
                .atOffset(ZoneOffset.UTC)
                .minusHours(1)
                .toLocalTime()
                .toString()
                .substring(0, 5);
        Instant end = Instant.now().plus(Duration.ofHours(2));
        String to = end.atOffset(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5);
        ada.prefer(new JsonObject()
                .put("quiet_hours_enabled", true)
                .put("quiet_hours_start", from)
                .put("quiet_hours_end", to)
                .put("timezone", "UTC"));
        mod.favour(ada);
        mod.connect(ada);
        await().until(() -> ada.unread().getLong("total") == 2);
        house.clock(Duration.ofMinutes(30));
        settled();
        assertThat(to(ada)).isEmpty();
        assertThat(again(ada).told("quiet_summary")).isEmpty();
        house.clock(end);
        Person later = again(ada);
        await().atMost(PATIENCE).until(() -> later.told("quiet_summary").isPresent() && to(ada).size() == 1);
        assertThat(later.told("quiet_summary").orElseThrow().getString("body"))
                .isEqualTo("2 notifications came in your quiet hours.");
        settled();
        assertThat(later.all().filter(one -> one.getString("type").equals("quiet_summary")))
                .hasSize(1);
        assertThat(to(ada)).hasSize(1);
    }

    @Test
    void aLinkStopsMailAndOnlyByPost() {
        Person ada = house.someone();
        house.someone().favour(ada);
        await().until(() -> ada.unread().getLong("total") == 1);
        house.clock(Duration.ofMinutes(20));
        await().atMost(PATIENCE).until(() -> to(ada).size() == 1);
        Matcher link =
                Pattern.compile("List-Unsubscribe: <https://swap.example(.*?)>").matcher(to(ada).get(0));
        assertThat(link.find()).isTrue();
        Browser nobody = Browser.at(house.node.address());
        assertThat(nobody.get(link.group(1)).status()).isEqualTo(302);
        assertThat(mailAllowed(ada)).isTrue();
        assertThat(nobody.post(link.group(1).replaceAll("=\\d+", "=1"), new JsonObject())
                        .status())
                .isIn(404, 415);
        Browser.Answer stopped =
                nobody.send("POST", link.group(1), null, Map.of()).join();
        assertThat(stopped.status()).isEqualTo(204);
        assertThat(mailAllowed(ada)).isFalse();
        house.someone().connect(ada);
        await().until(() -> again(ada).unread().getLong("total") == 2);
        house.clock(Duration.ofMinutes(50));
        settled();
        assertThat(to(ada)).hasSize(1);
        assertThat(nobody.send("POST", "/api/notifications/unsubscribe?token=1." + "A".repeat(43), null, Map.of())
                        .join()
                        .status())
                .isEqualTo(404);
    }

    private static boolean mailAllowed(Person who) {
        return again(who).get("/notifications/preferences").body().getBoolean("email_enabled");
    }

    private static Person again(Person who) {
        Browser nobody = Browser.at(house.node.address());
        return new Person(who.id(), who.name(), nobody.as(nobody.login(who.name())));
    }

    /** Once somebody's mail that was due at the same time is there, all of it is. */
    private static void settled() {
        Person last = house.someone();
        house.run(
                "insert into event (at, kind, actor_id, data) values (now(), 'action.lifted', null, '{\"action_id\": 0, \"target_user_id\": %d}')"
                        .formatted(last.id()));
        await().atMost(PATIENCE).until(() -> to(last).size() == 1);
    }

    /** Notification mails to somebody. */
    private static List<String> to(Person who) {
        try (Stream<Path> files = Files.list(mails)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-notifications-\\d+\\.eml"))
                    .map(MailTest::read)
                    .filter(mail -> mail.contains("\r\nTo: " + who.name() + "@example.org\r\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
