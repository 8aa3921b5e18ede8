package io.swapstead.app;

import io.swapstead.config.Config;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts a node and leaves it running. */
@Command(
        name = "serve",
        description = "Serve the site: alone with everything embedded, or as one node of a cluster.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private ServeCommand() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new ServeCommand());
        Options.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Config config = Options.read(spec.commandLine().getParseResult());
        Serve serve = new Serve(config);
        Runtime.getRuntime().addShutdownHook(new Thread(serve::stop, "shutdown"));
        try {
            serve.start();
        } catch (RuntimeException e) {
            serve.stop();
            throw e;
        }
        return CommandLineOf.SERVING;
    }
}
