package io.swapstead.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Under whom the servers run. An ordinary user runs them as themselves; root, whom PostgreSQL refuses, hands them to nobody, or,
 * where nobody cannot reach the folder, puts them into a namespace in which root is nobody.
 *
 * @param prefix what to put before a command
 * @param owner the user id that the data must belong to; empty: whoever made it
 */
record Account(List<String> prefix, OptionalInt owner) {
    private static final int NOBODY = 65534;
    static final Account SELF = new Account(List.of(), OptionalInt.empty());
    private static final Account OTHER = new Account(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"),
            OptionalInt.of(NOBODY));
    private static final Account NAMESPACE = new Account(List.of("unshare", "--user"), OptionalInt.of(0));

    /** The account that can run a program on a data folder. */
    static Account forRunning(Path program, Path dataDir) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        return Stream.of(OTHER, NAMESPACE)
                .filter(account -> account.reaches(program, dataDir))
                .findFirst()
                .orElseThrow(
                        () -> new EmbeddedException("Root may not run an embedded database, and neither setpriv nor"
                                + " unshare can run one for it on " + dataDir
                                + ". Start as an ordinary user, choose a data.dir that"
                                + " everybody may enter, or set postgres.url and redis.url."));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private boolean reaches(Path program, Path dataDir) {
        List<String> test = List.of("test", "-x", program.toString(), "-a", "-x", dataDir.toString());
        return Command.run(dataDir, Duration.ofSeconds(10), command(test)).succeeded();
    }
}
