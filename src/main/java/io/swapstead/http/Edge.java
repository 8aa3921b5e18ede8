package io.swapstead.http;

import io.swapstead.core.Actor;
import io.swapstead.core.Authority;
import io.swapstead.core.Caller;
import io.swapstead.core.Failure;
import io.swapstead.core.Origins;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way in for every API call: contract, caller, limits, body, then the feature's answer. One instance for each event loop.
 */
public final class Edge {
    private record Bound(Operation operation, Endpoint endpoint) {}

    private final Contract contract;
    private final Authority authority;
    private final RateLimits limits;
    private final Origins origins;
    private final Refusals refusals;
    private final boolean test;
    private final Map<String, Bound> bound = new HashMap<>();

    Edge(Contract contract, Authority authority, RateLimits limits, Origins origins, Refusals refusals, boolean test) {
        this.contract = contract;
        this.authority = authority;
        this.limits = limits;
        this.origins = origins;
        this.refusals = refusals;
        this.test = test;
    }

    /** Binds an operation of the contract to what answers it. */
    public void on(String operationId, Endpoint endpoint) {
        if (bound.put(operationId, new Bound(contract.operation(operationId), endpoint)) != null) {
            throw new IllegalStateException(operationId + " is bound twice");
        }
    }

    /** Operations that nobody answers; there must be none. */
    Set<String> unbound() {
        Set<String> left = new TreeSet<>(contract.ids());
        left.removeAll(bound.keySet());
        return left;
    }

    /** Answers a request whose path, below {@code /api}, is given. */
    Future<Reply> answer(HttpServerRequest request, String path, Visit visit) {
        Contract.Match match = contract.match(request.method().name(), path);
        Operation operation = match.operation();
        visit.asks(operation.id());
        Bound target = bound.get(operation.id());
        if (target == null || (operation.testOnly() && !test)) {
            throw Failure.notFound("address");
        }
        Map<String, Object> parameters = parameters(request, operation, match.path());
        String ip = origins.client(request);
        request.pause();
        return caller(request, operation)
                .onSuccess(caller -> caller.ifPresent(known -> visit.by(known.userId())))
                .compose(caller -> limited(operation, caller, ip).map(caller))
                .compose(caller -> judged(operation, caller, path, () -> allowed(request, operation, caller))
                        .compose(body -> target.endpoint()
                                .answer(new Call(
                                        request,
                                        ip,
                                        caller.orElse(null),
                                        parameters,
                                        body,
                                        once(request, operation, body)))));
    }

    private static Future<Body> allowed(HttpServerRequest request, Operation operation, Optional<Caller> caller) {
        caller.ifPresent(known -> allow(operation, known));
        return body(request, operation);
    }

    /** What is refused of a privileged operation is noted: who tried, and why it came to nothing. */
    private Future<Body> judged(
            Operation operation, Optional<Caller> caller, String path, Supplier<Future<Body>> judgement) {
        Future<Body> judged;
        try {
            judged = judgement.get();
        } catch (Failure refusal) {
            judged = Future.failedFuture(refusal);
        }
        if (operation.role().isEmpty() || caller.isEmpty()) {
            return judged;
        }
        long user = caller.get().userId();
        return judged.recover(error -> error instanceof Failure refusal
                ? refusals.refused(user, operation.id(), path, refusal.message())
                        .transform(noted -> Future.failedFuture(error))
                : Future.failedFuture(error));
    }

    private static Map<String, Object> parameters(
            HttpServerRequest request, Operation operation, Map<String, String> path) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String text = parameter.inPath ? path.get(parameter.name) : query(request, parameter.name);
            parameter.read(text, values, problems);
        }
        if (!problems.isEmpty()) {
            throw Failure.invalid(problems);
        }
        return values;
    }

    private static @Nullable String query(HttpServerRequest request, String name) {
        try {
            return request.getParam(name);
        } catch (IllegalArgumentException e) {
            throw Failure.invalid("query", "has a % that two hexadecimal digits do not follow");
        }
    }

    private Future<Optional<Caller>> caller(HttpServerRequest request, Operation operation) {
        if (operation.auth() == Operation.Auth.PUBLIC) {
            return Future.succeededFuture(Optional.empty());
        }
        if (operation.auth() == Operation.Auth.COOKIE) {
            origins.requireOwnPage(request);
            return Future.succeededFuture(Optional.empty());
        }
        String header = Objects.requireNonNullElse(request.getHeader("authorization"), "");
        if (header.isEmpty() && operation.auth() == Operation.Auth.OPTIONAL) {
            return Future.succeededFuture(Optional.empty());
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Future.failedFuture(new Failure(Failure.Kind.UNAUTHENTICATED, "Sign in to do this."));
        }
        return authority.caller(header.substring(7).strip()).map(Optional::of);
    }

    private static void allow(Operation operation, Caller caller) {
        if (caller.standing() != Caller.Standing.GOOD && !operation.sanctioned()) {
            throw Failure.forbidden("Your account is restricted. See what happened, and appeal, under your account.");
        }
        if (operation.role().isPresent()
                && !caller.role().atLeast(Caller.Role.of(operation.role().get()))) {
            throw Failure.forbidden("Only the community's staff may do this.");
        }
        if (operation.capability().filter(caller.withheld()::contains).isPresent()) {
            throw Failure.forbidden(
                            "A restriction keeps you from doing this. See why, and until when, under your account.")
                    .with("capability", operation.capability().get());
        }
    }

    private Future<Void> limited(Operation operation, Optional<Caller> caller, String ip) {
        return operation
                .limit()
                .map(name -> limits.count(
                        name,
                        caller.map(c -> "u" + c.userId()).orElse(ip),
                        caller.map(Caller::young).orElse(false)))
                .orElseGet(Future::succeededFuture);
    }

    private static Future<Body> body(HttpServerRequest request, Operation operation) {
        Future<Body> body = Body.read(request, operation);
        if (!operation.streamed()) {
            request.resume();
        }
        return body.map(read -> {
            if (read.isJson()) {
                operation.body().ifPresent(schema -> schema.check(read.json()));
            }
            return read;
        });
    }

    private static Actor.@Nullable Once once(HttpServerRequest request, Operation operation, Body body) {
        String key = request.getHeader("idempotency-key");
        if (key == null || request.method().name().equals("GET")) {
            return null;
        }
        if (key.isEmpty() || key.length() > 255 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw Failure.invalid("Idempotency-Key", "must have 1 to 255 visible characters");
        }
        byte[] hash = new Hash()
                .add(operation.id())
                .add(request.uri())
                .add(body.told())
                .bytes();
        return new Actor.Once(key, HexFormat.of().formatHex(hash));
    }
}
