package io.swapstead.live;

import io.swapstead.live.Registry.Stay;
import java.util.ArrayList;
import java.util.List;

/** One user on this node: their sockets, oldest first, and what of them is due. Times are the machine's, in milliseconds. */
final class Seat {
    /** Without a sign of activity for this long, somebody is away. */
    private static final long ACTIVE = 5 * 60_000L;

    /** What Redis knows runs out after this; with its refresh, a killed node's users are offline within 90 s. */
    private static final long STAY = 60_000;

    private static final long REFRESH = 20_000;

    /** Somebody who reloads a page has not left; with the beat and a watcher's second this makes 15 to 20 s. */
    static final long GRACE = 15_200;

    /** How often the time of the last visit is stored. */
    private static final long STORE = 5 * 60_000L;

    final long user;
    final List<Socket> sockets = new ArrayList<>(1);
    /** Whether Redis, and everyone who watches, knows of it. */
    boolean announced;

    private long activeUntil;
    private long leaveAt = Long.MAX_VALUE;
    private long refreshAt;
    private long storeAt;
    private boolean visited;
    private boolean away;

    Seat(long user) {
        this.user = user;
    }

    void opened(Socket socket, long now) {
        sockets.add(socket);
        leaveAt = Long.MAX_VALUE;
        refreshAt = 0;
        active(now);
    }

    void closed(Socket socket, long now) {
        sockets.remove(socket);
        if (sockets.isEmpty()) {
            leaveAt = now + GRACE;
        }
    }

    void active(long now) {
        activeUntil = now + ACTIVE;
        visited = true;
    }

    boolean left(long now) {
        return leaveAt <= now;
    }

    /** As Redis is to know it for the coming minute. */
    Stay stay(long now) {
        refreshAt = now + REFRESH;
        return new Stay(
                now + STAY,
                sockets.size(),
                sockets.isEmpty() ? now : sockets.get(0).openedAt(),
                activeUntil);
    }

    boolean due(long now) {
        return refreshAt <= now;
    }

    /** Redis may have lost it. */
    void lost() {
        refreshAt = 0;
        announced = false;
    }

    /** True once when the user has turned away, or active again: then it must be told anew. */
    boolean turned(long now) {
        boolean turned = (activeUntil <= now) != away;
        if (turned) {
            away = !away;
            lost();
        }
        return turned;
    }

    /** True when the time of the last visit is to be stored. */
    boolean storeVisit(long now) {
        if (!visited || storeAt > now) {
            return false;
        }
        visited = false;
        storeAt = now + STORE;
        return true;
    }
}
