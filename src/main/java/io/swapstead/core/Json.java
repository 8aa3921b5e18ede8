package io.swapstead.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Objects;

/** Records to JSON and back: snake_case names, ISO 8601 times, unknown fields skipped so that versions can mix. */
public final class Json {
    /** The mapper itself, for streaming readers and writers. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(VertxJson.module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(64).build());
    }

    private Json() {}

    /** The JSON bytes of a record, list or map. */
    public static Buffer bytes(Object value) {
        if (value instanceof Buffer buffer) {
            return buffer;
        }
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws Failure INVALID, naming the field where it can be told, when the bytes do not fit
     */
    public static <T> T read(Buffer bytes, Class<T> type) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(bytes.getBytes(), type));
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "body" : e.getPath().get(0).getFieldName();
            throw Failure.invalid(field == null ? "body" : field, "does not have the expected form");
        } catch (IOException | NullPointerException e) {
            throw Failure.invalid("body", "is not valid JSON");
        }
    }

    /** Reads a generic type, such as a list of records. */
    public static <T> T read(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + type.getType(), e);
        }
    }
}
