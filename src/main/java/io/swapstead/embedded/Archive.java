package io.swapstead.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what ships as an archive. */
final class Archive {
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private Archive() {}

    /** Unpacks a .tar.xz into a folder; everybody may read what comes out, whatever the user's mask. */
    static void unpack(InputStream compressed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                if (entry.isDirectory()) {
                    makeFolder(file);
                    continue;
                }
                makeFolder(file.resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    allow(file, (entry.getMode() & 0100) != 0 ? PROGRAM : FILE);
                }
            }
        }
    }

    // Not every archive names its folders.
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeExecutable(Files.createDirectories(folder));
        }
    }

    /** Copies a program and makes it executable. */
    static void copyProgram(InputStream program, Path file) throws IOException {
        Files.copy(program, file);
        makeExecutable(file);
    }

    /** Lets everybody run a program or enter a folder. */
    static void makeExecutable(Path file) throws IOException {
        allow(file, PROGRAM);
    }

    private static void allow(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
