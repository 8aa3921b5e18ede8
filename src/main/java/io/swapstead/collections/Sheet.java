package io.swapstead.collections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an app's export, in its order, each with what stands in it. */
final class Sheet {
    private static final Map<Vendor, Sheet> SHEETS = Map.of(
            Vendor.DECKBOX, deckbox(),
            Vendor.MOXFIELD, moxfield(),
            Vendor.MANABOX, manabox(),
            Vendor.ARCHIDEKT, archidekt(),
            Vendor.TCGPLAYER, tcgplayer(),
            Vendor.DRAGONSHIELD, dragonshield());

    private final Map<String, Function<Copy, @Nullable Object>> columns = new LinkedHashMap<>();

    static Sheet of(Vendor vendor) {
        return Objects.requireNonNull(SHEETS.get(vendor));
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** A row; what is not known is empty. */
    List<String> cells(Copy copy) {
        List<String> cells = new ArrayList<>();
        columns.values().forEach(value -> cells.add(Objects.toString(value.apply(copy), "")));
        return cells;
    }

    /** No etched here: Deckbox calls it foil. */
    private static Sheet deckbox() {
        return new Sheet()
                .with("Count", Copy::quantity)
                .with("Tradelist Count", Copy::forTrade)
                .with("Name", Copy::name)
                .with("Edition", Copy::setName)
                .with("Edition Code", Copy::setCode)
                .with("Card Number", Copy::collectorNumber)
                .with("Condition", ExportWords::fiveSteps)
                .with("Language", ExportWords::language)
                .with("Foil", copy -> copy.finish() == Finish.NONFOIL ? "" : "foil")
                .empty("Signed", "Artist Proof", "Altered Art", "Misprint", "Promo", "Textless")
                .empty("Printing Id", "Printing Note")
                .with("Tags", Copy::notes)
                .with("My Price", copy -> copy.askingPrice() == null ? null : "$" + copy.askingPrice())
                .with("TcgPlayer ID", Copy::tcgplayerId)
                .with("Scryfall ID", Copy::scryfallId);
    }

    private static Sheet moxfield() {
        return new Sheet()
                .with("Count", Copy::quantity)
                .with("Tradelist Count", Copy::forTrade)
                .with("Name", Copy::name)
                .with("Edition", Copy::setCode)
                .with("Condition", ExportWords::fiveSteps)
                .with("Language", ExportWords::language)
                .with(
                        "Foil",
                        copy -> copy.finish() == Finish.NONFOIL
                                ? ""
                                : copy.finish().key())
                .with("Tags", Copy::notes)
                .empty("Last Modified")
                .with("Collector Number", Copy::collectorNumber)
                .empty("Alter", "Proxy", "Purchase Price");
    }

    private static Sheet manabox() {
        return new Sheet()
                .with("Name", Copy::name)
                .with("Set code", Sheet::upperCode)
                .with("Set name", Copy::setName)
                .with("Collector number", Copy::collectorNumber)
                .with(
                        "Foil",
                        copy -> copy.finish() == Finish.NONFOIL
                                ? "normal"
                                : copy.finish().key())
                .with("Rarity", Copy::rarity)
                .with("Quantity", Copy::quantity)
                .empty("ManaBox ID")
                .with("Scryfall ID", Copy::scryfallId)
                .empty("Purchase price", "Misprint", "Altered")
                .with("Condition", ExportWords::manabox)
                .with("Language", ExportWords::manaboxLanguage)
                .empty("Purchase price currency");
    }

    private static Sheet archidekt() {
        return new Sheet()
                .with("Quantity", Copy::quantity)
                .with("Name", Copy::name)
                .with("Finish", ExportWords::finish)
                .with("Condition", ExportWords::letters)
                .empty("Date Added")
                .with("Language", ExportWords::archidektLanguage)
                .empty("Purchase Price")
                .with("Tags", Copy::notes)
                .with("Edition Name", Copy::setName)
                .with("Edition Code", Copy::setCode)
                .with("Multiverse Id", copy -> 0)
                .with("Scryfall ID", Copy::scryfallId)
                .with("Collector Number", Copy::collectorNumber);
    }

    private static Sheet tcgplayer() {
        return new Sheet()
                .with("Quantity", Copy::quantity)
                .with("Name", copy -> copy.finish() == Finish.ETCHED ? copy.name() + " (Foil Etched)" : copy.name())
                .with("Simple Name", Copy::name)
                .with("Set", Copy::setName)
                .with("Card Number", Copy::collectorNumber)
                .with("Set Code", Sheet::upperCode)
                .with("Printing", ExportWords::normalOrFoil)
                .with("Condition", ExportWords::tcgplayer)
                .with("Language", ExportWords::language)
                .with("Rarity", Copy::rarity)
                .with("Product ID", Copy::tcgplayerId)
                .empty("SKU");
    }

    private static Sheet dragonshield() {
        return new Sheet()
                .empty("Folder Name")
                .with("Quantity", Copy::quantity)
                .with("Trade Quantity", Copy::forTrade)
                .with("Card Name", Copy::frontName)
                .with("Set Code", Sheet::upperCode)
                .with("Set Name", Copy::setName)
                .with("Card Number", Copy::collectorNumber)
                .with("Condition", ExportWords::dragonshield)
                .with(
                        "Printing",
                        copy -> copy.finish() == Finish.ETCHED ? "Etched Foil" : ExportWords.normalOrFoil(copy))
                .with("Language", ExportWords::language)
                .empty("Price Bought", "Date Bought", "LOW", "MID", "MARKET");
    }

    private static String upperCode(Copy copy) {
        return copy.setCode().toUpperCase(Locale.ROOT);
    }

    private Sheet with(String column, Function<Copy, @Nullable Object> value) {
        columns.put(column, value);
        return this;
    }

    private Sheet empty(String... names) {
        for (String name : names) {
            columns.put(name, copy -> null);
        }
        return this;
    }
}
