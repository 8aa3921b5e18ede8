package io.swapstead.http;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request's body, read into memory up to the operation's limit; uploads never touch the disk before they are checked. */
public final class Body {
    /** A file that was sent: its name as the client gave it, its declared type, its bytes. */
    public record Upload(String fileName, String contentType, Buffer bytes) {}

    private static final Body EMPTY = new Body(Buffer.buffer(), "", Map.of(), Buffer.buffer());

    private final Buffer bytes;
    private final String type;
    private final Map<String, Upload> uploads;
    private final Buffer told;

    private Body(Buffer bytes, String type, Map<String, Upload> uploads, Buffer told) {
        this.bytes = bytes;
        this.type = type;
        this.uploads = uploads;
        this.told = told;
    }

    Buffer bytes() {
        return bytes;
    }

    /** What tells this body from another: its bytes, or a hash of what its parts hold. */
    Buffer told() {
        return told;
    }

    boolean isJson() {
        return type.equals("application/json");
    }

    /** The JSON value; an object is what every operation takes, and an empty one is what a body stands for that may be left out. */
    JsonObject json() {
        if (this == EMPTY) {
            return new JsonObject();
        }
        try {
            if (Json.decodeValue(bytes) instanceof JsonObject object) {
                return object;
            }
        } catch (DecodeException e) {
            throw Failure.invalid("body", "is not valid JSON");
        }
        throw Failure.invalid("body", "must be a JSON object");
    }

    Optional<Upload> upload(String field) {
        Upload upload = uploads.get(field);
        if (upload == null && uploads.isEmpty() && bytes.length() > 0) {
            return Optional.of(new Upload("", type, bytes));
        }
        return Optional.ofNullable(upload);
    }

    /** Reads what the operation takes: fails with MEDIA_TYPE or TOO_LARGE before anything is kept. */
    static Future<Body> read(HttpServerRequest request, Operation operation) {
        if (operation.mediaTypes().isEmpty()) {
            return Future.succeededFuture(EMPTY);
        }
        String type = mediaType(request);
        String length = Objects.requireNonNullElse(request.getHeader("content-length"), "");
        boolean none = length.equals("0") || (length.isEmpty() && request.getHeader("transfer-encoding") == null);
        if (none) {
            return operation.bodyRequired()
                    ? Future.failedFuture(Failure.invalid("body", "is required"))
                    : Future.succeededFuture(EMPTY);
        }
        if (!operation.mediaTypes().contains(type)) {
            return Future.failedFuture(
                    new Failure(Failure.Kind.MEDIA_TYPE, "Send " + String.join(" or ", operation.mediaTypes()) + "."));
        }
        if (request.getHeader("content-encoding") != null) {
            return Future.failedFuture(new Failure(Failure.Kind.MEDIA_TYPE, "Send the body without content encoding."));
        }
        if (operation.streamed()) {
            return Future.succeededFuture(EMPTY);
        }
        return type.equals("multipart/form-data") ? multipart(request, operation) : plain(request, operation, type);
    }

    private static String mediaType(HttpServerRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("content-type"), "");
        return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Future<Body> plain(HttpServerRequest request, Operation operation, String type) {
        Promise<Body> read = Promise.promise();
        Buffer bytes = Buffer.buffer();
        request.handler(chunk -> {
            if (bytes.length() + chunk.length() > operation.maxBody()) {
                read.tryFail(tooLarge(operation));
                bytes.setBytes(0, new byte[0]);
            } else {
                bytes.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> read.tryComplete(new Body(bytes, type, Map.of(), bytes)));
        request.exceptionHandler(error -> read.tryFail(Failure.invalid("body", "could not be read to its end")));
        return read.future();
    }

    private static Future<Body> multipart(HttpServerRequest request, Operation operation) {
        Promise<Body> read = Promise.promise();
        Map<String, Upload> uploads = new HashMap<>();
        int[] used = new int[2];
        Hash told = new Hash();
        try {
            request.setExpectMultipart(true);
        } catch (RuntimeException e) { // Netty's decoder, of a boundary that is none
            return Future.failedFuture(Failure.invalid("content-type", "needs a boundary"));
        }
        request.uploadHandler(part -> {
            Buffer bytes = Buffer.buffer();
            told.add(part.name()).add(Objects.requireNonNullElse(part.filename(), ""));
            if (++used[1] > Limits.UPLOAD_PARTS) {
                read.tryFail(Failure.invalid("file", "at most " + Limits.UPLOAD_PARTS + " files at once"));
            }
            part.handler(chunk -> {
                used[0] += chunk.length();
                if (used[0] > operation.maxBody()) {
                    read.tryFail(tooLarge(operation));
                } else if (!read.future().isComplete()) {
                    bytes.appendBuffer(chunk);
                    told.add(chunk);
                }
            });
            part.endHandler(end -> {
                told.add("" + bytes.length());
                uploads.put(
                        part.name(),
                        new Upload(
                                Objects.requireNonNullElse(part.filename(), ""),
                                Objects.requireNonNullElse(part.contentType(), ""),
                                bytes));
            });
            part.exceptionHandler(error -> read.tryFail(Failure.invalid("file", "could not be read to its end")));
        });
        request.endHandler(end -> {
            request.formAttributes().forEach(field -> told.add(field.getKey()).add(field.getValue()));
            read.tryComplete(new Body(Buffer.buffer(), "multipart/form-data", uploads, Buffer.buffer(told.bytes())));
        });
        request.exceptionHandler(error -> read.tryFail(Failure.invalid("body", "is not a valid multipart body")));
        return read.future();
    }

    private static Failure tooLarge(Operation operation) {
        return new Failure(Failure.Kind.TOO_LARGE, "At most " + operation.maxBody() / 1024 + " KB can be sent here.");
    }
}
