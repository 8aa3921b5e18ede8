package io.swapstead.embedded;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that this process owns from its start to {@link #stop}, though it runs as a process of its own. */
public abstract sealed class EmbeddedServer permits EmbeddedPostgres, EmbeddedRedis {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DataFolder folder;
    private final Program program;
    private final int port;
    private volatile Daemon daemon;
    private boolean stopped;

    /** Takes over what runs in the folder, or starts it. */
    EmbeddedServer(DataFolder folder, Program program, int preferredPort) {
        this.folder = folder;
        this.program = program;
        Program.Running running = program.running()
                .flatMap(left -> takeOver(program, left, preferredPort))
                .orElseGet(() -> startFresh(program, preferredPort));
        this.port = running.port();
        this.daemon = running.daemon();
    }

    private static Optional<Program.Running> takeOver(Program program, Program.Running left, int preferredPort) {
        boolean where = left.port() == preferredPort || !Ports.free(preferredPort);
        if (where && program.usable(left)) {
            LOG.info("{} still runs on port {}, and is taken over", program.name(), left.port());
            return Optional.of(left);
        }
        LOG.info("{} of an earlier run is ended", program.name());
        program.stop(left.daemon());
        return Optional.empty();
    }

    private static Program.Running startFresh(Program program, int preferredPort) {
        Program.Running running =
                Ports.startOnFree(preferredPort, port -> new Program.Running(program.start(port), port));
        LOG.info("{} runs on port {}", program.name(), running.port());
        return running;
    }

    /** Where clients connect, with the password: not for logs. */
    public abstract String url();

    /** The port on loopback, which stays the same for as long as this process owns the server. */
    public final int port() {
        return port;
    }

    /** The id of the server's process. */
    public final long pid() {
        return daemon.pid();
    }

    /** Whether the server's process runs. */
    public final boolean alive() {
        return daemon.alive();
    }

    /** Ends the server for good and gives its folder up; does nothing the second time. */
    public final synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            program.stop(daemon);
            LOG.info("{} is stopped", program.name());
        } finally {
            folder.release();
        }
    }

    /** Whether the server is gone although nobody has stopped it. */
    final synchronized boolean lost() {
        return !stopped && !daemon.alive();
    }

    /** Starts a lost server again where it was. */
    final synchronized void revive() {
        if (lost()) {
            daemon = program.start(port);
        }
    }

    final String name() {
        return program.name();
    }

    final String password() {
        return folder.password();
    }
}
