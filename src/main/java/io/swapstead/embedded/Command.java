package io.swapstead.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end. */
record Command(int exitCode, String output) {
    /** Runs a program in a folder; one that does not end in time is killed and counts as failed. */
    static Command run(Path folder, Duration limit, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Messages and sorting must not depend on who starts us, or on locales that this machine lacks.
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Command(-1, "no answer within " + limit.toSeconds() + " s");
            }
            return new Command(
                    process.exitValue(), new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()));
        } catch (IOException e) {
            return new Command(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Command(-1, "interrupted");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
