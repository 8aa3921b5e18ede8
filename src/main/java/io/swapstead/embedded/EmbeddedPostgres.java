package io.swapstead.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL of our own: on loopback, behind a password, durable, with one database that the application owns. */
public final class EmbeddedPostgres extends EmbeddedServer {
    private static final String FOLDER = "postgres";

    private EmbeddedPostgres(DataFolder folder, Program program, int preferredPort) {
        super(folder, program, preferredPort);
    }

    /** {@link #start(Path, int, Map)} with the settings that suit a server on which people rely. */
    public static EmbeddedPostgres start(Path dataDir, int preferredPort) {
        return start(dataDir, preferredPort, Map.of());
    }

    /**
     * Starts PostgreSQL, or takes over the one that a killed process has left; blocks until it answers. The first start on a data
     * folder makes the database.
     *
     * @param dataDir the data folder; PostgreSQL uses {@code postgres/} in it
     * @param preferredPort the port to use if it is free; otherwise the next free one below 32768
     * @param settings server settings that win over ours, such as {@code fsync} → {@code off} for data that nobody will miss
     * @throws DataFolderInUse when another running process owns the folder
     * @throws EmbeddedException when it cannot be started
     */
    public static EmbeddedPostgres start(Path dataDir, int preferredPort, Map<String, String> settings) {
        DataFolder folder = DataFolder.claim(dataDir, FOLDER);
        try {
            Path home = folder.dataDir();
            Path programs = Binaries.forDataIn(home).postgres();
            Account account = Account.forRunning(programs.resolve("postgres"), home);
            folder.giveTo(account);
            PostgresProgram program =
                    new PostgresProgram(programs, folder, account, new PostgresSettings(programs, settings));
            return new EmbeddedPostgres(folder, program, preferredPort);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    /**
     * The URL of the database that another process, or this one, runs on a data folder.
     *
     * @return empty when none runs there
     * @throws EmbeddedException when the folder is somebody else's
     */
    public static Optional<String> find(Path dataDir) {
        return PostgresProgram.find(dataDir, FOLDER)
                .map(running -> url(DataFolder.password(dataDir.resolve(FOLDER)), running.port()));
    }

    /** {@code postgres://app:password@127.0.0.1:port/swapstead}. */
    @Override
    public String url() {
        return url(password(), port());
    }

    /** The same for the blocking driver. */
    public String jdbcUrl() {
        return PostgresDatabase.jdbcUrl(port(), PostgresDatabase.NAME, PostgresDatabase.OWNER, password());
    }

    private static String url(String password, int port) {
        return "postgres://" + PostgresDatabase.OWNER + ":" + password + "@127.0.0.1:" + port + "/"
                + PostgresDatabase.NAME;
    }
}
