package io.swapstead.http;

import io.swapstead.core.Actor;
import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that has passed the contract: typed parameters, its body, and who is calling. */
public final class Call {
    private final HttpServerRequest request;
    private final String ip;
    private final @Nullable Caller caller;
    private final Map<String, Object> parameters;
    private final Body body;
    private final Actor.@Nullable Once once;

    Call(
            HttpServerRequest request,
            String ip,
            @Nullable Caller caller,
            Map<String, Object> parameters,
            Body body,
            Actor.@Nullable Once once) {
        this.request = request;
        this.ip = ip;
        this.caller = caller;
        this.parameters = parameters;
        this.body = body;
        this.once = once;
    }

    /** Who is signed in; only for operations that require it. */
    public Caller caller() {
        return Objects.requireNonNull(caller, "this operation does not require a caller");
    }

    /** Who is signed in, if anybody. */
    public Optional<Caller> viewer() {
        return Optional.ofNullable(caller);
    }

    /** The caller's id, or 0 for a stranger, as SQL wants it. */
    public long viewerId() {
        return caller == null ? 0 : caller.userId();
    }

    /** The caller as the sender of a command. */
    public Actor actor() {
        return new Actor(caller().userId(), caller().role(), caller().young(), once);
    }

    /** The client's promise to repeat this call only as it is, if it gave one. */
    public Actor.@Nullable Once once() {
        return once;
    }

    /** A whole number that is required or has a default in the contract. */
    public long number(String name) {
        return (Long) Objects.requireNonNull(parameters.get(name), name);
    }

    /** A whole number that may be absent. */
    public Optional<Long> someNumber(String name) {
        return Optional.ofNullable((Long) parameters.get(name));
    }

    /** A text parameter, if given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) parameters.get(name));
    }

    /** A switch; absent means off unless the contract has another default. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(parameters.get(name));
    }

    /** A switch that may be absent. */
    public Optional<Boolean> someFlag(String name) {
        return Optional.ofNullable((Boolean) parameters.get(name));
    }

    /** A comma list; absent means empty. */
    @SuppressWarnings("unchecked")
    public List<String> names(String name) {
        return (List<String>) parameters.getOrDefault(name, List.of());
    }

    /** The body as a record. */
    public <T> T body(Class<T> type) {
        return Json.read(body.bytes(), type);
    }

    /** The body as it came, for partial updates where absent and null differ. */
    public JsonObject json() {
        return body.json();
    }

    /** The body's bytes, of whatever type. */
    public Buffer bytes() {
        return body.bytes();
    }

    /** The file of a multipart body, or a raw body as a file without a name. */
    public Body.Upload upload(String field) {
        return body.upload(field).orElseThrow(() -> Failure.invalid(field, "is required: attach a file"));
    }

    /**
     * The files of a multipart body of an operation that streams, received now; whoever asks for them discards them.
     *
     * @param most how many there may be; at least one must
     * @param maxBytes of each
     */
    public Future<List<Path>> files(Quarantine quarantine, String field, int most, long maxBytes) {
        return quarantine.receive(request, field, most, maxBytes).map(files -> {
            if (files.isEmpty()) {
                throw Failure.invalid(field, "is required: attach a file");
            }
            return files;
        });
    }

    /** The client's address, as far as trusted proxies tell. */
    public String ip() {
        return ip;
    }

    public String header(String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    /** A cookie's value, if sent. */
    public Optional<String> cookie(String name) {
        var cookie = request.getCookie(name);
        return Optional.ofNullable(cookie).map(io.vertx.core.http.Cookie::getValue);
    }
}
