package io.swapstead.access;

/**
 * Somebody of the matrix.
 *
 * @param token empty for who is not signed in
 */
record Person(long id, String name, String token, String refreshToken, Belongings belongings) {}
