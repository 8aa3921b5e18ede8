package io.swapstead.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swapstead.core.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both storages, the one in a bucket against a server that keeps objects in memory and checks signatures. */
class StorageTest {
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Buffer> objects = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private HttpServer bucket(String secret) {
        S3Signature expected = new S3Signature("key", secret, "eu-north-1");
        return vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body, expected)))
                .listen(0, "127.0.0.1")
                .await();
    }

    private void answer(HttpServerRequest request, Buffer body, S3Signature expected) {
        String time = request.getHeader("x-amz-date");
        Instant at = Instant.parse(
                time.replaceAll("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z"));
        Map<String, String> headers = expected.headers(
                request.method().name(), request.getHeader("host"), request.path(), body.getBytes(), at);
        if (!Objects.equals(headers.get("authorization"), request.getHeader("authorization"))) {
            request.response().setStatusCode(403).end();
            return;
        }
        switch (request.method().name()) {
            case "PUT" -> {
                objects.put(request.path(), body);
                request.response().end();
            }
            case "GET" -> {
                Buffer found = objects.get(request.path());
                request.response()
                        .setStatusCode(found == null ? 404 : 200)
                        .end(found == null ? Buffer.buffer() : found);
            }
            default -> {
                objects.remove(request.path());
                request.response().setStatusCode(204).end();
            }
        }
    }

    private static void keeps(Storage storage) {
        Buffer bytes = Buffer.buffer(new byte[] {1, 2, 3, (byte) 0xFF});
        storage.put("photos/a.jpg", bytes, "image/jpeg").await();
        assertThat(storage.get("photos/a.jpg").await()).isEqualTo(bytes);
        storage.delete("photos/a.jpg").await();
        storage.delete("photos/a.jpg").await();
        assertThatThrownBy(() -> storage.get("photos/a.jpg").await())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND));
    }

    @Test
    void aFolder(@TempDir Path folder) {
        keeps(Storage.open(vertx, Optional.empty(), folder));
        assertThat(folder.resolve("photos")).isEmptyDirectory();
    }

    @Test
    void aBucket(@TempDir Path folder) {
        HttpServer server = bucket("se/cret");
        String url = "http://key:se%2Fcret@127.0.0.1:" + server.actualPort() + "/bucket?region=eu-north-1";
        Storage storage = Storage.open(vertx, Optional.of(url), folder);
        keeps(storage);
        storage.put("photos/b.jpg", Buffer.buffer("b"), "image/jpeg").await();
        assertThat(objects).containsOnlyKeys("/bucket/photos/b.jpg");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBucketThatRefusesOrIsAwayIsUnavailable(@TempDir Path folder) {
        HttpServer server = bucket("another secret");
        int port = server.actualPort();
        Storage storage = Storage.open(vertx, Optional.of("http://key:secret@127.0.0.1:" + port + "/bucket"), folder);
        unavailable(storage);
        server.close().await();
        unavailable(storage);
    }

    private static void unavailable(Storage storage) {
        assertThatThrownBy(
                        () -> storage.put("a", Buffer.buffer("a"), "image/jpeg").await())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE));
    }

    /** The keys, time and object of the examples in Amazon's documentation; computed by a program that gets those right. */
    @Test
    void theSignatureIsAsDocumented() {
        S3Signature signature =
                new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
        Map<String, String> headers = signature.headers(
                "GET",
                "examplebucket.s3.amazonaws.com",
                "/test.txt",
                new byte[0],
                Instant.parse("2013-05-24T00:00:00Z"));
        assertThat(headers)
                .containsEntry("x-amz-date", "20130524T000000Z")
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
                                + "Signature=df548e2ce037944d03f3e68682813b093763996d597cf890ca3d9037fd231eb4");
    }
}
