package io.swapstead.core;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for work that would block an event loop, with a queue that ends: past it, a quick no is kinder than waiting. */
public final class Workers {
    private final Vertx vertx;
    private final ThreadPoolExecutor threads;

    /**
     * Threads are made when they are needed, and end a minute after they were.
     *
     * @param name of the threads, and of the queue's gauge
     * @param most threads
     * @param waiting how many pieces of work may wait for a thread
     */
    public Workers(Vertx vertx, String name, int most, int waiting) {
        this.vertx = vertx;
        BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(waiting);
        this.threads = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, queue, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        Gauge.builder("swapstead.queue", queue, BlockingQueue::size)
                .tag("pool", name)
                .description("Pieces of work that wait for a thread")
                .register(Metrics.globalRegistry);
    }

    /**
     * Runs work on a thread, and completes on the calling context.
     *
     * @return fails with what the work throws, and with UNAVAILABLE when too many wait
     */
    public <T> Future<T> run(Callable<T> work) {
        Promise<T> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        try {
            threads.execute(() -> {
                try {
                    T value = work.call();
                    context.runOnContext(v -> promise.complete(value));
                } catch (Exception e) {
                    context.runOnContext(v -> promise.fail(e));
                }
            });
        } catch (RejectedExecutionException e) {
            return Future.failedFuture(
                    Failure.unavailable("Too many ask for this just now. Try again in a moment.", 2));
        }
        return promise.future();
    }
}
