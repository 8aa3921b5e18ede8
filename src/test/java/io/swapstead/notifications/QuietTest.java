package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-06-01T21:59:59Z, UTC, false",
        "22:00, 07:00, 2026-06-01T22:00:00Z, UTC, true",
        "22:00, 07:00, 2026-06-02T06:59:59Z, UTC, true",
        "22:00, 07:00, 2026-06-02T07:00:00Z, UTC, false",
        "13:00, 14:00, 2026-06-01T11:30:00Z, Europe/Berlin, true",
        "13:00, 14:00, 2026-12-01T11:30:00Z, Europe/Berlin, false", // winter: 12:30 there
        "02:00, 03:00, 2026-10-25T00:30:00Z, Europe/Berlin, true", // the first 02:30
        "02:00, 03:00, 2026-10-25T01:30:00Z, Europe/Berlin, true", // the second 02:30
        "02:00, 03:00, 2026-03-29T01:00:00Z, Europe/Berlin, false", // 03:00: the hour does not exist
        "02:00, 03:00, 2026-03-29T00:59:59Z, Europe/Berlin, false", // 01:59:59
        "23:30, 00:30, 2026-06-01T18:15:00Z, Asia/Kathmandu, true", // 00:00 at +05:45
    })
    void isQuiet(LocalTime start, LocalTime end, Instant at, String zone, boolean quiet) {
        assertThat(new Quiet(true, start, end, ZoneId.of(zone)).at(at)).isEqualTo(quiet);
    }

    /** Against minutes of the day counted one by one, which knows nothing of comparing times. */
    @Test
    void agreesWithCountingMinutesForAHundredThousandInstants() {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            int start = random.nextInt(1440);
            int length = 1 + random.nextInt(1439);
            Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(150_000_000));
            var wall = at.atZone(zone);
            int minute = wall.getHour() * 60 + wall.getMinute();
            boolean expected = Math.floorMod(minute - start, 1440) < length;
            Quiet quiet = new Quiet(
                    true,
                    LocalTime.ofSecondOfDay(start * 60L),
                    LocalTime.ofSecondOfDay((start + length) % 1440 * 60L),
                    zone);
            assertThat(quiet.at(at)).as("%s %s", quiet, at).isEqualTo(expected);
        }
    }

    /** Against walking there minute by minute, around every kind of clock change. */
    @Test
    void endsWhereWalkingOnFindsTheFirstMomentThatIsNot() {
        List<ZoneId> zones = Stream.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of)
                .toList();
        Random random = new Random(11);
        int quietOnes = 0;
        for (int i = 0; i < 6000; i++) {
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            ZoneOffsetTransition change =
                    zone.getRules().nextTransition(Instant.ofEpochSecond(1_320_000_000L + random.nextInt(150_000_000)));
            Instant near = change == null ? Instant.ofEpochSecond(1_699_999_980L) : change.getInstant();
            Instant at = near.plusSeconds(60L * (random.nextInt(2880) - 1440));
            int start = random.nextInt(48) * 30;
            Quiet quiet = new Quiet(
                    true,
                    LocalTime.ofSecondOfDay(start * 60L),
                    LocalTime.ofSecondOfDay((start + 30 * (1 + random.nextInt(47))) % 1440 * 60L),
                    zone);
            if (!quiet.at(at)) {
                continue;
            }
            quietOnes++;
            Instant walked = at;
            while (quiet.at(walked)) {
                walked = walked.plusSeconds(60);
            }
            assertThat(quiet.end(at)).as("%s %s", quiet, at).isEqualTo(walked);
        }
        assertThat(quietOnes).isGreaterThan(1000);
    }

    @Test
    void disabledIsNeverQuiet() {
        assertThat(new Quiet(false, LocalTime.MIN, LocalTime.MAX, ZoneId.of("UTC")).at(Instant.EPOCH))
                .isFalse();
    }
}
