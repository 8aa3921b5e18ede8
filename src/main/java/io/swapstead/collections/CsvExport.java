package io.swapstead.collections;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a collection as an app exports it, so that this app, and we, can read it back. */
final class CsvExport {
    private CsvExport() {}

    /** The whole file; values that a spreadsheet would run as a formula are guarded by an apostrophe. */
    static String of(Vendor vendor, Iterable<Copy> copies) {
        StringWriter out = new StringWriter();
        CsvWriter.CsvWriterBuilder form = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (vendor == Vendor.MOXFIELD) {
            form.lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.ALWAYS);
        } else if (vendor == Vendor.DRAGONSHIELD) {
            out.write("\"sep=,\"\n");
        }
        Sheet sheet = Sheet.of(vendor);
        try (CsvWriter writer = form.build(out)) {
            writer.writeRecord(sheet.columns());
            copies.forEach(copy -> writer.writeRecord(
                    sheet.cells(copy).stream().map(CsvExport::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Spreadsheets do not show the apostrophe, and we take it off when we read it back. */
    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
