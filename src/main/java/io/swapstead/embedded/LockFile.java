package io.swapstead.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's postmaster.pid: line 1 says which process serves a cluster, line 4 on which port, line 8 whether it is ready. */
record LockFile(Path cluster, List<String> lines) {
    private static final String NAME = "postmaster.pid";
    private static final String NOBODYS_PID = String.valueOf(Integer.MAX_VALUE);

    /** The lock file of a cluster; empty when it has none. */
    static Optional<LockFile> of(Path cluster) {
        try {
            return Optional.of(new LockFile(cluster, Files.readAllLines(cluster.resolve(NAME))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw DataFolder.denied(cluster, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that it names, if that runs. */
    Optional<Program.Running> running() {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        Daemon daemon = new Daemon(Long.parseLong(lines.get(0).strip()), "postgres", cluster);
        return daemon.alive()
                ? Optional.of(new Program.Running(
                        daemon, Integer.parseInt(lines.get(3).strip())))
                : Optional.empty();
    }

    boolean ready() {
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    /**
     * Makes it name no process. A dead server's id may have gone to a stranger, as after a reboot, and PostgreSQL would wait for
     * that one for ever. The file itself must stay: by its line 7 a new server sees whether workers of the dead one still write.
     */
    void disown() {
        Path file = cluster.resolve(NAME);
        try {
            if (lines.isEmpty()) {
                Files.delete(file);
                return;
            }
            List<String> disowned = new ArrayList<>(lines);
            disowned.set(0, NOBODYS_PID);
            Files.write(file, disowned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
