package io.swapstead.trades;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the two sides of an offer compare.
 *
 * @param difference what the proposer gives less what the recipient gives, in US dollars
 * @param percent how much less the smaller side is worth, of the larger, 0 to 100
 * @param text the same in words
 * @param unpriced lines that count nothing because no price is known
 */
public record Fairness(BigDecimal difference, BigDecimal percent, String text, List<Line> unpriced) {
    /** From here on somebody new is asked whether they mean it. */
    static final BigDecimal LOPSIDED = BigDecimal.valueOf(60);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Compares two sides.
     *
     * @param proposer the name of who gives {@code offer}
     * @param recipient the name of who gives {@code request}
     */
    static Fairness of(String proposer, List<Line> offer, String recipient, List<Line> request) {
        BigDecimal given = Line.value(offer);
        BigDecimal got = Line.value(request);
        BigDecimal difference = given.subtract(got);
        BigDecimal percent = percent(given, got);
        List<Line> unpriced = Stream.concat(offer.stream(), request.stream())
                .filter(line -> line.unitPrice() == null)
                .toList();
        String words = difference.signum() > 0
                ? more(proposer, recipient, difference, percent)
                : difference.signum() < 0 ? more(recipient, proposer, difference.negate(), percent) : even(given);
        return new Fairness(difference, percent, words + without(unpriced.size()), unpriced);
    }

    /** How much less the smaller amount is, in percent of the larger; 0 when both are nothing. */
    static BigDecimal percent(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.max(other);
        return larger.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : one.subtract(other).abs().multiply(HUNDRED).divide(larger, 1, RoundingMode.HALF_UP);
    }

    /** Whether who gives the one and gets the other gives so much more that somebody new must say that they mean it. */
    static boolean lopsided(BigDecimal gives, BigDecimal gets) {
        BigDecimal loss = gives.subtract(gets).multiply(HUNDRED);
        return gives.signum() > 0 && loss.compareTo(gives.multiply(LOPSIDED)) >= 0;
    }

    private static String even(BigDecimal value) {
        return value.signum() == 0 ? "Neither side has a value." : "Both sides are worth the same.";
    }

    private static String more(String who, String whom, BigDecimal difference, BigDecimal percent) {
        return String.format(
                Locale.ROOT,
                "%s gives $%,.2f more than %s, %s %% of what %s gives.",
                who,
                difference,
                whom,
                percent.setScale(0, RoundingMode.HALF_UP).toPlainString(),
                who);
    }

    private static String without(int unpriced) {
        return switch (unpriced) {
            case 0 -> "";
            case 1 -> " 1 line has no price.";
            default -> " " + unpriced + " lines have no price.";
        };
    }
}
