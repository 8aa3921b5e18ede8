package io.swapstead.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One server's folder under the data folder, claimed by this process; everything in it belongs to the server's account. */
final class DataFolder {
    private static final String PASSWORD = "password";

    private final Path dataDir;
    private final Path path;
    private final Claim claim;
    private Account account = Account.SELF;

    private DataFolder(Path dataDir, Path path, Claim claim) {
        this.dataDir = dataDir;
        this.path = path;
        this.claim = claim;
    }

    /**
     * Claims {@code dataDir/name}, which is made when it is absent.
     *
     * @throws DataFolderInUse when another process has it
     */
    static DataFolder claim(Path dataDir, String name) {
        try {
            Path path = Files.createDirectories(dataDir.resolve(name)).toRealPath();
            return new DataFolder(dataDir.toRealPath(), path, Claim.take(dataDir, path));
        } catch (AccessDeniedException e) {
            throw denied(dataDir, e);
        } catch (IOException e) {
            throw new EmbeddedException("The data folder " + dataDir + " cannot be used: " + e.getMessage(), e);
        }
    }

    static EmbeddedException denied(Path dataDir, Exception cause) {
        return new EmbeddedException(
                "The data folder " + dataDir
                        + " belongs to somebody else. Run as the user who made it, or choose another" + " data.dir.",
                cause);
    }

    /** The data folder around it, which other servers share. */
    Path dataDir() {
        return dataDir;
    }

    Path path() {
        return path;
    }

    /** Gives everything in the folder to the account, now and for what is written later. */
    void giveTo(Account newOwner) {
        account = newOwner;
        try {
            if (account.owner().isPresent() && owner(path) != account.owner().getAsInt()) {
                // The folder comes last, so that work that was cut short is done again.
                for (Path file : deepestFirst(path)) {
                    give(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with the server's password, made at the first call; readable to its account alone. */
    Path passwordFile() {
        Path file = path.resolve(PASSWORD);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return file;
    }

    String password() {
        passwordFile();
        return password(path);
    }

    /** The password of the server in a folder that this process need not have claimed. */
    static String password(Path path) {
        try {
            return Files.readString(path.resolve(PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file as a whole, readable to the account alone. */
    void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(path, "fresh", ""); // which only its owner may read
            Files.writeString(fresh, text, StandardOpenOption.SYNC);
            give(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            if (Files.exists(file)) {
                for (Path inner : deepestFirst(file)) {
                    Files.delete(inner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void release() {
        claim.release();
    }

    private void give(Path file) throws IOException {
        if (account.owner().isPresent()) {
            Files.setAttribute(file, "unix:uid", account.owner().getAsInt(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", account.owner().getAsInt(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    private static List<Path> deepestFirst(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
