package io.swapstead.directory;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that are read when they are missing, many at once, and kept while they are in use. One that is dropped while it is being read
 * is answered but not kept, for it may be older than the reason to drop it. Not safe for several threads.
 */
final class Kept<K, V> {
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(256, 0.75f, true);
    private final List<Reading<K>> reading = new ArrayList<>();
    private final long room;
    private final ToIntFunction<V> weight;
    private final Function<List<K>, Future<Map<K, V>>> read;
    private long load;

    /** A read under way, and what of it is not to be kept. */
    private static final class Reading<K> {
        private final Set<K> dropped = new HashSet<>();
        private boolean all;
    }

    /**
     * Keeps nothing yet.
     *
     * @param room how much weight is kept
     * @param read answers for keys; what it leaves out does not exist
     */
    Kept(long room, ToIntFunction<V> weight, Function<List<K>, Future<Map<K, V>>> read) {
        this.room = room;
        this.weight = weight;
        this.read = read;
    }

    /** What is kept; null when it would have to be read. */
    @Nullable
    V peek(K key) {
        return values.get(key);
    }

    /** The values of all keys that have one. */
    Future<Map<K, V>> get(Collection<K> keys) {
        Map<K, V> found = new HashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            V value = values.get(key);
            if (value == null) {
                missing.add(key);
            } else {
                found.put(key, value);
            }
        }
        if (missing.isEmpty()) {
            return Future.succeededFuture(found);
        }
        Reading<K> now = new Reading<>();
        reading.add(now);
        return read.apply(missing)
                .onComplete(done -> reading.removeIf(each -> each == now))
                .map(fresh -> {
                    fresh.forEach((key, value) -> {
                        found.put(key, value);
                        if (!now.all && !now.dropped.contains(key)) {
                            keep(key, value);
                        }
                    });
                    return found;
                });
    }

    private void keep(K key, V value) {
        V old = values.put(key, value);
        load += weight.applyAsInt(value) - (old == null ? 0 : weight.applyAsInt(old));
        var eldest = values.entrySet().iterator();
        while (load > room && values.size() > 1) {
            load -= weight.applyAsInt(eldest.next().getValue());
            eldest.remove();
        }
    }

    /** To be told when a value is no longer true. */
    void drop(K key) {
        reading.forEach(each -> each.dropped.add(key));
        V old = values.remove(key);
        load -= old == null ? 0 : weight.applyAsInt(old);
    }

    /** Drops everything, also what is being read. */
    void clear() {
        reading.forEach(each -> each.all = true);
        values.clear();
        load = 0;
    }

    /** Drops what is kept and fits, and whatever is being read. */
    void dropIf(Predicate<V> fits) {
        reading.forEach(each -> each.all = true);
        List<K> keys = values.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(this::drop);
    }
}
