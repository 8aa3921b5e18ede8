package io.swapstead.fuzz;

import io.swapstead.fuzz.Hostiles.Request;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Sends requests made from the contract, many at once, and notes every answer that is not as it must be. */
final class HttpFuzz {
    private static final int AT_ONCE = 24;

    private static final int TRIES = 4;

    /** Seconds until an answer that has not come is taken for one that never will. */
    private static final int PATIENCE = 25;

    /** So many complaints are enough to begin with. */
    private static final int MOST_COMPLAINTS = 50;

    final List<String> complaints = new ArrayList<>();
    final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();

    private final Vertx vertx;

    /** Where answers are read: from any other thread an answer's body can have gone by before somebody asks for it. */
    private final Context loop;

    private final HttpClient client;
    private final URI site;
    private final Pool pool;
    private final Hostiles requests;

    HttpFuzz(Vertx vertx, URI site, long seed) {
        Random random = new Random(seed);
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.site = site;
        this.pool = new Pool(random);
        this.requests = new Hostiles(random, new Values(random, pool), new Api().operations());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setIdleTimeout(30), new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    /** Sends so many, round after round; tokens are asked for as rounds go by, because some requests end sessions. */
    void run(int count, IntFunction<String> tokens) {
        for (int sent = 0; sent < count && complaints.size() < MOST_COMPLAINTS; sent += AT_ONCE) {
            List<Future<Void>> round = new ArrayList<>();
            for (int n = sent; n < Math.min(count, sent + AT_ONCE); n++) {
                Request request = requests.next(n, tokens.apply(n));
                round.add(Future.future(
                        done -> loop.runOnContext(now -> send(request, 1).onComplete(done))));
            }
            Future.join(round).otherwiseEmpty().await();
        }
    }

    private Future<Void> send(Request request, int tries) {
        RequestOptions options = new RequestOptions()
                .setHost(site.getHost())
                .setPort(site.getPort())
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.uri())
                .setTimeout(20_000);
        request.headers().forEach(options::putHeader);
        return client.request(options)
                .compose(sending -> sending.send(request.body()))
                .compose(answer -> answer.body().map(body -> new Answer(answer, body)))
                .timeout(PATIENCE, TimeUnit.SECONDS)
                .compose(answer -> again(answer.head, tries)
                        ? vertx.timer(1, TimeUnit.SECONDS).compose(waited -> send(request, tries + 1))
                        : Future.<Void>succeededFuture(judged(request, answer.head, answer.body)))
                .recover(error -> Future.succeededFuture(cut(request, error)));
    }

    private record Answer(HttpClientResponse head, Buffer body) {}

    /** A machine that has too much to do may say so, as long as it works in a moment. */
    private static boolean again(HttpClientResponse answer, int tries) {
        return answer.statusCode() == 503 && answer.getHeader("retry-after") != null && tries < TRIES;
    }

    /** A body that is refused before it was read may be cut off: then the connection ends, but never without cause. */
    @SuppressWarnings("NullAway") // Void
    private Void cut(Request request, Throwable error) {
        if (request.body().length() <= 60_000) {
            complain(request, "no answer: " + error);
        }
        return null;
    }

    @SuppressWarnings("NullAway") // Void
    private Void judged(Request request, HttpClientResponse answer, Buffer body) {
        int status = answer.statusCode();
        answers.computeIfAbsent(request.operation().id(), id -> new TreeMap<>()).merge(status, 1, Integer::sum);
        String type = Objects.requireNonNullElse(answer.getHeader("content-type"), "");
        if (status >= 500) {
            complain(request, status + " " + body);
        } else if (status >= 400 && !request.method().equals("HEAD")) {
            if (!type.startsWith("application/problem+json") || !problem(body, status)) {
                complain(request, status + " is no problem document: " + type + " " + body);
            }
        } else if (type.startsWith("application/json")) {
            pool.learn(body.toJson());
        }
        return null;
    }

    private static boolean problem(Buffer body, int status) {
        try {
            JsonObject problem = body.toJsonObject();
            return problem.getInteger("status") == status
                    && problem.getString("title") != null
                    && problem.getString("type") != null;
        } catch (DecodeException | ClassCastException e) {
            return false;
        }
    }

    private void complain(Request request, String what) {
        complaints.add(request + "\n  -> " + what);
    }
}
