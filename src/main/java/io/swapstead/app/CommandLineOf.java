package io.swapstead.app;

import io.swapstead.core.Failure;
import io.swapstead.http.Version;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands under one name. Bad input ends with code 2, a failure with 1, both with a sentence and no stack trace. */
@Command(
        name = "swapstead",
        description = "A self-hosted trading platform for card collectors.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineOf.VersionText.class,
        subcommandsRepeatable = false,
        footer = {"", "Each command explains itself: swapstead COMMAND --help"})
public final class CommandLineOf implements Runnable {
    /** The exit code of a command that goes on in the background. */
    public static final int SERVING = -1;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    private CommandLineOf() {}

    /** The command line, ready to run. */
    public static CommandLine swapstead() {
        CommandLine line = new CommandLine(new CommandLineOf());
        line.addSubcommand(ServeCommand.line());
        line.addSubcommand(new MigrateCommand());
        line.addSubcommand(new ImportCardsCommand());
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new UserCommand());
        line.addSubcommand(new KeysCommand());
        line.addSubcommand(new AchievementsCommand());
        line.addSubcommand(new AuditCommand());
        line.addSubcommand(new AnnounceCommand());
        line.setExecutionExceptionHandler((error, command, parsed) -> explain(error, command.getErr()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(Exception error, PrintWriter err) {
        boolean known = error instanceof Failure || error instanceof Explained;
        err.println(known ? error.getMessage() : "It failed: " + error);
        err.flush();
        return error instanceof Explained explained ? explained.exit() : 1;
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"swapstead " + Version.number()};
        }
    }
}
