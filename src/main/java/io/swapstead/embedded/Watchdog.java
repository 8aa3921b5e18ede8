package io.swapstead.embedded;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts embedded servers again that die, on their port and with their data, until it is closed or they are stopped. */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long LOOK_MILLIS = 250;

    private final CountDownLatch closed = new CountDownLatch(1);

    private Watchdog() {}

    /** Watches over servers, each on a thread of its own, so that one's long recovery does not hold up another's. */
    public static Watchdog over(Collection<? extends EmbeddedServer> servers) {
        Watchdog watchdog = new Watchdog();
        for (EmbeddedServer server : servers) {
            Thread thread = new Thread(() -> watchdog.watch(server), "watch-" + server.name());
            thread.setDaemon(true);
            thread.start();
        }
        return watchdog;
    }

    /** Ends the watch; the servers run on. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void watch(EmbeddedServer server) {
        while (!closedAfterPause()) {
            if (server.lost()) {
                LOG.warn("{} is gone; starting it again on port {}", server.name(), server.port());
                bringBack(server);
            }
        }
    }

    private void bringBack(EmbeddedServer server) {
        long since = System.nanoTime();
        String problem = "";
        while (server.lost()) {
            try {
                server.revive();
            } catch (RuntimeException e) {
                if (!problem.equals(e.getMessage())) {
                    problem = String.valueOf(e.getMessage());
                    LOG.warn("{} is not back yet: {}", server.name(), problem);
                }
                if (closedAfterPause()) {
                    return;
                }
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        LOG.info("{} is back after {} ms", server.name(), millis);
    }

    private boolean closedAfterPause() {
        try {
            return closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
