package io.swapstead.core;

import io.vertx.core.Future;

/** Answers who somebody is: HTTP and sockets ask here and nowhere else. */
public interface Authority {
    /**
     * The caller that an access token names.
     *
     * @return fails with UNAUTHENTICATED for a token that is absent, forged, expired or ended, and with UNAVAILABLE when
     *     that cannot be told now: it fails closed
     */
    Future<Caller> caller(String accessToken);

    /** The same caller as of now: fails when the session has ended or the user's security epoch has moved on. */
    Future<Caller> recheck(Caller caller);
}
