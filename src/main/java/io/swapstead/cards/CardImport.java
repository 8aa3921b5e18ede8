package io.swapstead.cards;

import io.swapstead.db.CopyText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Brings bulk files of the public card database into the catalogue: streamed, in one transaction, and again without effect.
 * Only rows that differ are written; a price that moved is kept in the history under the import's day. Blocking: for the
 * command line and the first start, never for an event loop.
 */
public final class CardImport {
    /** Rejected objects that are told one by one; all are counted. */
    private static final int REJECTED_TOLD = 1000;

    private static final int OBJECTS_BETWEEN_REPORTS = 500;

    private final Connection connection;
    private final Instant now;
    private final Progress progress;
    private final List<Rejected> rejected = new ArrayList<>();
    private long rejectedCount;
    private long cards;
    private long bytes;

    /**
     * @param connection to PostgreSQL; its transaction is committed or rolled back here
     * @param now when the prices hold; its day in UTC is theirs in the history
     */
    public CardImport(Connection connection, Instant now, Progress progress) {
        this.connection = connection;
        this.now = now;
        this.progress = progress;
    }

    /** Hears how far an import is. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (bytes, total, cards) -> {};

        /**
         * Tells how far it is.
         *
         * @param bytes of the files read so far, packed as they are
         * @param total bytes of all files
         * @param cards read so far
         */
        void at(long bytes, long total, long cards);
    }

    /** An object that was passed over; {@code index} counts from 0 in its file. */
    public record Rejected(String file, long index, String reason) {}

    /**
     * What an import did.
     *
     * @param cards read and kept, a printing that stands there twice counted twice
     * @param added printings that are new
     * @param changed printings of which anything differed, prices included
     * @param prices rows added to the history
     * @param rejectedCount objects passed over
     * @param rejected the first thousand of them
     */
    public record Result(long cards, int added, int changed, int prices, long rejectedCount, List<Rejected> rejected) {}

    /** A file cannot be read to its end, and nothing of the import has taken effect; the message names it. */
    public static final class BrokenFile extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenFile(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Imports all files or none.
     *
     * @throws BrokenFile when one is no JSON or ends in the middle
     */
    public Result run(List<CardSource> sources) throws BrokenFile, IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            Result result = merge(sources);
            connection.commit();
            return result;
        } finally {
            connection.rollback();
        }
    }

    private Result merge(List<CardSource> sources) throws BrokenFile, IOException, SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(CardImportSql.LOCK);
            sql.execute(CardImportSql.STAGE);
            long total = sources.stream().mapToLong(CardSource::size).sum();
            for (CardSource source : sources) {
                stage(source, total);
            }
            sql.execute(CardImportSql.ANALYZE);
            sql.executeUpdate(CardImportSql.LAST_COUNTS);
        }
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int moved = update(CardImportSql.PRICES_MOVED, day);
        int changed = update(CardImportSql.UPDATE, now.atOffset(ZoneOffset.UTC));
        int added = update(CardImportSql.INSERT, now.atOffset(ZoneOffset.UTC));
        int first = update(CardImportSql.FIRST_PRICES, day);
        if (moved > 0) {
            update(CardImportSql.EVENT, now.atOffset(ZoneOffset.UTC), day, moved);
        }
        return new Result(cards, added, changed, moved + first, rejectedCount, List.copyOf(rejected));
    }

    private void stage(CardSource source, long total) throws BrokenFile, IOException, SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CardImportSql.COPY);
        try (InputStream in = new Counting(source.open())) {
            CopyText rows = new CopyText(copy);
            CardFile file = new CardFile(in);
            while (file.hasNext()) {
                next(source, file, rows);
                if (file.index() % OBJECTS_BETWEEN_REPORTS == 0) {
                    progress.at(bytes, total, cards);
                }
            }
            rows.flush();
            copy.endCopy();
            progress.at(bytes, total, cards);
        } catch (CardFile.BadFile e) {
            throw new BrokenFile(source.name() + " " + e.getMessage());
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void next(CardSource source, CardFile file, CopyText rows)
            throws CardFile.BadFile, IOException, SQLException {
        try {
            file.read().write(rows);
            cards++;
        } catch (CardRow.NoCard e) {
            rejectedCount++;
            if (rejected.size() < REJECTED_TOLD) {
                rejected.add(new Rejected(source.name(), file.index() - 1, e.reason()));
            }
        }
    }

    private int update(String text, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
