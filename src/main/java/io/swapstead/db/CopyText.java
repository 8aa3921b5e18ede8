package io.swapstead.db;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text form of PostgreSQL's COPY, sent in pieces as they come. */
public final class CopyText {
    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PIECE + 8192);
    private boolean inRow;

    public CopyText(CopyIn copy) {
        this.copy = copy;
    }

    /** The next field of the row; null for SQL's null. */
    public CopyText field(@Nullable Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** The next field as an array of texts. */
    public CopyText array(Collection<String> values) {
        separate();
        text.append('{');
        String comma = "";
        for (String value : values) {
            text.append(comma).append('"');
            escape(value.replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
            comma = ",";
        }
        text.append('}');
        return this;
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        text.append('\n');
        inRow = false;
        if (text.length() >= PIECE) {
            flush();
        }
    }

    /** Sends what is left; what was copied takes effect with the caller's {@code endCopy}. */
    public void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void separate() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\uFFFD'); // the database cannot hold it
                default -> text.append(c);
            }
        }
    }
}
