package io.swapstead.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that a server logs to, and the one before. */
record ServerLog(Path file) {
    private static final long LARGE = 10L << 20;
    private static final int TAIL = 1000;

    static ServerLog in(Path folder) {
        return new ServerLog(folder.resolve("log"));
    }

    /** Puts a large log aside, in place of the one before. */
    void rotate() {
        try {
            if (Files.exists(file) && Files.size(file) > LARGE) {
                Files.move(file, file.resolveSibling("log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last lines, for whoever has to find out why the server does not start. */
    String tail() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL));
            byte[] bytes = new byte[TAIL];
            int length = Math.max(0, log.read(bytes));
            return file + ": …" + new String(bytes, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return file + " cannot be read";
        }
    }
}
