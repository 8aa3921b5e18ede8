package io.swapstead.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run a server in a folder: a locked file with the owner's process id. It ends with its process, however that dies. */
final class Claim {
    // Closing any channel of a file gives up all locks of this process on it, so a second claim must not even open it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Claims a folder of the data folder; both exist.
     *
     * @throws DataFolderInUse when a running process, this one included, holds it
     */
    static Claim take(Path dataDir, Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            throw new DataFolderInUse(dataDir, own());
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new DataFolderInUse(dataDir, Files.readString(file).strip());
            }
            channel.truncate(0).write(ByteBuffer.wrap(own().getBytes(StandardCharsets.US_ASCII)));
            return new Claim(file, channel);
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static String own() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
        HELD.remove(file);
    }
}
