package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z"); // a Wednesday

    @ParameterizedTest
    @CsvSource({
        "social, on, 2026-06-03T12:15:00Z",
        "social, daily_digest, 2026-06-04T07:00:00Z", // nine in Berlin
        "social, weekly, 2026-06-08T07:00:00Z",
        "social, off, ",
    })
    void leavesWhenItsReaderWantsIt(String setting, String level, Instant due) {
        assertThat(Post.due(Type.FAVORITE_ADDED, Setting.SOCIAL, berlin(Map.of(setting, level), true), NOON, NOON)
                        .orElse(null))
                .isEqualTo(due);
    }

    @Test
    void waitsForTheEndOfQuietHours() {
        Preferences wishes =
                new Preferences(Map.of(), true, LocalTime.of(14, 10), LocalTime.of(20, 0), "Europe/Berlin", true);
        assertThat(Post.due(Type.FAVORITE_ADDED, Setting.SOCIAL, wishes, NOON, NOON))
                .contains(Instant.parse("2026-06-03T18:00:00Z"));
        assertThat(Post.due(Type.WARNED, null, wishes, NOON, NOON)).contains(NOON);
    }

    @Test
    void safetyPassesARefusalOfMailAndNothingElseDoes() {
        Preferences refused = berlin(Map.of(), false);
        assertThat(Post.due(Type.FAVORITE_ADDED, Setting.SOCIAL, refused, NOON, NOON))
                .isEmpty();
        assertThat(Post.due(Type.NEW_SIGN_IN, null, refused, NOON, NOON)).contains(NOON);
        assertThat(Post.due(Type.PASSWORD_CHANGED, null, refused, NOON, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T10:00:00Z, Europe/Berlin, 2026-03-29T07:00:00Z", // summer time begins that night
        "2026-10-24T10:00:00Z, Europe/Berlin, 2026-10-25T08:00:00Z", // and ends
        "2026-06-03T06:59:59Z, Europe/Berlin, 2026-06-03T07:00:00Z",
        "2026-06-03T07:00:00Z, Europe/Berlin, 2026-06-04T07:00:00Z",
        "2026-06-03T00:00:00Z, Pacific/Kiritimati, 2026-06-03T19:00:00Z",
    })
    void theMorningIsThatOfItsReader(Instant after, String zone, Instant morning) {
        assertThat(Post.morning(after, ZoneId.of(zone))).isEqualTo(morning);
    }

    private static Preferences berlin(Map<String, String> chosen, boolean email) {
        return new Preferences(chosen, false, null, null, "Europe/Berlin", email);
    }
}
