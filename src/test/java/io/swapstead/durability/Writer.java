package io.swapstead.durability;

import io.swapstead.Browser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One kind of write that must not be lost, nor happen twice; what is added to {@link #all} is put to the test. */
public interface Writer {
    /** Every kind there is. */
    static List<Writer> all() {
        return List.of(new Copies(), new Taglines());
    }

    /**
     * Sends one write.
     *
     * @param n counts up, for this client and kind
     * @param key goes with every try of the same write
     */
    CompletableFuture<Browser.Answer> write(Browser as, int n, String key);

    /** What the database holds that does not agree with what was acknowledged. */
    List<String> audit(Connection database, long userId, Tally tally) throws SQLException;
}
