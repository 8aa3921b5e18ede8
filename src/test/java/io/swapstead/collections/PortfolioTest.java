package io.swapstead.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.collections.PortfolioSql.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-04-10");

    @Test
    void oneCardMoreLeavesTheDaysBeforeItOnTheChart() {
        // 100 on the 1st; prices move what is owned now to 140 on the 4th and to 110 on the 6th; a card is added on the
        // 8th.
        List<Day> moves = days("2026-04-04 40", "2026-04-06 -30");
        List<Day> recorded = days("2026-04-01 50", "2026-04-08 110");
        assertThat(Portfolio.history(new BigDecimal("110.00"), moves, recorded, TODAY))
                .containsExactlyElementsOf(days(
                        "2026-04-01 50",
                        "2026-04-04 70.00",
                        "2026-04-06 55.00",
                        "2026-04-08 110",
                        "2026-04-10 110.00"));
    }

    @Test
    void withoutAnythingRecordedPricesAloneTellTheWay() {
        assertThat(Portfolio.history(
                        new BigDecimal("110.00"), days("2026-04-04 40", "2026-04-06 -30"), List.of(), TODAY))
                .containsExactlyElementsOf(days("2026-04-04 140.00", "2026-04-06 110.00", "2026-04-10 110.00"));
    }

    @Test
    void whatWasWorthNothingStaysSo() {
        List<Day> recorded = days("2026-04-01 5", "2026-04-08 40");
        assertThat(Portfolio.history(new BigDecimal("40.00"), days("2026-04-04 40"), recorded, TODAY))
                .containsExactlyElementsOf(days("2026-04-01 5", "2026-04-04 5", "2026-04-08 40", "2026-04-10 40.00"));
    }

    private static List<Day> days(String... days) {
        return Stream.of(days)
                .map(day -> day.split(" "))
                .map(day -> new Day(LocalDate.parse(day[0]), new BigDecimal(day[1])))
                .toList();
    }
}
