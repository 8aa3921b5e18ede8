package io.swapstead.db;

import io.swapstead.core.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Files in a bucket of a service that speaks S3, addressed by path: {@code https://ACCESS:SECRET@host[:port]/bucket?region=…}. The
 * keys are percent-encoded where they hold what a URL cannot.
 */
final class S3Storage implements Storage {
    private static final int CONNECTIONS = 16;
    private static final int QUEUE = 128;
    private static final long TIMEOUT_MILLIS = 10_000;

    private record Answer(int status, Buffer body) {}

    private final HttpClient client;
    private final S3Signature signature;
    private final URI bucket;
    private final String host;

    S3Storage(Vertx vertx, String url) {
        this.bucket = URI.create(url);
        String[] login = String.valueOf(bucket.getRawUserInfo()).split(":", 2);
        String query = String.valueOf(bucket.getQuery());
        this.signature = new S3Signature(
                decoded(login[0]),
                login.length > 1 ? decoded(login[1]) : "",
                query.startsWith("region=") ? query.substring(7) : "us-east-1");
        this.host = bucket.getHost() + (bucket.getPort() < 0 ? "" : ":" + bucket.getPort());
        boolean tls = "https".equals(bucket.getScheme());
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(tls)
                        .setVerifyHost(true)
                        .setConnectTimeout(2000)
                        .setDefaultHost(bucket.getHost())
                        .setDefaultPort(bucket.getPort() >= 0 ? bucket.getPort() : tls ? 443 : 80),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(QUEUE));
    }

    @Override
    public Future<Void> put(String key, Buffer bytes, String type) {
        return ask(HttpMethod.PUT, key, bytes, Map.of("content-type", type)).compose(answer -> expect(answer, 200));
    }

    @Override
    public Future<Buffer> get(String key) {
        return ask(HttpMethod.GET, key, Buffer.buffer(), Map.of())
                .compose(answer -> answer.status() == 404
                        ? Future.failedFuture(Failure.notFound("file"))
                        : expect(answer, 200).map(answer.body()));
    }

    @Override
    public Future<Void> delete(String key) {
        return ask(HttpMethod.DELETE, key, Buffer.buffer(), Map.of())
                .compose(answer -> answer.status() == 404 ? Future.succeededFuture() : expect(answer, 204));
    }

    private Future<Answer> ask(HttpMethod method, String key, Buffer body, Map<String, String> more) {
        String path = bucket.getRawPath() + "/" + key;
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setURI(path)
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("host", host);
        signature
                .headers(method.name(), host, path, body.getBytes(), Instant.now())
                .forEach(options::putHeader);
        more.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.body().map(bytes -> new Answer(response.statusCode(), bytes)))
                .timeout(2 * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .recover(error -> Future.failedFuture(away()));
    }

    private static Future<Void> expect(Answer answer, int status) {
        return answer.status() == status || answer.status() == 200
                ? Future.succeededFuture()
                : Future.failedFuture(away());
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static Failure away() {
        return Failure.unavailable("Files cannot be kept or read just now. Try again in a moment.", 5);
    }
}
