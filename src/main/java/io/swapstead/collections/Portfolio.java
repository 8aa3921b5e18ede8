package io.swapstead.collections;

import io.swapstead.collections.PortfolioSql.Day;
import io.swapstead.collections.PortfolioSql.Part;
import java.math.BigDecimal;
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
     * Recorded values stand. Before the first and after the last of them the collection is taken to be what it is now, at the
     * prices of each day.
     */
    static List<Day> history(BigDecimal value, List<Day> moves, List<Day> recorded, LocalDate today) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        BigDecimal then = value;
        for (int i = moves.size() - 1; i >= 0; i--) {
            days.put(moves.get(i).day(), then);
            then = then.subtract(moves.get(i).value());
        }
        if (!recorded.isEmpty()) {
            days.subMap(
                            recorded.get(0).day(),
                            true,
                            recorded.get(recorded.size() - 1).day(),
                            true)
                    .clear();
            recorded.forEach(day -> days.put(day.day(), day.value()));
        }
        days.put(today, value);
        return days.headMap(today, true).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().max(BigDecimal.ZERO)))
                .toList();
    }
}
