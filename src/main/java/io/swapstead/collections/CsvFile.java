package io.swapstead.collections;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.swapstead.core.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of separated values as it was sent: its columns and its rows with data.
 *
 * @param columns the names in the first row, stripped
 * @param rows what follows, without rows that are blank
 */
record CsvFile(List<String> columns, List<Row> rows) {
    /** Which sign separates, said by a first line that only spreadsheets read. */
    private static final Pattern SEPARATOR = Pattern.compile("\\A\"?sep=(.)\"?(?=\\R|\\z)");

    private static final Pattern LINE = Pattern.compile("\\r\\n|\\r|\\n");
    private static final int TEXT = 300;
    private static final int COLUMN = 60;
    private static final int COLUMNS = 100;

    /**
     * A row with data.
     *
     * @param line its first line in the file, from 1
     * @param cells its values as they stand
     * @param text its first line, shortened, to show to whoever has to mend it
     */
    record Row(int line, List<String> cells, String text) {}

    /**
     * Reads a file.
     *
     * @throws Failure INVALID when it is no text, is empty or cannot be taken apart
     */
    static CsvFile of(byte[] bytes) {
        String text = CsvText.of(bytes);
        Matcher said = SEPARATOR.matcher(text);
        boolean isSaid = said.find();
        char separator = isSaid ? said.group(1).charAt(0) : likeliestSeparator(text);
        List<Row> rows = rows(isSaid ? text.substring(said.end()) : text, separator);
        if (rows.isEmpty()) {
            throw Failure.invalid("file", "is empty");
        }
        List<String> columns = rows.get(0).cells().stream()
                .map(column -> shortened(column.strip(), COLUMN))
                .toList();
        if (columns.size() > COLUMNS) {
            throw Failure.invalid("file", "has more than " + COLUMNS + " columns");
        }
        return new CsvFile(columns, List.copyOf(rows.subList(1, rows.size())));
    }

    private static List<Row> rows(String text, char separator) {
        String[] lines = LINE.split(text, -1);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (!record.getFields().stream().allMatch(String::isBlank)) {
                    int line = (int) record.getStartingLineNumber();
                    rows.add(new Row(line, record.getFields(), shortened(lines[line - 1], TEXT)));
                }
            }
        } catch (CsvParseException e) {
            throw Failure.invalid("file", "cannot be read after line " + (rows.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The sign that divides the first line with text into most parts. */
    private static char likeliestSeparator(String text) {
        String first = LINE.splitAsStream(text)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        String outside = first.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(outside, candidate) > count(outside, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
