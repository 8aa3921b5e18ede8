package io.swapstead;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.LoggerFactory;

/** Fails the run when any test has blocked an event loop: Vert.x warns, and the warning is the evidence. */
public final class BlockedLoops implements TestExecutionListener {
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        warnings.start();
        ((Logger) LoggerFactory.getLogger("io.vertx.core.internal.threadchecker.BlockedThreadChecker"))
                .addAppender(warnings);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && !warnings.list.isEmpty()) {
            List<String> said = List.copyOf(warnings.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
            System.err.println("An event loop was blocked during or before " + test.getDisplayName() + ": " + said);
            Runtime.getRuntime().halt(1);
        }
    }
}
