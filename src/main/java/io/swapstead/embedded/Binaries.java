package io.swapstead.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers' programs, unpacked from the class path once per user and version, and shared by all data folders. */
final class Binaries {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String REDIS = "redis-server-7.0.15-";

    /** Puts the contents of a resource into an empty folder. */
    private interface Unpacker {
        void unpack(InputStream resource, Path folder) throws IOException;
    }

    private final Path cache;

    /** Binaries that are kept in {@code cache}. */
    Binaries(Path cache) {
        this.cache = cache;
    }

    /** Binaries in this user's cache, or under the data folder when the user has none. */
    static Binaries forDataIn(Path dataDir) {
        Path home = Path.of(System.getProperty("user.home"), ".cache");
        // Root's own cache is closed to the account that the servers run under.
        Path shared = "root".equals(System.getProperty("user.name")) ? Path.of("/var/cache") : home;
        try {
            return new Binaries(Files.createDirectories(shared.resolve("swapstead")));
        } catch (IOException e) {
            return new Binaries(dataDir.resolve("cache"));
        }
    }

    /** The folder with initdb, pg_ctl and postgres. */
    Path postgres() {
        String name = "postgres-" + system() + "-" + (arm() ? "arm_64" : "x86_64") + ".txz";
        return unpacked(name, "postgres.url", Archive::unpack).resolve("bin");
    }

    /** The Redis server. */
    Path redis() {
        String name = REDIS + system() + "-" + (arm() ? "arm64" : "amd64");
        return unpacked(name, "redis.url", (in, folder) -> Archive.copyProgram(in, folder.resolve("redis-server")))
                .resolve("redis-server");
    }

    private Path unpacked(String resource, String setting, Unpacker unpacker) {
        URL url = Binaries.class.getResource("/" + resource);
        if (url == null) {
            throw new EmbeddedException("There is no embedded server for this machine (" + resource + "). Set "
                    + setting + " to one that runs elsewhere.");
        }
        try {
            Path folder = cache.resolve(resource.replace(".txz", "") + "-" + fingerprint(url));
            if (!Files.isDirectory(folder)) {
                unpackAlone(url, folder, unpacker);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + resource + " into " + cache, e);
        }
    }

    // Another version of a program must not be taken for this one, although it may be named alike.
    private static String fingerprint(URL url) throws IOException {
        JarURLConnection jar = (JarURLConnection) url.openConnection();
        return Long.toHexString(jar.getJarEntry().getCrc());
    }

    // The lock keeps two processes from doing the work twice, the rename keeps half of it from being taken for the
    // whole.
    private void unpackAlone(URL url, Path folder, Unpacker unpacker) throws IOException {
        synchronized (Binaries.class) {
            Archive.makeExecutable(Files.createDirectories(cache));
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock();
                    InputStream in = url.openStream()) {
                if (!lock.isValid() || Files.isDirectory(folder)) {
                    return;
                }
                LOG.info("Unpacking {}", folder);
                Path part = folder.resolveSibling(folder.getFileName() + ".part");
                delete(part);
                Archive.makeExecutable(Files.createDirectory(part));
                unpacker.unpack(in, part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static boolean arm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
