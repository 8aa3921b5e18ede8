package io.swapstead.cards;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swapstead.core.Json;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one file of the public card database, read one at a time: an array or one object a line, plain or gzip. An
 * object that is no card is passed over; JSON that is broken or ends too early is the end of the file.
 */
final class CardFile {
    private static final int BUFFER = 1 << 16;

    private final JsonParser json;
    private final boolean array;
    private @Nullable JsonToken next;
    private long index;

    /** Begins to read; closing the stream is left to whoever opened it. */
    CardFile(InputStream in) throws IOException, BadFile {
        try {
            json = Json.MAPPER.getFactory().createParser(unpacked(in));
            next = json.nextToken();
            array = next == JsonToken.START_ARRAY;
            if (next == null) {
                throw new BadFile("is empty");
            }
            if (array) {
                advance();
            }
        } catch (JsonProcessingException | EOFException | ZipException e) {
            throw broken(e);
        }
    }

    /** What cannot be read to its end; the message says why. */
    static final class BadFile extends Exception {
        private static final long serialVersionUID = 1L;

        BadFile(String reason) {
            super(reason, null, false, false);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** How many objects have been read, which is the index of the next one. */
    long index() {
        return index;
    }

    boolean hasNext() {
        return next != null;
    }

    /**
     * Reads the next object.
     *
     * @throws CardRow.NoCard when it is no card; the one after it can be read
     * @throws BadFile when nothing more can be read
     */
    CardRow read() throws BadFile, IOException, CardRow.NoCard {
        JsonNode object;
        try {
            object = json.readValueAsTree();
            index++;
            advance();
        } catch (JsonProcessingException | EOFException | ZipException e) {
            throw broken(e);
        }
        if (!object.isObject()) {
            throw new CardRow.NoCard("is not an object");
        }
        try {
            return CardRow.of(Json.MAPPER.treeToValue(object, Printing.class));
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "field" : e.getPath().get(0).getFieldName();
            throw new CardRow.NoCard("has a bad " + field);
        }
    }

    /** To the next object; at the end of the array also past it, where a packed file's checksum is. */
    private void advance() throws IOException, BadFile {
        next = json.nextToken();
        if (array && next == null) {
            throw new BadFile("ends in the middle, after " + index + " objects");
        }
        if (array && next == JsonToken.END_ARRAY) {
            next = json.nextToken();
            if (next != null) {
                throw new BadFile("goes on after the end of its array");
            }
        }
    }

    private BadFile broken(IOException e) {
        if (e instanceof JsonEOFException || e instanceof EOFException) {
            return new BadFile("ends in the middle, after " + index + " objects");
        }
        return new BadFile(
                e instanceof JsonProcessingException syntax && syntax.getLocation() != null
                        ? "is broken in object " + index + ", line "
                                + syntax.getLocation().getLineNr()
                        : "is broken in object " + index + ": its compression is damaged");
    }
}
