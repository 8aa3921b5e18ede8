package io.swapstead.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.swapstead.core.Authority;
import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.core.Origins;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Serves HTTP on one event loop: the API by the contract, the application's files, its pages, and the way to sockets. */
public final class HttpVerticle extends VerticleBase {
    /** What all instances share, made once. */
    public record Site(
            Contract contract,
            Assets assets,
            Assets art,
            RateLimits limits,
            Origins origins,
            Authority authority,
            Refusals refusals,
            String publicUrl,
            boolean test) {}

    private static final String CSP =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' https: data: blob:; font-src"
                    + " 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; require-trusted-types-for 'script'";

    /** A year, as browsers want to see it. */
    private static final String HSTS = "max-age=31536000";

    private static final String VISIT = "visit";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Site site;
    private final String host;
    private final int port;
    private final List<Routes> routes;
    private final Consumer<Shell> pages;
    private final Supplier<Consumer<HttpServerRequest>> sockets;
    private final Edge edge;
    private final Shell shell;
    private final Crawlers crawlers;
    private HttpServer server;
    private Pace pace;
    private Consumer<HttpServerRequest> upgrade = request -> {};

    /**
     * @param port negative for any free one, shared by all who give the same number
     * @param pages declares which pages exist
     * @param sockets makes, for this event loop, what takes requests below {@code /eventbus}
     */
    @SuppressWarnings("NullAway.Init") // the server and its pace are there once started
    public HttpVerticle(
            Site site,
            String host,
            int port,
            List<Routes> routes,
            Consumer<Shell> pages,
            Supplier<Consumer<HttpServerRequest>> sockets) {
        this.site = site;
        this.host = host;
        this.port = port;
        this.routes = routes;
        this.pages = pages;
        this.sockets = sockets;
        this.edge = new Edge(
                site.contract(), site.authority(), site.limits(), site.origins(), site.refusals(), site.test());
        this.shell = new Shell(site.assets().text("/index.html").orElse("<title></title>"), site.publicUrl());
        this.crawlers = new Crawlers(shell, site.publicUrl());
    }

    @Override
    public Future<?> start() {
        edge.on("getVersion", call -> Future.succeededFuture(Reply.ok(Version.json())));
        routes.forEach(feature -> feature.bind(edge));
        if (!edge.unbound().isEmpty()) {
            throw new IllegalStateException("the contract names what nobody answers: " + edge.unbound());
        }
        pages.accept(shell);
        upgrade = sockets.get();
        pace = new Pace(vertx);
        server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(Limits.JSON_BODY)
                .setMaxWebSocketMessageSize(Limits.JSON_BODY)
                .setMaxInitialLineLength(8192)
                .setMaxHeaderSize(16 * 1024)
                .setMaxFormFields(16)
                .setIdleTimeout((int) Limits.HTTP_IDLE.toSeconds() + 30)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setStrictThreadMode(false));
        return server.requestHandler(router())
                .invalidRequestHandler(HttpVerticle::unreadable)
                .connectionHandler(connection -> pace.opened(connection))
                .listen();
    }

    @Override
    public Future<?> stop() {
        return server.close();
    }

    /** The port that it listens on. */
    public int actualPort() {
        return server.actualPort();
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            pace.began(context.request());
            context.next();
        });
        router.route("/eventbus/*").handler(context -> upgrade.accept(context.request()));
        router.route().handler(context -> {
            secure(context.response().headers());
            pace.watch(context.request());
            context.put(VISIT, Visit.of(context.request(), pace));
            context.next();
        });
        router.route("/api/*")
                .handler(context ->
                        api(context.request(), context.normalizedPath().substring(4), context.get(VISIT)));
        router.route().handler(HttpVerticle::onlyRead);
        router.route("/art/*")
                .handler(context -> serve(
                        context.request(), site.art(), context.normalizedPath().substring(4)));
        router.route("/assets/*").handler(context -> serve(context.request(), site.assets(), context.normalizedPath()));
        router.route().handler(context -> page(context.request(), context.normalizedPath()));
        router.route().failureHandler(HttpVerticle::failed);
        router.errorHandler(400, HttpVerticle::failed);
        return router;
    }

    private static void unreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        Failure.Kind kind = cause instanceof TooLongHttpLineException
                ? Failure.Kind.URI_TOO_LONG
                : cause instanceof TooLongHttpHeaderException ? Failure.Kind.HEADERS_TOO_LARGE : Failure.Kind.INVALID;
        Problems.answer(request, new Failure(kind, "The request cannot be read."));
    }

    private static void failed(RoutingContext context) {
        Throwable error = context.failure();
        Problems.answer(context.request(), error == null ? Failure.invalid("path", "is not a valid address") : error);
    }

    private static void onlyRead(RoutingContext context) {
        if (!READS.contains(context.request().method())) {
            throw new Failure(Failure.Kind.METHOD, "Pages are read with GET.").with("allow", "GET, HEAD");
        }
        context.next();
    }

    private void page(HttpServerRequest request, String path) {
        if (crawlers.knows(path)) {
            crawlers.answer(request, path).onFailure(error -> Problems.answer(request, error));
        } else if (path.equals("/index.html") || !site.assets().serve(request, path)) {
            shell.answer(request, path).onFailure(error -> Apology.answer(request, error));
        }
    }

    private static void serve(HttpServerRequest request, Assets files, String name) {
        if (!files.serve(request, name)) {
            throw Failure.notFound("file");
        }
    }

    private void api(HttpServerRequest request, String path, Visit visit) {
        if (Docs.knows(path)) {
            Docs.answer(request, path, site.contract());
            return;
        }
        answer(request, path, visit)
                .onComplete(reply -> send(request, reply), error -> Problems.answer(request, error));
    }

    private Future<Reply> answer(HttpServerRequest request, String path, Visit visit) {
        try {
            return edge.answer(request, path, visit);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private static void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.putHeader("cache-control", "no-store").setStatusCode(reply.status);
        reply.headers.forEach(response::putHeader);
        if (!reply.cookies.isEmpty()) {
            response.putHeader("set-cookie", reply.cookies);
        }
        response.end(reply.body);
    }

    private void secure(MultiMap headers) {
        if (site.publicUrl().startsWith("https:")) {
            headers.set("strict-transport-security", HSTS);
        }
        headers.set("x-content-type-options", "nosniff")
                .set("referrer-policy", "strict-origin-when-cross-origin")
                .set("content-security-policy", CSP)
                .set("cross-origin-opener-policy", "same-origin");
    }
}
