package io.swapstead.collections;

/** How worn a copy is, best first; each app's words for it are told by {@link Vendor}. */
enum Condition {
    NM,
    LP,
    MP,
    HP,
    DMG
}
