package io.swapstead.events;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param userId whom it is for
 * @param job what it is about, such as an import's id
 * @param rate per second
 * @param eta seconds until it will be done
 */
public record JobProgress(@Nullable Long userId, String kind, String job, long done, long total, long rate, long eta) {
    /** What the one it is for is shown; a job about something that has an id goes by that number. */
    public JsonObject shown() {
        return new JsonObject()
                .put("job", job.matches("[0-9]{1,18}") ? (Object) Long.valueOf(job) : job)
                .put("done", done)
                .put("total", total)
                .put("rate", rate)
                .put("eta", eta);
    }
}
