package io.swapstead.cards;

import io.swapstead.cards.Printing.Face;
import io.swapstead.cards.Printing.Prices;
import io.swapstead.db.CopyText;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A printing as the catalogue holds it: every shape of the public database's objects brought to one. */
record CardRow(
        UUID scryfallId,
        UUID oracleId,
        String name,
        @Nullable String printedName,
        String setCode,
        String setName,
        String collectorNumber,
        String rarity,
        String lang,
        String layout,
        List<String> finishes,
        List<String> colors,
        @Nullable String typeLine,
        @Nullable String imageUrl,
        @Nullable String backImageUrl,
        Map<String, String> legalities,
        @Nullable LocalDate releasedAt,
        boolean digital,
        @Nullable Long tcgplayerId,
        @Nullable Long tcgplayerEtchedId,
        @Nullable Long cardmarketId,
        Prices prices) {
    private static final Set<String> FINISHES = Set.of("nonfoil", "foil", "etched");
    private static final List<String> IMAGE_SIZES = List.of("normal", "large", "png", "small", "border_crop");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_ -]+");
    private static final BigDecimal PRICE_LIMIT = new BigDecimal("10000000000");

    /** An object that is no card; the message is the reason. */
    static final class NoCard extends Exception {
        private static final long serialVersionUID = 1L;

        NoCard(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return Objects.requireNonNullElse(getMessage(), "is no card");
        }
    }

    static CardRow of(Printing card) throws NoCard {
        if (card.object() != null && !card.object().equals("card")) {
            throw new NoCard("is a " + card.object() + ", not a card");
        }
        UUID id = needed("id", card.id());
        String set = text("set", card.set());
        return new CardRow(
                id,
                oracleId(card, id),
                text("name", card.name()),
                card.printedName() != null ? card.printedName() : joined(card, Face::printedName),
                set.toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(card.setName(), set),
                text("collector_number", card.collectorNumber()),
                Objects.requireNonNullElse(card.rarity(), "common"),
                Objects.requireNonNullElse(card.lang(), "en"),
                Objects.requireNonNullElse(card.layout(), "normal"),
                finishes(card),
                colors(card),
                card.typeLine() != null ? card.typeLine() : joined(card, Face::typeLine),
                image(card, 0),
                card.imageUris() == null ? image(card, 1) : null,
                legalities(card),
                card.releasedAt(),
                digital(card),
                card.tcgplayerId(),
                card.tcgplayerEtchedId(),
                card.cardmarketId(),
                prices(card));
    }

    /** Writes the row in the order of {@link CardImportSql#COLUMNS}. */
    void write(CopyText row) throws SQLException {
        row.field(scryfallId).field(oracleId).field(name).field(printedName).field(Cards.key(name));
        row.field(setCode)
                .field(setName)
                .field(collectorNumber)
                .field(rarity)
                .field(lang)
                .field(layout);
        row.array(finishes).array(colors).field(typeLine).field(imageUrl).field(backImageUrl);
        row.field(new JsonObject(new TreeMap<>(legalities)).encode())
                .field(releasedAt)
                .field(digital);
        row.field(tcgplayerId).field(tcgplayerEtchedId).field(cardmarketId);
        row.field(prices.usd()).field(prices.usdFoil()).field(prices.usdEtched());
        row.field(prices.eur()).field(prices.eurFoil()).endRow();
    }

    private static <T> T needed(String field, @Nullable T value) throws NoCard {
        if (value == null) {
            throw new NoCard("has no " + field);
        }
        return value;
    }

    private static String text(String field, @Nullable String value) throws NoCard {
        String text = needed(field, value).strip();
        if (text.isEmpty()) {
            throw new NoCard("has an empty " + field);
        }
        return text;
    }

    private static List<Face> faces(Printing card) {
        return Objects.requireNonNullElse(card.cardFaces(), List.of());
    }

    /** Where nobody says what a printing is a printing of, it stands for itself. */
    private static UUID oracleId(Printing card, UUID id) {
        return card.oracleId() != null
                ? card.oracleId()
                : faces(card).stream()
                        .map(Face::oracleId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(id);
    }

    /** What the faces say, " // " between, as a card's name is written; null when they say nothing. */
    private static @Nullable String joined(Printing card, Function<Face, @Nullable String> part) {
        String text = faces(card).stream().map(part).filter(Objects::nonNull).collect(Collectors.joining(" // "));
        return text.isEmpty() ? null : text;
    }

    /** Formats come and go; words that are none, and could not be stored, are left out. */
    private static Map<String, String> legalities(Printing card) {
        Map<String, String> legalities = new TreeMap<>(Objects.requireNonNullElse(card.legalities(), Map.of()));
        legalities
                .entrySet()
                .removeIf(entry -> entry.getValue() == null
                        || !WORD.matcher(entry.getKey() + entry.getValue()).matches());
        return legalities;
    }

    private static List<String> finishes(Printing card) {
        Set<String> known = new LinkedHashSet<>(Objects.requireNonNullElse(card.finishes(), List.of()));
        known.retainAll(FINISHES);
        if (!known.isEmpty()) {
            return List.copyOf(known);
        }
        if (card.foil()) {
            return card.nonfoil() ? List.of("nonfoil", "foil") : List.of("foil");
        }
        return List.of("nonfoil");
    }

    private static List<String> colors(Printing card) {
        if (card.colors() != null) {
            return card.colors();
        }
        return faces(card).stream()
                .map(Face::colors)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static @Nullable String image(Printing card, int side) {
        Map<String, String> uris = card.imageUris();
        if (uris == null && side < faces(card).size()) {
            uris = faces(card).get(side).imageUris();
        }
        return uris == null
                ? null
                : IMAGE_SIZES.stream()
                        .map(uris::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Nobody can hand over what was never printed. */
    private static boolean digital(Printing card) {
        boolean paperless =
                card.games() != null && !card.games().isEmpty() && !card.games().contains("paper");
        return Boolean.TRUE.equals(card.digital()) || paperless;
    }

    private static Prices prices(Printing card) throws NoCard {
        Prices given = card.prices();
        return given == null
                ? Prices.NONE
                : new Prices(
                        price(given.usd()),
                        price(given.usdFoil()),
                        price(given.usdEtched()),
                        price(given.eur()),
                        price(given.eurFoil()));
    }

    /** Nothing is free: what is listed at 0 has no price. */
    private static @Nullable BigDecimal price(@Nullable BigDecimal given) throws NoCard {
        if (given == null || given.signum() == 0) {
            return null;
        }
        BigDecimal rounded = given.setScale(2, RoundingMode.UP);
        if (rounded.signum() < 0 || rounded.compareTo(PRICE_LIMIT) >= 0) {
            throw new NoCard("has an impossible price");
        }
        return rounded;
    }
}
