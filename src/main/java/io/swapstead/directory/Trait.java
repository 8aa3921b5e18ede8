package io.swapstead.directory;

/** Traits of a trader beside the values of facets, each a bit. */
final class Trait {
    static final int STORE = 1 << 25;
    /** By e-mail or identity. */
    static final int VERIFIED = 1 << 26;
    /** Is in the directory for everyone whom no block keeps apart. */
    static final int LISTED = 1 << 27;
    /** Is found by the quick search, likewise. */
    static final int SEARCHABLE = 1 << 28;
    /** Lets others see whether they are online. */
    static final int PRESENCE = 1 << 29;
    /** Is online, and lets others see it. */
    static final int ONLINE = 1 << 30;

    static final int COUNT = 31;

    private Trait() {}
}
