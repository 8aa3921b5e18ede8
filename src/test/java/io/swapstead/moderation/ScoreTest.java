package io.swapstead.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    @ParameterizedTest
    @CsvSource({
        // type, moderator, days, trades, clean, decided, upheld, evidence, weight
        "threat, false, 0, 0, true, 0, 0, true, 60",
        "scam, false, 0, 0, true, 0, 0, false, 40",
        "not_as_described, false, 7, 3, true, 0, 0, true, 55",
        "harassment, false, 30, 10, true, 0, 0, true, 60",
        "impersonation, false, 180, 50, true, 0, 0, false, 45",
        "impersonation, false, 180, 50, false, 0, 0, false, 40", // a stain: only the second rank
        "failed_trade, true, 0, 0, true, 0, 0, true, 70",
        "spam, false, 6, 3, true, 0, 0, false, 20",
        "other, false, 0, 0, true, 3, 3, false, 10", // three decided say nothing yet
        "other, false, 0, 0, true, 4, 4, false, 30", // round(0.6 * (500 / 6 - 50)) = 20
        "other, false, 0, 0, true, 4, 0, false, 5", // 20 - 10 - 20, raised to the least
        "scam, true, 0, 0, true, 20, 20, true, 100", // 20 + 30 + 20 + 27 + 10, cut to the most
    })
    void aReportWeighs(
            String type,
            boolean moderator,
            long days,
            long trades,
            boolean clean,
            int decided,
            int upheld,
            boolean evidence,
            int weight) {
        Weight.Reporter reporter = new Weight.Reporter(moderator, days, trades, clean, decided, upheld, false);
        assertThat(Weight.of(type, reporter, evidence).total()).isEqualTo(weight);
    }

    @Test
    void theWordOfABarredReporterCountsNothing() {
        Weight.Reporter sanctioned = new Weight.Reporter(false, 400, 60, true, 0, 0, true);
        Weight.Reporter wolf = new Weight.Reporter(false, 400, 60, true, 8, 0, false);
        assertThat(Weight.of("threat", sanctioned, true).total()).isZero();
        assertThat(Weight.of("threat", wolf, true).total()).isZero();
    }

    @Test
    void eachReporterCountsOnceAtTheirHeaviest() {
        Score score = Score.of(
                List.of(report(1, 7, "spam", 20), report(2, 7, "scam", 50), report(3, 8, "spam", 30)), List.of(), 0);
        assertThat(score.total()).isEqualTo(80);
        assertThat(score.addends()).extracting(Score.Addend::id).containsExactly(2L, 3L);
        assertThat(score.main()).extracting(Score.Addend::type).isEqualTo("scam");
    }

    @ParameterizedTest
    @CsvSource({"39, LOW", "40, MEDIUM", "79, MEDIUM", "80, HIGH", "149, HIGH", "150, CRITICAL"})
    void theLevelFollowsTheScore(int weight, Level level) {
        Score.Flag flag = new Score.Flag(1, "bad_ends", "low", weight);
        assertThat(Score.of(List.of(), List.of(flag), 0).level()).isEqualTo(level);
    }

    @Test
    void aThreatIsCriticalUnlessItsReporterIsBarred() {
        assertThat(Score.of(List.of(report(1, 7, "threat", 40)), List.of(), 0).level())
                .isEqualTo(Level.CRITICAL);
        assertThat(Score.of(List.of(report(1, 7, "threat", 0)), List.of(), 0).level())
                .isEqualTo(Level.LOW);
    }

    @Test
    void whatWasDoneBeforeAddsThirtyAtMost() {
        assertThat(Score.of(List.of(), List.of(), 2).total()).isEqualTo(20);
        assertThat(Score.of(List.of(), List.of(), 9).total()).isEqualTo(30);
    }

    private static Score.Report report(long id, long reporter, String type, int weight) {
        return new Score.Report(id, reporter, type, "why", weight, new JsonObject());
    }
}
