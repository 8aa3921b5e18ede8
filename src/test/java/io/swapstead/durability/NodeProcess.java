package io.swapstead.durability;

import static org.awaitility.Awaitility.await;

import io.swapstead.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One node of a cluster in a process of its own, which can be killed and started again where it was. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> command;
    private final Path log;
    private final int port;
    private Process process;

    private NodeProcess(List<String> command, Path log, int port) {
        this.command = command;
        this.log = log;
        this.port = port;
        this.process = launch();
    }

    /** Starts a node, without waiting for it. */
    public static NodeProcess start(
            Path folder, String postgresUrl, String redisUrl, int clusterPort, String clusterMembers) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.management/sun.management=ALL-UNNAMED",
                "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        command.addAll(List.of("--profile", "test", "--demo-users", "0", "--cluster-enabled"));
        command.addAll(List.of("--http-port", String.valueOf(port)));
        command.addAll(List.of("--management-port", String.valueOf(freePort())));
        command.addAll(List.of("--cluster-port", String.valueOf(clusterPort), "--cluster-members", clusterMembers));
        command.addAll(List.of("--postgres-url", postgresUrl, "--redis-url", redisUrl));
        command.addAll(
                List.of("--data-dir", folder.resolve(String.valueOf(port)).toString()));
        return new NodeProcess(command, folder.resolve(port + ".log"), port);
    }

    /** A port that nobody uses now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until it serves. */
    public NodeProcess ready() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the node has ended: " + Files.readString(log));
            }
            return Files.readString(log).contains("ready http");
        });
        return this;
    }

    /** As kill -9. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again where it was, and waits until it serves. */
    public void restart() {
        process = launch();
        ready();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
