package io.swapstead.app;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Health, readiness and metrics, on a port that the outside never sees. */
final class Management extends VerticleBase {
    private final String host;
    private final int port;
    private final Readiness readiness;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    Management(String host, int port, Readiness readiness, java.util.function.Supplier<Number> sockets) {
        this.host = host;
        this.port = port;
        this.readiness = readiness;
        new JvmMemoryMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        gc.bindTo(metrics);
        metrics.gauge("swapstead.sockets", this, self -> sockets.get().doubleValue());
    }

    @Override
    public Future<?> start() {
        Metrics.addRegistry(metrics);
        HttpServer server = vertx.createHttpServer();
        return server.requestHandler(this::answer).listen(port, host);
    }

    @Override
    public Future<?> stop() {
        gc.close();
        Metrics.removeRegistry(metrics);
        return Future.succeededFuture();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path() == null ? "" : request.path()) {
            case "/healthz" -> json(request, 200, new JsonObject().put("status", "up"));
            case "/readyz" ->
                readiness
                        .check()
                        .onComplete(report ->
                                json(request, report.result().getBoolean("ready") ? 200 : 503, report.result()));
            case "/metrics" ->
                request.response()
                        .putHeader("content-type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.scrape());
            default -> json(request, 404, new JsonObject().put("status", "no such page"));
        }
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        if (status == 503) {
            request.response().putHeader("retry-after", "1");
        }
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toBuffer());
    }
}
