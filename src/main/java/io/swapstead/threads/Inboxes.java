package io.swapstead.threads;

import io.swapstead.core.Clock;
import io.swapstead.core.Cursor;
import io.swapstead.core.Json;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people have to read: threads and direct messages together, what is unread first, then the last changed. */
final class Inboxes {
    /** Archived threads are listed for so long. */
    private static final int ARCHIVED_DAYS = 365;

    private static final long[] START = {Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE};

    /** @param waiting in how many of all conversations that are not archived something is unread, but for the muted ones */
    private record Page(List<Conversation> conversations, long waiting, @Nullable String nextCursor) {}

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
        String query = "inbox %d %s %s %s".formatted(asked.userId(), asked.archived(), asked.ownTurn(), q);
        long[] after = asked.cursor() == null ? START : Cursor.read(query, asked.cursor(), 4);
        OffsetDateTime since = clock.nowUtc().minusDays(ARCHIVED_DAYS);
        Future<List<Conversation>> found = InboxSql.PAGE.list(
                db.sql(),
                asked.userId(),
                asked.archived(),
                since,
                asked.ownTurn(),
                q,
                (int) after[0],
                after[1],
                (int) after[2],
                after[3],
                asked.limit() + 1);
        Future<Long> waiting = InboxSql.WAITING.one(db.sql(), asked.userId(), false, since, false);
        return Future.all(found, waiting)
                .map(read -> Json.bytes(new Page(
                        Cursor.page(found.result(), asked.limit()),
                        waiting.result(),
                        Cursor.behind(found.result(), asked.limit(), query, Conversation::place))));
    }
}
