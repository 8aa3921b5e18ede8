package io.swapstead.trades;

import io.swapstead.core.Failure;
import io.swapstead.core.Text;
import io.swapstead.trades.Trades.Terms;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an offer.
 *
 * @param message null when that is nothing
 * @param warning null, or why it may be trouble: soft, hard
 */
record Note(@Nullable String message, @Nullable String warning) {
    private static final int MOST = 500;

    /**
     * Readies and judges it.
     *
     * @param conversation as {@link Screening} names it
     */
    static Future<Note> of(Screening screening, long by, String conversation, Terms terms) {
        String plain = terms.message() == null ? "" : Text.plain(terms.message());
        if (Text.length(plain) > MOST) {
            throw Failure.invalid("message", "must have at most " + MOST + " characters");
        }
        return plain.isEmpty()
                ? Future.succeededFuture(new Note(null, null))
                : screening.judge(by, conversation, plain).map(warning -> new Note(plain, warning.orElse(null)));
    }

    /** What the thread is told. */
    JsonObject said() {
        JsonObject said = new JsonObject();
        if (message != null) {
            said.put("message", message);
        }
        if (warning != null) {
            said.put("warning", warning);
        }
        return said;
    }
}
