package io.swapstead.embedded;

import java.util.Optional;

/** How to run one kind of server in its folder. */
interface Program {
    /** A server that runs, and where. */
    record Running(Daemon daemon, int port) {}

    /** What people call it. */
    String name();

    /** What an earlier owner of the folder has left running. */
    Optional<Running> running();

    /** Whether a server that runs is as good as one that we would start: ours, with today's settings, and it answers. */
    boolean usable(Running running);

    /**
     * Starts it, and returns when it answers.
     *
     * @throws EmbeddedException when it does not
     */
    Daemon start(int port);

    /** Ends it, and returns when it is gone. */
    void stop(Daemon daemon);
}
