package io.swapstead.bus;

/**
 * A hint to everyone who listens, on every node; it may be lost, so nothing may depend on it.
 *
 * @param address {@code <feature>.<noun>}
 * @param message the record that is sent
 */
public record Topic<M>(String address, Class<M> message) {}
