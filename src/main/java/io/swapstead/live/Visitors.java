package io.swapstead.live;

import io.swapstead.core.Failure;
import io.swapstead.core.Limits;
import io.swapstead.core.Origins;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a connection may become a socket: from the site's own pages, and not too many from one network address. */
final class Visitors {
    private final Origins origins;
    private final int most;
    private final Map<String, Integer> sockets = new ConcurrentHashMap<>();

    /**
     * @param unlimited for tests and benchmarks, which come from one address
     */
    Visitors(Origins origins, boolean unlimited) {
        this.origins = origins;
        this.most = unlimited ? Integer.MAX_VALUE : Limits.SOCKETS_OF_ADDRESS;
    }

    /**
     * Lets a request in and counts it. No Origin at all is no browser, and no cookie ever signs a socket in.
     *
     * @return the client's address, for {@link #left}
     * @throws Failure FORBIDDEN for a foreign page, LIMITED when there are too many
     */
    String enter(HttpServerRequest request) {
        String origin = request.getHeader("origin");
        String host = request.getHeader("host");
        if (origin != null && !origins.own(origin, host == null ? "" : host)) {
            throw Failure.forbidden("Only this site's own pages may open a socket.");
        }
        String address = origins.client(request);
        if (sockets.merge(address, 1, Integer::sum) > most) {
            left(address);
            throw new Failure(Failure.Kind.LIMITED, "Too many sockets from this address.").retryAfter(30);
        }
        return address;
    }

    void left(String address) {
        sockets.computeIfPresent(address, (key, n) -> n == 1 ? null : n - 1);
    }

    int count() {
        return sockets.values().stream().mapToInt(Integer::intValue).sum();
    }
}
