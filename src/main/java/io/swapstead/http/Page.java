package io.swapstead.http;

import java.util.Optional;

/**
 * What the shell says about a page before any script runs.
 *
 * @param status 200, or 404 for what does not exist
 * @param title of the document
 * @param description for search engines and link previews; empty for none
 * @param indexable whether search engines may list it
 * @param preview the picture of link previews
 * @param boot JSON of the page's first data, as {API path without /api/: body}, which the client need not fetch again
 */
public record Page(
        int status,
        String title,
        String description,
        boolean indexable,
        Optional<Preview> preview,
        Optional<String> boot) {
    /**
     * A picture of 1200 × 630 pixels. Whoever shows previews keeps it for days.
     *
     * @param url absolute, and another one for every state of what it shows
     * @param alt what it shows, in words
     */
    public record Preview(String url, String alt) {}

    /** A page of the application that says no more than its title. */
    public static Page of(String title) {
        return new Page(200, title, "", false, Optional.empty(), Optional.empty());
    }

    /** What is not there: the same shell with the honest status. */
    public static Page missing() {
        return new Page(404, "Not found", "", false, Optional.empty(), Optional.empty());
    }
}
