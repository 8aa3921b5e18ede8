package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people have to read: threads and direct messages together, the last changed first. */
final class Inboxes {
    /** Archived threads are listed for so long. */
    private static final int ARCHIVED_DAYS = 365;

    private static final long[] START = {Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE};

    private record Page(List<Conversation> conversations, @Nullable String nextCursor) {}

    private final Db db;
    private final Clock clock;

    Inboxes(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Future<Buffer> page(Threads.Inbox asked) {
        String q = Optional.ofNullable(asked.q())
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .orElse(null);
        String query = "inbox " + asked.userId() + " " + asked.archived() + " " + q;
        long[] after = asked.cursor() == null ? START : Cursor.read(query, asked.cursor(), 3);
        return InboxSql.PAGE
                .list(
                        db.sql(),
                        asked.userId(),
                        asked.archived(),
                        clock.nowUtc().minusDays(ARCHIVED_DAYS),
                        q,
                        after[0],
                        (int) after[1],
                        after[2],
                        asked.limit() + 1)
                .map(found -> Json.bytes(new Page(
                        Cursor.page(found, asked.limit()),
                        Cursor.behind(found, asked.limit(), query, Conversation::place))));
    }
}
