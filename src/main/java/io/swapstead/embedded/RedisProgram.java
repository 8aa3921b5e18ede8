package io.swapstead.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs Redis as a daemon, in a session of its own, so that a terminal's Ctrl-C reaches the application first. */
final class RedisProgram implements Program {
    private static final String SERVER = "redis-server";
    private static final Duration START = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(3);

    private final Path server;
    private final DataFolder folder;
    private final Account account;
    private final RedisSettings settings;

    RedisProgram(Path server, DataFolder folder, Account account) {
        this.server = server;
        this.folder = folder;
        this.account = account;
        this.settings = new RedisSettings(server, folder.path());
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Optional<Running> running() {
        try {
            return Files.exists(settings.pidFile())
                    ? running(Files.readString(settings.pidFile()).strip(), Files.readString(settings.file()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Running> running(String pid, String text) {
        return pid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Running(daemon(Long.parseLong(pid)), RedisSettings.port(text)))
                        .filter(found -> found.daemon().alive());
    }

    private Daemon daemon(long pid) {
        return new Daemon(pid, SERVER, folder.path());
    }

    @Override
    public boolean usable(Running running) {
        try {
            String today = settings.text(running.port(), folder.password());
            return Files.readString(settings.file()).equals(today) && answers(running);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Daemon start(int port) {
        killOthers();
        folder.delete(settings.pidFile());
        settings.log().rotate();
        folder.write(settings.file(), settings.text(port, folder.password()));
        List<String> command =
                account.command(List.of(server.toString(), settings.file().toString()));
        Command started = Command.run(folder.path(), START, command);
        if (!started.succeeded()
                || !Wait.until(START, () -> running().filter(this::answers).isPresent())) {
            killOthers();
            throw new EmbeddedException(
                    "Redis does not start: " + started.output() + settings.log().tail());
        }
        return running().orElseThrow().daemon();
    }

    @Override
    public void stop(Daemon daemon) {
        daemon.end(STOP);
    }

    /** Whether it is our own process that answers on the port, and not somebody else's. */
    private boolean answers(Running running) {
        return RedisInfo.processId(running.port(), folder.password()).orElse(-1)
                == running.daemon().pid();
    }

    private void killOthers() {
        Daemon.all(SERVER, folder.path()).forEach(Daemon::kill);
    }
}
