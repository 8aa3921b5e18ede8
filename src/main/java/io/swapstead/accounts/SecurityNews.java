package io.swapstead.accounts;

import io.swapstead.core.Limits;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What has changed about people's right to act since the last look that succeeded, however long ago that was: a node that was
 * frozen or cut off misses nothing. Times are the database's, because a machine's own clock stands still while it sleeps.
 */
final class SecurityNews {
    /** Whose state has changed, and which sessions have ended. */
    record News(List<Security.Holder> changed, List<UUID> ended) {}

    private final Db db;
    private OffsetDateTime seen;

    private SecurityNews(Db db, OffsetDateTime seen) {
        this.db = db;
        this.seen = seen;
    }

    /** Whose first look goes back as far as an access token may. */
    static Future<SecurityNews> open(Db db) {
        return Security.now(db.sql()).map(now -> new SecurityNews(db, now.minus(Limits.ACCESS_TOKEN)));
    }

    /** Looks; the next look goes on from there only if this one succeeds. Not to be called before it has completed. */
    Future<News> next() {
        OffsetDateTime since = seen.minus(Limits.SECURITY_OVERLAP);
        return Security.now(db.sql()).compose(now -> Security.changedSince(db.sql(), since)
                .compose(changed -> Security.endedSince(db.sql(), since).map(ended -> new News(changed, ended)))
                .onSuccess(news -> seen = now));
    }
}
