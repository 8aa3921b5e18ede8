package io.swapstead.directory;

import io.swapstead.bus.Ask;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others may ask the directory; every answer is an HTTP body already encoded. */
public final class Directory {
    /**
     * What a page's traders must be; lists name alternatives, and an empty one asks for nothing.
     *
     * @param q part of a username or a display name, taken literally, case and accents aside
     * @param country exactly, case aside
     * @param hasMyWants whether they must have for trade what the viewer wants
     * @param wantsMyCards whether they must want what the viewer has for trade
     * @param userType {@code all}, {@code traders} or {@code stores}
     */
    public record Filters(
            @Nullable String q,
            List<String> reputationTier,
            List<String> frameTier,
            List<String> cardType,
            List<String> format,
            List<String> shipping,
            @Nullable String country,
            boolean onlineOnly,
            boolean hasMyWants,
            boolean wantsMyCards,
            String userType,
            boolean verifiedOnly) {}

    /**
     * A page.
     *
     * @param viewer 0 for a stranger
     * @param sort as the contract spells it
     * @param page from 1; without meaning where there is a cursor
     * @param cursor where another page of the same query ended
     */
    public record Page(long viewer, Filters filters, String sort, int page, @Nullable String cursor, int limit) {}

    /**
     * A quick search.
     *
     * @param q part of a name, perhaps with a typing error
     */
    public record Find(long viewer, String q, int limit) {}

    public record Own(long viewer, int limit) {}

    public record Pair(long viewer, long userId) {}

    /** {@code {users, total, page, limit, has_more, next_cursor, facets}}; INVALID for a cursor of another query. */
    public static final Ask<Page, Buffer> LIST = new Ask<>("directory.list", Page.class, Buffer.class);

    /** A list of people, the best hits first. */
    public static final Ask<Find, Buffer> SEARCH = new Ask<>("directory.search", Find.class, Buffer.class);

    /** A list of {@code {user, reason, mutual_connection_count, matching_formats, matching_cards}}. */
    public static final Ask<Own, Buffer> SUGGESTED = new Ask<>("directory.suggested", Own.class, Buffer.class);

    /** People met lately, the last met first. */
    public static final Ask<Own, Buffer> RECENT = new Ask<>("directory.recent", Own.class, Buffer.class);

    /** What two could trade; NOT_FOUND for whom the viewer may not see. */
    public static final Ask<Pair, Buffer> PREVIEW = new Ask<>("directory.preview", Pair.class, Buffer.class);

    private Directory() {}
}
