package io.swapstead.http;

import io.vertx.core.Future;

/** What answers an operation of the contract. */
@FunctionalInterface
public interface Endpoint {
    /** Answers a call that has passed the contract, the caller's rights and the limits; may throw or fail with a Failure. */
    Future<Reply> answer(Call call);
}
