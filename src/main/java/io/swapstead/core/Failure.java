package io.swapstead.core;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one error that crosses rooms: its {@link Kind} is the HTTP status and the failure code on the bus, its message is
 * written for the person who reads it. It carries no stack trace, because it is an answer and not an accident.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, each with its HTTP status and the title that a problem document shows. */
    public enum Kind {
        INVALID(400, "Invalid request"),
        UNAUTHENTICATED(401, "Sign in first"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        METHOD(405, "Method not allowed"),
        CONFLICT(409, "Conflict with the current state"),
        TOO_LARGE(413, "Too large"),
        URI_TOO_LONG(414, "Address too long"),
        MEDIA_TYPE(415, "Unsupported media type"),
        IMPOSSIBLE(422, "Cannot be done"),
        UNCLAIMED(423, "Claim it first"),
        LIMITED(429, "Too many requests"),
        HEADERS_TOO_LARGE(431, "Headers too large"),
        INTERNAL(500, "Something went wrong on our side"),
        UNAVAILABLE(503, "Temporarily unavailable");

        public final int status;
        public final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** The kind of an HTTP status; {@link #INTERNAL} for one that no kind has. */
        public static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return INTERNAL;
        }
    }

    private final Kind kind;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> fields = new LinkedHashMap<>();
    private int retryAfter;

    public Failure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** A request that is wrong in one field. */
    public static Failure invalid(String field, String message) {
        return new Failure(Kind.INVALID, field + ": " + message).field(field, message);
    }

    /** What is not there, or not the caller's to see: both answer alike. */
    public static Failure notFound(String what) {
        return new Failure(Kind.NOT_FOUND, "No such " + what + ".");
    }

    public static Failure conflict(String message) {
        return new Failure(Kind.CONFLICT, message);
    }

    public static Failure forbidden(String message) {
        return new Failure(Kind.FORBIDDEN, message);
    }

    /** A dependency is down or too slow; worth another try in {@code seconds}. */
    public static Failure unavailable(String message, int seconds) {
        return new Failure(Kind.UNAVAILABLE, message).retryAfter(seconds);
    }

    /** Adds the name of a field and what is wrong with it. */
    public Failure field(String name, String message) {
        fields.putIfAbsent(name, message);
        return this;
    }

    /** Adds a member to the problem document, such as the current state of what has moved. */
    public Failure with(String name, @Nullable Object value) {
        extensions.put(name, value);
        return this;
    }

    /** After how many seconds another try makes sense. */
    public Failure retryAfter(int seconds) {
        this.retryAfter = Math.max(1, seconds);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** What {@link #with} has added under that name; null when nothing. */
    public @Nullable Object extension(String name) {
        return extensions.get(name);
    }

    /** The sentence that says what to do; never null. */
    public String message() {
        String message = getMessage();
        return message == null ? kind.title : message;
    }

    public int retryAfter() {
        return retryAfter;
    }

    /** As an RFC 9457 problem document. */
    public JsonObject problem(String instance) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", kind.title)
                .put("status", kind.status)
                .put("detail", message())
                .put("instance", instance);
        if (!fields.isEmpty()) {
            problem.put(
                    "errors",
                    fields.entrySet().stream()
                            .map(e -> new JsonObject().put("field", e.getKey()).put("message", e.getValue()))
                            .toList());
        }
        extensions.forEach(problem::put);
        return problem;
    }

    /** For the wire: what {@link #fromWire} reads back on another node. */
    public String toWire() {
        return new JsonObject()
                .put("message", message())
                .put("fields", new JsonObject(new LinkedHashMap<>(fields)))
                .put("with", new JsonObject(new LinkedHashMap<>(extensions)))
                .put("retry", retryAfter)
                .encode();
    }

    /** Reads what {@link #toWire} wrote; text of another form becomes the message. */
    public static Failure fromWire(int status, String wire) {
        Kind kind = Kind.of(status);
        if (!wire.startsWith("{")) {
            return new Failure(kind, wire);
        }
        JsonObject json = new JsonObject(wire);
        Failure failure = new Failure(kind, json.getString("message", kind.title));
        json.getJsonObject("fields", new JsonObject()).forEach(e -> failure.field(e.getKey(), "" + e.getValue()));
        json.getJsonObject("with", new JsonObject()).forEach(e -> failure.with(e.getKey(), e.getValue()));
        failure.retryAfter = json.getInteger("retry", 0);
        return failure;
    }

    /** Several wrong fields at once. */
    public static Failure invalid(Map<String, String> fields) {
        Failure failure = new Failure(Kind.INVALID, String.join("; ", lines(fields)));
        fields.forEach(failure::field);
        return failure;
    }

    private static List<String> lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }
}
