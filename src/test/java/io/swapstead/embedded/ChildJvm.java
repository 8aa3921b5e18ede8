package io.swapstead.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another JVM with just what the embedded servers need, to be killed, interrupted, or run as somebody else. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a main class behind a prefix such as a change of user. */
    static ChildJvm start(List<String> prefix, List<Path> classPath, Class<?> main, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        command.add(main.getName());
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ChildJvm(new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** What the room and its test application need. */
    static List<Path> classPath() throws IOException {
        List<Path> path = new ArrayList<>();
        for (String resource : List.of(
                EmbeddedApplication.class.getName().replace('.', '/') + ".class",
                EmbeddedPostgres.class.getName().replace('.', '/') + ".class",
                "org/slf4j/Logger.class",
                "org/postgresql/Driver.class",
                "org/apache/commons/compress/archivers/tar/TarArchiveEntry.class",
                "org/apache/commons/io/IOUtils.class",
                "org/apache/commons/lang3/ArrayUtils.class",
                "org/tukaani/xz/XZInputStream.class",
                "postgres-linux-x86_64.txz",
                "redis-server-7.0.15-linux-amd64")) {
            path.add(origin(resource));
        }
        return path;
    }

    /** The class path copied to where everybody may read it. */
    static List<Path> classPathIn(Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path entry : classPath()) {
            Path copy = folder.resolve(copies.size() + "-" + entry.getFileName());
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(entry.relativize(file).toString()));
                }
            }
            copies.add(copy);
        }
        return copies;
    }

    private static Path origin(String resource) throws IOException {
        URL url = Objects.requireNonNull(ChildJvm.class.getResource("/" + resource), resource);
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            return Path.of(URI.create(url.toString().replace(resource, "")));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Reads its output up to a line that starts so, and returns that line; fails with the output when it ends before. */
    String await(String start) {
        StringBuilder seen = new StringBuilder();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(start)) {
                    return line;
                }
                seen.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("ended before \"" + start + "\": " + seen);
    }

    /** As kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As kill. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy would close the output as well
    }

    @Override
    public void close() {
        kill();
    }
}
