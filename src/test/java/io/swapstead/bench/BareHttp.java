package io.swapstead.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/** {@code BareHttp PORT}: the least a Vert.x server can do, a constant body of as many bytes as the path says. */
final class BareHttp {
    private BareHttp() {}

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        int port = Integer.parseInt(args[0]);
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(request -> {
                        int size = Integer.parseInt(request.path().substring(1));
                        request.response()
                                .putHeader("content-type", "application/json")
                                .end(Buffer.buffer(new byte[size]));
                    })
                    .listen()
                    .await();
        }
    }
}
