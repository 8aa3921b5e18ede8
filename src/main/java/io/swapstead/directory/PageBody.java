package io.swapstead.directory;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page of the directory, from cards that are encoded already. */
final class PageBody {
    private static final byte[] BEGIN = "{\"users\":[".getBytes(StandardCharsets.US_ASCII);

    private final People people;

    PageBody(People people) {
        this.people = people;
    }

    /** @param page null for one that was found by a cursor */
    Buffer write(
            List<Faces.Face> faces, Finder.Found found, @Nullable Integer page, int limit, @Nullable String cursor) {
        byte[] tail = tail(found, page, limit, cursor).getBytes(StandardCharsets.UTF_8);
        int size = BEGIN.length + tail.length;
        for (Faces.Face face : faces) {
            size += face.card().length + 1;
        }
        Buffer body = Buffer.buffer(size).appendBytes(BEGIN);
        for (int i = 0; i < faces.size(); i++) {
            if (i > 0) {
                body.appendByte((byte) ',');
            }
            body.appendBytes(faces.get(i).card());
        }
        return body.appendBytes(tail);
    }

    private String tail(Finder.Found found, @Nullable Integer page, int limit, @Nullable String cursor) {
        StringBuilder json = new StringBuilder(2048);
        json.append("],\"total\":").append(found.tally().total());
        json.append(",\"page\":").append(page).append(",\"limit\":").append(limit);
        json.append(",\"has_more\":").append(found.more());
        json.append(",\"next_cursor\":");
        json.append(cursor == null ? "null" : '"' + cursor + '"');
        json.append(",\"facets\":{");
        for (Facet facet : Facet.ALL) {
            json.append(facet == Facet.CARD_TYPE ? "\"" : ",\"")
                    .append(facet.word())
                    .append("\":{");
            if (facet == Facet.COUNTRY) {
                countries(json, found.tally());
            } else {
                values(json, facet, found.tally());
            }
            json.append('}');
        }
        return json.append("}}").toString();
    }

    private static void values(StringBuilder json, Facet facet, Tally tally) {
        for (int i = 0; i < facet.values.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(facet.values.get(i)).append("\":");
            json.append(tally.value(facet.trait(i)));
        }
    }

    /** Only those where somebody lives. */
    private void countries(StringBuilder json, Tally tally) {
        boolean first = true;
        for (int code = 1; code < people.countries.size(); code++) {
            int count = tally.country(code);
            if (count > 0) {
                json.append(first ? "" : ",")
                        .append(people.countries.json(code))
                        .append(':')
                        .append(count);
                first = false;
            }
        }
    }
}
