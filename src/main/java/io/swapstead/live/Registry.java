package io.swapstead.live;

import io.swapstead.db.Cache;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes hold which user, in Redis: a hash per user, from node to {@link Stay}. A node refreshes what it holds; what a dead
 * one wrote runs out.
 */
final class Registry {
    private static final int EXPIRE_SECONDS = 120;
    private static final int SCANNED = 1000;
    private static final String KEY = "live:user:";

    /**
     * A user on one node. Times are the machine's, in milliseconds.
     *
     * @param until when this runs out unless refreshed
     * @param sockets how many they have there
     * @param oldest when the first of those was opened
     * @param activeUntil when they count as away
     */
    record Stay(long until, int sockets, long oldest, long activeUntil) {
        private String text() {
            return until + "," + sockets + "," + oldest + "," + activeUntil;
        }

        private static Stay parse(String text) {
            String[] parts = text.split(",", -1);
            return new Stay(
                    Long.parseLong(parts[0]),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]));
        }
    }

    private final Cache cache;
    private final String self;

    Registry(Cache cache, String self) {
        this.cache = cache;
        this.self = self;
    }

    /** Writes what this node holds; true when Redis had lost something that this node had written before. */
    Future<Boolean> write(Map<Long, Stay> stays, Collection<Long> writtenBefore) {
        List<Request> commands = new ArrayList<>(stays.size() * 2);
        List<Long> order = new ArrayList<>(stays.keySet());
        for (Long user : order) {
            Stay stay = java.util.Objects.requireNonNull(stays.get(user));
            commands.add(Request.cmd(Command.HSET).arg(key(user)).arg(self).arg(stay.text()));
            commands.add(Request.cmd(Command.EXPIRE).arg(key(user)).arg(EXPIRE_SECONDS));
        }
        return cache.batch(commands).map(answers -> {
            boolean lost = false;
            for (int i = 0; i < order.size(); i++) {
                Response added = answers.get(i * 2);
                lost |= added != null && added.toInteger() == 1 && writtenBefore.contains(order.get(i));
            }
            return lost;
        });
    }

    /** Says that a user has left this node. */
    Future<Void> remove(Collection<Long> users) {
        return cache.batch(users.stream()
                        .map(user -> Request.cmd(Command.HDEL).arg(key(user)).arg(self))
                        .toList())
                .mapEmpty();
    }

    /** Where users are: node to stay, without what has run out. */
    Future<Map<Long, Map<String, Stay>>> read(Collection<Long> users) {
        List<Long> order = List.copyOf(users);
        if (order.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        List<Request> commands = order.stream()
                .map(user -> Request.cmd(Command.HGETALL).arg(key(user)))
                .toList();
        long now = System.currentTimeMillis();
        return cache.batch(commands).map(answers -> {
            Map<Long, Map<String, Stay>> found = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                found.put(order.get(i), stays(answers.get(i), now));
            }
            return found;
        });
    }

    /** Everybody whom some node holds, or held until lately. */
    Future<Set<Long>> everybody() {
        return scan("0", new HashSet<>());
    }

    private Future<Set<Long>> scan(String from, Set<Long> found) {
        Request scan = Request.cmd(Command.SCAN)
                .arg(from)
                .arg("MATCH")
                .arg(KEY + "*")
                .arg("COUNT")
                .arg(SCANNED);
        return cache.send(scan).compose(page -> {
            if (page == null) {
                return Future.succeededFuture(found);
            }
            page.get(1).forEach(key -> found.add(Long.parseLong(key.toString().substring(KEY.length()))));
            String next = page.get(0).toString();
            return next.equals("0") ? Future.succeededFuture(found) : scan(next, found);
        });
    }

    private static Map<String, Stay> stays(@Nullable Response hash, long now) {
        Map<String, Stay> stays = new HashMap<>();
        if (hash != null) {
            for (String node : hash.getKeys()) {
                Stay stay = Stay.parse(hash.get(node).toString());
                if (stay.until() > now) {
                    stays.put(node, stay);
                }
            }
        }
        return stays;
    }

    private static String key(long user) {
        return KEY + user;
    }
}
