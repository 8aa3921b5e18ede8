package io.swapstead.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.swapstead.TestStores;
import io.swapstead.app.TestNode;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** A node with demo traders, fuzzed; afterwards its log tells as well what went wrong. */
final class Fuzz implements AutoCloseable {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Vertx client = Vertx.vertx();
    private final TestNode node;
    private final Cast cast;

    Fuzz(Path dataDir) {
        TestStores.Database database = TestStores.freshDatabase();
        TestNode.populate(database, 40);
        node = TestNode.start(database, TestStores.freshRedis(), dataDir, Map.of("profile", "test"));
        cast = new Cast(node.address());
        log.start();
        root().addAppender(log);
    }

    HttpFuzz requests(int count, long seed) {
        HttpFuzz fuzz = new HttpFuzz(client, node.address(), seed);
        fuzz.run(count, cast::token);
        return fuzz;
    }

    FrameFuzz frames(int count, long seed) {
        FrameFuzz fuzz = new FrameFuzz(client, node.address(), seed);
        fuzz.run(count, cast::token);
        return fuzz;
    }

    /** Errors that were logged, and warnings of event loops that were blocked. */
    List<String> accidents() {
        return new ArrayList<>(log.list)
                .stream()
                        .filter(event -> event.getLevel() == Level.ERROR
                                || event.getLoggerName().contains("BlockedThread"))
                        .map(event -> event.getFormattedMessage()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ": " + event.getThrowableProxy().getMessage()))
                        .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        root().detachAppender(log);
        client.close().await();
        node.close();
    }
}
