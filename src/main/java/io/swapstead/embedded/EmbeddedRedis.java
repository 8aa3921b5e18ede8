package io.swapstead.embedded;

import java.nio.file.Path;

/** A Redis of our own: on loopback, behind a password, and with nothing kept on disk. */
public final class EmbeddedRedis extends EmbeddedServer {
    private EmbeddedRedis(DataFolder folder, Program program, int preferredPort) {
        super(folder, program, preferredPort);
    }

    /**
     * Starts Redis, or takes over the one that a killed process has left; blocks until it answers.
     *
     * @param dataDir the data folder; Redis uses {@code redis/} in it
     * @param preferredPort the port to use if it is free; otherwise the next free one below 32768
     * @throws DataFolderInUse when another running process owns the folder
     * @throws EmbeddedException when it cannot be started
     */
    public static EmbeddedRedis start(Path dataDir, int preferredPort) {
        DataFolder folder = DataFolder.claim(dataDir, "redis");
        try {
            Path home = folder.dataDir();
            Path server = Binaries.forDataIn(home).redis();
            Account account = Account.forRunning(server, home);
            folder.giveTo(account);
            return new EmbeddedRedis(folder, new RedisProgram(server, folder, account), preferredPort);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    /** {@code redis://:password@127.0.0.1:port}. */
    @Override
    public String url() {
        return "redis://:" + password() + "@127.0.0.1:" + port();
    }
}
