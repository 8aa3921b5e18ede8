package io.swapstead.core;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Where requests come from: the client's address, and whether the site's own page sent them. */
public final class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI site;
    private final Set<String> trustedProxies;

    public Origins(String publicUrl, Set<String> trustedProxies) {
        this.site = URI.create(publicUrl);
        this.trustedProxies = trustedProxies;
    }

    /** The client's address; what a proxy says counts only when the proxy is trusted. */
    public String client(HttpServerRequest request) {
        String peer = Objects.requireNonNull(request.remoteAddress()).hostAddress();
        String forwarded = request.getHeader("x-forwarded-for");
        if (forwarded == null || !trustedProxies.contains(peer)) {
            return peer;
        }
        String[] hops = forwarded.split(",", -1);
        return hops[hops.length - 1].strip();
    }

    /** Whether an Origin header is the site's own; on loopback every name of the machine and every port of it is. */
    public boolean own(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            String name = Objects.requireNonNullElse(uri.getHost(), "");
            boolean asConfigured = origin.equals(site.getScheme() + "://" + site.getAuthority());
            boolean sameHost = host.equals(uri.getAuthority());
            return asConfigured || (sameHost && LOOPBACK.contains(name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Refuses what another site could have made a browser send together with our cookie. */
    public void requireOwnPage(HttpServerRequest request) {
        String origin = Objects.requireNonNullElse(request.getHeader("origin"), "");
        String host = Objects.requireNonNullElse(request.getHeader("host"), "");
        if (!own(origin, host) || !"swapstead".equals(request.getHeader("x-requested-with"))) {
            throw Failure.forbidden("This needs the site's own Origin and the header X-Requested-With: swapstead.");
        }
    }
}
