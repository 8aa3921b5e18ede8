package io.swapstead.durability;

import io.swapstead.Browser;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Somebody who writes one thing after the other, repeats what was not answered under the same key, and listens meanwhile. */
final class Client {
    private static final long PAUSE_MILLIS = 20;
    private static final long REPEAT_MILLIS = 250;
    private static final int REPEATS = 240;

    final long userId;
    final Listener listener;
    final Map<Writer, Tally> tallies = new LinkedHashMap<>();

    private final String name;
    private final IntFunction<URI> sites;
    private final CountDownLatch pause = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work);
    private volatile String token;
    private volatile long lastOkNanos;
    private int site;

    Client(Vertx vertx, String name, IntFunction<URI> sites) {
        this.name = name;
        this.sites = sites;
        Browser.Answer registered = Browser.at(sites.apply(0)).register(name);
        this.token = registered.body().getString("access_token");
        this.userId = browser().get("/api/me").body().getLong("id");
        this.listener = new Listener(vertx, sites, () -> token, userId);
        Writer.all().forEach(writer -> tallies.put(writer, new Tally()));
    }

    void start() {
        listener.open();
        thread.start();
    }

    void stop() throws InterruptedException {
        stopped.countDown();
        thread.join();
    }

    /** Whether a write was acknowledged since. */
    boolean wroteSince(long nanos) {
        return lastOkNanos - nanos > 0;
    }

    private Browser browser() {
        return new Browser(sites.apply(site), token);
    }

    private void work() {
        try {
            for (int n = 1; !stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); n++) {
                for (Map.Entry<Writer, Tally> kind : tallies.entrySet()) {
                    write(kind.getKey(), kind.getValue(), n);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until there is an answer that says what became of it. */
    private void write(Writer writer, Tally tally, int n) throws InterruptedException {
        String key = writer.getClass().getSimpleName() + "-" + n;
        for (int tries = 0; tries < REPEATS; tries++) {
            int status = status(writer, n, key);
            if (status >= 200 && status < 300) {
                tally.acknowledged(n);
                lastOkNanos = System.nanoTime();
                return;
            } else if (status == 401) {
                signIn();
            } else if (status >= 400 && status < 500 && status != 409 && status != 429) {
                tally.failed++;
                return;
            }
            tally.repeats++;
            site++;
            pause.await(REPEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
        tally.unknown++;
    }

    /** 0 when there was no answer. */
    private int status(Writer writer, int n, String key) {
        try {
            return writer.write(browser(), n, key)
                    .orTimeout(15, TimeUnit.SECONDS)
                    .join()
                    .status();
        } catch (CompletionException e) {
            return 0;
        }
    }

    private void signIn() {
        try {
            Browser.Answer answer = browser().login(name);
            token = answer.body().getString("access_token", token);
        } catch (CompletionException e) {
            // that node is gone: the next try is another's
        }
    }

    JsonObject report() {
        JsonObject report = new JsonObject().put("user", name);
        tallies.forEach((writer, tally) -> report.put(writer.getClass().getSimpleName(), tally.toString()));
        return report;
    }
}
