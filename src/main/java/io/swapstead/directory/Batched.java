package io.swapstead.directory;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Does something for ids, one batch after the other, so that no older answer ever replaces a newer one. Whoever is asked for while a
 * batch is under way waits for the next. Not safe for several threads.
 */
final class Batched {
    private final int most;
    private final Function<Set<Long>, Future<Void>> work;
    private final Set<Long> waiting = new LinkedHashSet<>();
    private Promise<Void> next = Promise.promise();
    private boolean working;

    /**
     * Does nothing yet.
     *
     * @param most ids of a batch
     */
    Batched(int most, Function<Set<Long>, Future<Void>> work) {
        this.most = most;
        this.work = work;
    }

    /** Completes when a batch that began after this call has done it for all of them; fails with any batch that it took. */
    Future<Void> run(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture();
        }
        waiting.addAll(ids);
        Future<Void> done = next.future();
        if (!working) {
            work();
        }
        return done;
    }

    private void work() {
        working = true;
        Promise<Void> now = next;
        next = Promise.promise();
        Set<Long> all = new LinkedHashSet<>(waiting);
        waiting.clear();
        batches(all.iterator()).onComplete(done -> {
            working = false;
            if (!waiting.isEmpty()) {
                work();
            }
            now.handle(done);
        });
    }

    private Future<Void> batches(Iterator<Long> rest) {
        Set<Long> batch = new HashSet<>();
        while (rest.hasNext() && batch.size() < most) {
            batch.add(rest.next());
        }
        return work.apply(batch).compose(done -> rest.hasNext() ? batches(rest) : Future.succeededFuture());
    }
}
