package io.swapstead.trades;

import io.swapstead.cards.CardEmbed;
import io.swapstead.collections.Holding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one item that a side of an offer gives, as they were when the offer was made.
 *
 * @param inventoryItemId null once the item is gone
 * @param unitPrice what one such copy was worth, in US dollars; null when no price was known
 */
public record Line(
        @Nullable Long inventoryItemId,
        CardEmbed card,
        int quantity,
        String finish,
        String condition,
        String language,
        @Nullable BigDecimal unitPrice) {
    static Line of(Holding holding, int quantity) {
        var item = holding.item();
        return new Line(
                item.id(), item.card(), quantity, item.finish(), item.condition(), item.language(), item.unitPrice());
    }

    /** What copies are worth together, in US dollars with two decimals. */
    static BigDecimal value(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.unitPrice() != null)
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** How many cards lines are together. */
    static int cards(List<Line> lines) {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
