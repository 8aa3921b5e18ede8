package io.swapstead.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server process that outlives whoever started it. A bare process id says little: it may by now belong to a stranger, or to a
 * dead process that nobody has buried. So a daemon is known by its program and the folder that it works in as well.
 */
record Daemon(long pid, String program, Path folder) {
    private static final Path PROC = Path.of("/proc");

    /** Whether this very daemon runs. */
    boolean alive() {
        return Files.isDirectory(PROC) ? runsHere() : runs();
    }

    /** Every process of the program in the folder, workers included; none where the system does not let us look. */
    static List<Daemon> all(String program, Path folder) {
        return ProcessHandle.allProcesses()
                .map(process -> new Daemon(process.pid(), program, folder))
                .filter(daemon -> Files.isDirectory(PROC) && daemon.runsHere())
                .toList();
    }

    /** Asks it to end, and insists when it has not after {@code patience}. */
    void end(Duration patience) {
        process().ifPresent(ProcessHandle::destroy);
        if (!Wait.until(patience, () -> !alive())) {
            kill();
        }
    }

    /** Ends it at once, and returns when it is gone. */
    void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
        if (!Wait.until(Duration.ofSeconds(5), () -> !alive())) {
            throw new EmbeddedException("Process " + pid + " (" + program + ") cannot be ended.");
        }
    }

    private Optional<ProcessHandle> process() {
        return alive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private boolean runsHere() {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readString(process.resolve("comm")).strip().equals(program) && worksHere(process);
        } catch (IOException e) {
            return false;
        }
    }

    // A container's root may not see where other users' processes work, but everybody may see how they were called.
    private boolean worksHere(Path process) throws IOException {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (AccessDeniedException e) {
            byte[] line = Files.readAllBytes(process.resolve("cmdline"));
            return words(new String(line, Charset.defaultCharset())).contains(words(folder.toString()));
        }
    }

    private static String words(String text) {
        return ' ' + text.replace('\0', ' ') + ' ';
    }

    private boolean runs() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith(program))
                .isPresent();
    }
}
