package io.swapstead.http;

/** A feature's HTTP side: binds its operations of the contract to what answers them. */
@FunctionalInterface
public interface Routes {
    /** Called once for each event loop that serves HTTP. */
    void bind(Edge edge);
}
