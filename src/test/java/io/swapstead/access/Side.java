package io.swapstead.access;

/** Whose thing a call is about. */
enum Side {
    OWN,
    OTHERS
}
