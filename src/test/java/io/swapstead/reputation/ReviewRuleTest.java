package io.swapstead.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Failure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewRuleTest {
    private static final Instant DONE = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReviewRule.Trade COMPLETED = new ReviewRule.Trade(1, 2, DONE);

    @Test
    void aTradeCanBeReviewedForThirtyDaysAfterItsCompletion() {
        assertThatCode(() -> ReviewRule.check(COMPLETED, DONE.plus(Duration.ofDays(30))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ReviewRule.check(
                        COMPLETED, DONE.plus(Duration.ofDays(30)).plusMillis(1)))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> ReviewRule.check(new ReviewRule.Trade(1, 2, null), DONE))
                .isInstanceOf(Failure.class);
    }

    @Test
    void textIsKeptWithoutWhatCannotBeShownAndCountedInCodePoints() {
        assertThat(ReviewRule.text("  fair\u0007 and\nfast ")).isEqualTo("fair and\nfast");
        assertThat(ReviewRule.text(" \u0001 ")).isNull();
        assertThat(ReviewRule.text("🂡".repeat(1000))).isEqualTo("🂡".repeat(1000));
        assertThatThrownBy(() -> ReviewRule.text("x".repeat(1001))).isInstanceOf(Failure.class);
    }
}
