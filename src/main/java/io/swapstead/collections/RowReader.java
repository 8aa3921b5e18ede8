package io.swapstead.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row in the words of the app that wrote it. */
final class RowReader {
    private static final int MOST = 9_999;
    private static final int NOTES = 500;
    private static final int NAME = 300;
    private static final int WORD = 40;
    /** Spreadsheets may write 1 as 1.0. */
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,9})(?:\\.0+)?");

    private final @Nullable Vendor vendor;
    private final Words words;
    private final CsvFile.Row row;
    private final Cells cells;

    /** A row and its cells; no app for a file that a mapping explains. */
    RowReader(@Nullable Vendor vendor, CsvFile.Row row, Cells cells) {
        this.vendor = vendor;
        this.words = vendor == null ? Words.OTHER : vendor.words;
        this.row = row;
        this.cells = cells;
    }

    /** One entry, or two where plain and foil copies are counted apart. */
    List<VendorRow> copies(boolean ownedOnly) throws Unreadable {
        if (ownedOnly && cells.text(Field.BINDER_TYPE).equalsIgnoreCase("list")) {
            throw new Unreadable("a list holds what is wanted, not what is owned");
        }
        if (cells.text(Field.NAME).isEmpty()
                && cells.uuid(Field.SCRYFALL_ID) == null
                && cells.id(Field.TCGPLAYER_ID) == null
                && cells.id(Field.CARDMARKET_ID) == null) {
            throw new Unreadable("nothing says which card this is");
        }
        if (!cells.has(Field.FOIL_QUANTITY)) {
            int quantity = cells.has(Field.QUANTITY) ? quantity(Field.QUANTITY, 1) : 1;
            return List.of(copy(quantity, finish()));
        }
        int plain = quantity(Field.QUANTITY, 0);
        int foil = quantity(Field.FOIL_QUANTITY, 0);
        if (plain + foil == 0) {
            throw new Unreadable("both quantities are 0");
        }
        List<VendorRow> both = new ArrayList<>();
        if (plain > 0) {
            both.add(copy(plain, Finish.NONFOIL));
        }
        if (foil > 0) {
            both.add(copy(foil, Finish.FOIL));
        }
        return both;
    }

    private VendorRow copy(int quantity, Finish finish) throws Unreadable {
        String setCode = cells.text(Field.SET_CODE).toLowerCase(Locale.ROOT);
        String publicCode = vendor == null ? setCode : vendor.setCode(setCode);
        String conditionWord = cells.text(Field.CONDITION);
        return new VendorRow(
                row.line(),
                row.text(),
                name(),
                publicCode.isEmpty() ? null : publicCode,
                cells.orNull(Field.SET_NAME),
                cells.orNull(Field.COLLECTOR_NUMBER),
                cells.uuid(Field.SCRYFALL_ID),
                cells.id(Field.TCGPLAYER_ID),
                cells.id(Field.CARDMARKET_ID),
                quantity,
                forTrade(quantity),
                finish,
                known(words.condition(conditionWord), "condition", conditionWord),
                conditionWord,
                known(words.language(cells.text(Field.LANGUAGE)), "language", cells.text(Field.LANGUAGE)),
                price(),
                notes());
    }

    private @Nullable String name() throws Unreadable {
        String simple = cells.text(Field.SIMPLE_NAME);
        String name = simple.isEmpty() ? cells.text(Field.NAME) : simple;
        if (name.isEmpty()) {
            return null;
        }
        if (name.length() > NAME) {
            throw new Unreadable("the name is longer than any card's");
        }
        return vendor == null || !simple.isEmpty() ? name : vendor.name(name);
    }

    private Finish finish() throws Unreadable {
        String word = cells.text(Field.FINISH);
        Finish finish = known(words.finish(word), "finish", word);
        // TCGplayer sells etched foils as foils with another name.
        return finish == Finish.FOIL && cells.text(Field.NAME).endsWith("(Foil Etched)") ? Finish.ETCHED : finish;
    }

    /** A proxy is no card, so nobody can be offered one. */
    private int forTrade(int quantity) throws Unreadable {
        int forTrade = cells.text(Field.FOR_TRADE).isEmpty() ? 0 : quantity(Field.FOR_TRADE, 0);
        return cells.yes(Field.PROXY) ? 0 : Math.min(forTrade, quantity);
    }

    private int quantity(Field field, int least) throws Unreadable {
        String text = cells.text(field);
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new Unreadable(
                    text.isEmpty() ? "the quantity is missing" : "the quantity " + quoted(text) + " is no number");
        }
        int quantity = Integer.parseInt(whole.group(1));
        if (quantity < least || quantity > MOST) {
            throw new Unreadable("the quantity " + text + " is not from " + least + " to " + MOST);
        }
        return quantity;
    }

    private <T> T known(@Nullable T meaning, String what, String word) throws Unreadable {
        if (meaning == null) {
            throw new Unreadable("the " + what + " " + quoted(word) + " is not known"
                    + (vendor == null ? "" : " in exports of " + vendor.key()));
        }
        return Objects.requireNonNull(meaning);
    }

    private static String quoted(String word) {
        return "“" + (word.length() <= WORD ? word : word.substring(0, WORD) + "…") + "”";
    }

    /** Apps write 0.00 for a copy that nobody has priced. */
    private @Nullable Money price() {
        Money price = Money.of(cells.text(Field.PRICE));
        return price == null || price.amount().signum() == 0 ? null : price;
    }

    private @Nullable String notes() {
        List<String> notes = new ArrayList<>();
        for (Field remark : Field.REMARKS) {
            if (cells.yes(remark)) {
                notes.add(remark.key());
            }
        }
        for (Field said : List.of(Field.TAGS, Field.NOTES)) {
            if (!cells.text(said).isEmpty()) {
                notes.add(cells.text(said));
            }
        }
        if (notes.isEmpty()) {
            return null;
        }
        String text = String.join("; ", notes);
        return text.codePointCount(0, text.length()) <= NOTES
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NOTES));
    }
}
