package io.swapstead.http;

import io.swapstead.core.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An HTTP answer on its way out. */
public final class Reply {
    final int status;
    final Buffer body;
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> cookies = new ArrayList<>();

    private Reply(int status, Buffer body, String contentType) {
        this.status = status;
        this.body = body;
        if (body.length() > 0) {
            headers.put("content-type", contentType);
        }
    }

    /** 200 with a record, list, map or encoded JSON. */
    public static Reply ok(Object value) {
        return new Reply(200, Json.bytes(value), "application/json");
    }

    /** 201 with the thing made and where it is. */
    public static Reply created(Object value, String location) {
        return new Reply(201, Json.bytes(value), "application/json").header("location", location);
    }

    /** 202: under way. */
    public static Reply accepted(Object value) {
        return new Reply(202, Json.bytes(value), "application/json");
    }

    /** 204. */
    public static Reply done() {
        return new Reply(204, Buffer.buffer(), "");
    }

    /** 304: the client has it already. */
    public static Reply unchanged() {
        return new Reply(304, Buffer.buffer(), "");
    }

    /** 302 to another address. */
    public static Reply found(String location) {
        return new Reply(302, Buffer.buffer(), "").header("location", location);
    }

    /** A status and a JSON body. */
    public static Reply of(int status, Object value) {
        return new Reply(status, Json.bytes(value), "application/json");
    }

    /** 200 with bytes of some type. */
    public static Reply bytes(Buffer body, String contentType) {
        return new Reply(200, body, contentType);
    }

    /** The same with one more cookie, as {@code Set-Cookie} spells it. */
    public Reply cookie(String cookie) {
        cookies.add(cookie);
        return this;
    }

    /** The same with one more header. */
    public Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }
}
