package io.swapstead.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs PostgreSQL by its own tools: the cluster is made by initdb, and served under pg_ctl in a session of its own. */
final class PostgresProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresProgram.class);
    private static final String CLUSTER = "cluster";
    private static final Duration INITDB = Duration.ofMinutes(3);
    /** A start after a crash replays up to a gigabyte. */
    private static final Duration START = Duration.ofMinutes(2);
    /** A stop writes out what is in memory. */
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Path programs;
    private final DataFolder folder;
    private final Account account;
    private final PostgresSettings settings;
    private final Path cluster;

    PostgresProgram(Path programs, DataFolder folder, Account account, PostgresSettings settings) {
        this.programs = programs;
        this.folder = folder;
        this.account = account;
        this.settings = settings;
        this.cluster = folder.path().resolve(CLUSTER);
    }

    /** The ready server of a folder that this process need not have claimed. */
    static Optional<Running> find(Path dataDir, String name) {
        try {
            Path folder = dataDir.resolve(name);
            return Files.exists(folder)
                    ? LockFile.of(folder.toRealPath().resolve(CLUSTER))
                            .filter(LockFile::ready)
                            .flatMap(LockFile::running)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Optional<Running> running() {
        return LockFile.of(cluster).flatMap(LockFile::running);
    }

    @Override
    public boolean usable(Running running) {
        try {
            String today = settings.text(running.port());
            if (!Files.readString(cluster.resolve("postgresql.conf")).equals(today)) {
                return false;
            }
            PostgresDatabase.prepare(running.port(), folder.password(), cluster);
            return true;
        } catch (IOException | EmbeddedException e) {
            return false;
        }
    }

    @Override
    public Daemon start(int port) {
        create();
        clearAway();
        folder.write(cluster.resolve("postgresql.conf"), settings.text(port));
        ServerLog log = ServerLog.in(folder.path());
        log.rotate();
        Command started = pgCtl("start", START, "-l", log.file().toString());
        if (!started.succeeded()) {
            throw new EmbeddedException("PostgreSQL does not start: " + started.output() + log.tail());
        }
        Daemon daemon = running()
                .map(Running::daemon)
                .orElseThrow(() -> new EmbeddedException("PostgreSQL ended as soon as it ran: " + log.tail()));
        try {
            PostgresDatabase.prepare(port, folder.password(), cluster);
        } catch (EmbeddedException e) {
            stop(daemon);
            throw e;
        }
        return daemon;
    }

    @Override
    public void stop(Daemon daemon) {
        if (daemon.alive()) {
            Command stopped = pgCtl("stop", STOP, "-m", "fast");
            if (!stopped.succeeded()) {
                LOG.warn("PostgreSQL does not stop, and is killed: {}", stopped.output());
                daemon.kill();
            }
        }
        killWorkers();
    }

    private void create() {
        if (Files.exists(cluster)) {
            return;
        }
        // Made aside and renamed, so that a start that was cut short is not taken for a cluster.
        Path part = folder.path().resolve(CLUSTER + ".part");
        folder.delete(part);
        List<String> initdb = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + part,
                "--username=" + PostgresDatabase.SUPERUSER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Command made = run(INITDB, initdb);
        if (!made.succeeded()) {
            throw new EmbeddedException("The database cannot be made: " + made.output());
        }
        try {
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a server that was killed has left behind and the next one would stumble over. */
    private void clearAway() {
        if (running().isEmpty()) {
            killWorkers();
            LockFile.of(cluster).ifPresent(LockFile::disown);
        }
    }

    // Workers of a dead server end by themselves, but a busy one only after its statement, and until then no server can
    // start.
    private void killWorkers() {
        Daemon.all("postgres", cluster).forEach(Daemon::kill);
    }

    private Command pgCtl(String verb, Duration limit, String... options) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("pg_ctl").toString(),
                verb,
                "-D",
                cluster.toString(),
                "-w",
                "-t",
                "" + limit.toSeconds()));
        command.addAll(List.of(options));
        return run(limit, command);
    }

    private Command run(Duration limit, List<String> command) {
        return Command.run(folder.path(), limit.plusSeconds(5), account.command(command));
    }
}
