package io.swapstead.embedded;

import java.nio.file.Path;

/**
 * The server's settings, written whole at each start.
 *
 * @param server its program: another version is another setting
 * @param folder where it works
 */
record RedisSettings(Path server, Path folder) {
    private static final String PORT = "port ";

    Path file() {
        return folder.resolve("redis.conf");
    }

    Path pidFile() {
        return folder.resolve("redis.pid");
    }

    ServerLog log() {
        return ServerLog.in(folder);
    }

    /** The text of redis.conf. What is full gives up what would expire first: everything in it may be lost. */
    String text(int port, String password) {
        return String.join(
                "\n",
                "# Written at each start for " + server,
                "bind 127.0.0.1",
                PORT + port,
                "requirepass " + password,
                "save \"\"",
                "appendonly no",
                "maxmemory 256mb",
                "maxmemory-policy volatile-ttl",
                "daemonize yes",
                "dir " + quoted(folder),
                "pidfile " + quoted(pidFile()),
                "logfile " + quoted(log().file()),
                "loglevel warning",
                "proc-title-template " + quoted("{title} {listen-addr} " + folder),
                "");
    }

    /** The port in such a text. */
    static int port(String text) {
        return text.lines()
                .filter(line -> line.startsWith(PORT))
                .mapToInt(line -> Integer.parseInt(line.substring(PORT.length())))
                .findFirst()
                .orElse(0);
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
