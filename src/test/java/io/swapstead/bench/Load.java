package io.swapstead.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests over some connections, each waiting for its answer before the next, and what they cost the server. */
final class Load {
    private static final int CONNECTIONS = 16;

    /**
     * What came of it.
     *
     * @param bytes of the last body
     * @param cpuMicros of the server's process for each request
     * @param medianMicros from request to whole answer
     */
    record Result(int bytes, double cpuMicros, long medianMicros, long p99Micros) {}

    private final HttpClient client;

    Load(Vertx vertx) {
        client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** Warms the server up with as many requests as are counted afterwards. */
    Result measure(ProcessHandle server, URI where, String token, int requests) {
        run(where, token, requests);
        long before = cpuNanos(server);
        Run run = run(where, token, requests);
        double cpu = (cpuNanos(server) - before) / 1e3 / requests;
        Arrays.sort(run.nanos);
        return new Result(run.bytes, cpu, run.nanos[requests / 2] / 1000, run.nanos[(int) (requests * 0.99)] / 1000);
    }

    private static long cpuNanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static final class Run {
        final long[] nanos;
        final AtomicInteger next = new AtomicInteger();
        volatile int bytes;

        Run(int requests) {
            nanos = new long[requests];
        }
    }

    private Run run(URI where, String token, int requests) {
        RequestOptions options = new RequestOptions()
                .setHost(where.getHost())
                .setPort(where.getPort())
                .setURI(where.getRawPath() + (where.getRawQuery() == null ? "" : "?" + where.getRawQuery()));
        if (!token.isEmpty()) {
            options.putHeader("authorization", "Bearer " + token);
        }
        Run run = new Run(requests);
        List<Future<Void>> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(one(options, run));
        }
        Future.all(connections).await();
        return run;
    }

    private Future<Void> one(RequestOptions options, Run run) {
        int n = run.next.getAndIncrement();
        if (n >= run.nanos.length) {
            return Future.succeededFuture();
        }
        long began = System.nanoTime();
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture(options.getURI() + " answers " + answer.statusCode()))
                .compose(body -> {
                    run.nanos[n] = System.nanoTime() - began;
                    run.bytes = body.length();
                    return one(options, run);
                });
    }
}
