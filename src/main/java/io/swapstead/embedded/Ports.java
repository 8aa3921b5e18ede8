package io.swapstead.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ports on loopback, below 32768: above it the system hands them to outgoing connections, and has taken ours. */
final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);
    private static final int FIRST = 10_000;
    private static final int END = 32_768;
    private static final int TRIES = 3;

    private Ports() {}

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts something on the preferred port or the next that is free, also when somebody takes that in the meantime. */
    static <T> T startOnFree(int preferred, IntFunction<T> start) {
        for (int tries = 1; ; tries++) {
            int port = firstFree(preferred);
            try {
                return start.apply(port);
            } catch (EmbeddedException e) {
                if (tries == TRIES || free(port)) {
                    throw e;
                }
            }
        }
    }

    private static int firstFree(int preferred) {
        if (free(preferred)) {
            return preferred;
        }
        int next = IntStream.concat(IntStream.range(preferred, END), IntStream.range(FIRST, preferred))
                .filter(Ports::free)
                .findFirst()
                .orElseThrow(() -> new EmbeddedException("No port from " + FIRST + " to " + (END - 1) + " is free."));
        LOG.info("Port {} is taken; using {}", preferred, next);
        return next;
    }
}
