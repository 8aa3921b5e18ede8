package io.swapstead.collections;

import io.swapstead.collections.PortfolioSql.Day;
import io.swapstead.collections.PortfolioSql.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a collection is worth, by its parts and over time.
 *
 * @param items copies owned
 * @param bySet the most valuable first
 * @param byRarity the most valuable first
 * @param history by day, the oldest first
 */
record Portfolio(
        BigDecimal value, Worth.Tier tier, long items, List<OfSet> bySet, List<OfRarity> byRarity, List<Day> history) {

    record OfSet(String setCode, BigDecimal value) {}

    record OfRarity(String rarity, BigDecimal value) {}

    static Portfolio of(List<Part> parts, List<Day> moves, List<Day> recorded, LocalDate today) {
        BigDecimal value = parts.stream().map(Part::value).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Portfolio(
                value,
                Worth.Tier.of(value),
                parts.stream().mapToLong(Part::items).sum(),
                by(parts, Part::setCode, OfSet::new),
                by(parts, Part::rarity, OfRarity::new),
                history(value, moves, recorded, today));
    }

    private static <T> List<T> by(
            List<Part> parts,
            Function<Part, String> property,
            java.util.function.BiFunction<String, BigDecimal, T> group) {
        Map<String, BigDecimal> sums =
                parts.stream().collect(Collectors.toMap(property, Part::value, BigDecimal::add, TreeMap::new));
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(sum -> group.apply(sum.getKey(), sum.getValue()))
                .toList();
    }

    /**
     * Recorded values stand. From each to the next, prices moved the collection as they moved what it is now, in proportion; before
     * the first and after the last it is taken to be what it is now, at the prices of each day.
     */
    static List<Day> history(BigDecimal value, List<Day> moves, List<Day> recorded, LocalDate today) {
        TreeMap<LocalDate, BigDecimal> prices = new TreeMap<>();
        BigDecimal then = value;
        for (int i = moves.size() - 1; i >= 0; i--) {
            prices.put(moves.get(i).day(), then);
            then = then.subtract(moves.get(i).value());
        }
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>(prices);
        for (int i = 0; i < recorded.size(); i++) {
            Day from = recorded.get(i);
            days.put(from.day(), from.value());
            if (i + 1 < recorded.size()) {
                var before = prices.floorEntry(from.day());
                BigDecimal base = before == null ? then : before.getValue();
                prices.subMap(from.day(), false, recorded.get(i + 1).day(), false)
                        .forEach((day, moved) -> days.put(day, inProportion(from.value(), moved, base)));
            }
        }
        days.put(today, value);
        return days.headMap(today, true).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().max(BigDecimal.ZERO)))
                .toList();
    }

    private static BigDecimal inProportion(BigDecimal value, BigDecimal moved, BigDecimal base) {
        return base.signum() <= 0 ? value : value.multiply(moved).divide(base, 2, RoundingMode.HALF_UP);
    }
}
