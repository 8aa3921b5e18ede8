package io.swapstead.app;

import io.swapstead.accounts.KeyRotation;
import java.sql.Connection;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The keys that sign access tokens. */
@Command(name = "keys", description = "Look after the keys that sign access tokens.", mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Replaces the signing key. Running servers follow within a minute, and nobody is signed out.
     *
     * @param where the database
     */
    @Command(
            name = "rotate",
            description = "Replace the signing key; running servers follow within a minute, and nobody is signed out.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin Where where,
            @Option(
                            names = "--at-once",
                            description =
                                    "The old keys have leaked: believe them no longer. Browsers fetch new access tokens.")
                    boolean atOnce)
            throws SQLException {
        try (Database database = Database.of(where.config());
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            String kid = KeyRotation.rotate(connection, atOnce);
            connection.commit();
            spec.commandLine().getOut().println("New access tokens will be signed with key " + kid + ".");
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
