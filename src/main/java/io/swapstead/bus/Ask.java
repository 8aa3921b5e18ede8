package io.swapstead.bus;

/**
 * A question with one answer, declared as a constant in a feature's face.
 *
 * @param address {@code <feature>.<verb>}
 * @param question the record asked with
 * @param answer the record answered with; {@code Buffer} when the answer is an HTTP body already encoded, {@code Void} when
 *     there is nothing to say but that it is done
 */
public record Ask<Q, A>(String address, Class<Q> question, Class<A> answer) {}
