package io.swapstead.collections;

import io.swapstead.core.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a collection out of a file: tells what its columns mean, then takes or refuses row after row. */
final class VendorReader {
    private static final Pattern BREAK = Pattern.compile("[\\r\\n]");

    private final CsvFile file;
    private final @Nullable Vendor vendor;
    private final Map<Field, Integer> positions;
    private final boolean ownedOnly;

    private VendorReader(CsvFile file, @Nullable Vendor vendor, Map<Field, Integer> positions, boolean ownedOnly) {
        this.file = file;
        this.vendor = vendor;
        this.positions = positions;
        this.ownedOnly = ownedOnly;
    }

    /**
     * Prepares a file to be read.
     *
     * @param vendor the app that wrote it; null: told from its columns, unless a mapping says what they mean
     * @param mapping columns that a person named; they win over the app's
     * @param ownedOnly whether rows that the app knows as wished for, not owned, are refused
     * @throws Failure IMPOSSIBLE with the columns found, when nobody says what they mean; INVALID for a mapping that
     *     does not fit the file
     */
    static VendorReader of(CsvFile file, @Nullable Vendor vendor, Mapping mapping, boolean ownedOnly) {
        List<String> columns = file.columns();
        Vendor writer = vendor;
        if (writer == null && mapping.columns().isEmpty()) {
            writer = Vendor.detect(columns)
                    .orElseThrow(() -> unknown(
                            "These columns are of no app we know; say with a mapping what they mean: "
                                    + String.join(", ", columns),
                            columns));
        }
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        if (writer != null) {
            positions.putAll(writer.mapping.in(columns, false));
        }
        positions.putAll(mapping.in(columns, true));
        if (Field.IDENTITY.stream().noneMatch(positions::containsKey)) {
            throw unknown("No column says which card a row means: a name or an id is needed.", columns);
        }
        return new VendorReader(file, writer, positions, ownedOnly);
    }

    private static Failure unknown(String message, List<String> columns) {
        return new Failure(Failure.Kind.IMPOSSIBLE, message).with("columns", columns);
    }

    /** The app that the file is read as; null for a mapping alone. */
    @Nullable
    Vendor vendor() {
        return vendor;
    }

    /** Every row with data is either among the copies or rejected. */
    Reading read() {
        List<VendorRow> copies = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            try {
                checkForm(row);
                copies.addAll(new RowReader(vendor, row, new Cells(positions, row.cells())).copies(ownedOnly));
            } catch (Unreadable e) {
                rejected.add(new Rejection(row.line(), e.reason, row.text()));
            }
        }
        return new Reading(file.rows().size(), List.copyOf(copies), List.copyOf(rejected));
    }

    /** A missing quote swallows rows, a missing pair of quotes shifts cells: both would be read as something else. */
    private void checkForm(CsvFile.Row row) throws Unreadable {
        Integer at = positions.get(Field.NAME);
        if (at != null
                && at < row.cells().size()
                && BREAK.matcher(row.cells().get(at)).find()) {
            throw new Unreadable("the name runs over several lines: a quote is not closed");
        }
        List<String> cells = row.cells();
        int width = file.columns().size();
        if (cells.size() > width && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            throw new Unreadable("the row has " + cells.size() + " cells and the header " + width
                    + ": a value with a separator needs quotes");
        }
    }
}
