package io.swapstead.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a benchmark was told: {@code --name VALUE}. */
public final class Options {
    private final List<String> arguments;

    public Options(String[] arguments) {
        this.arguments = Arrays.asList(arguments);
    }

    /** The number that follows a name. */
    public long number(String name, long otherwise) {
        int at = arguments.indexOf("--" + name);
        return at < 0 ? otherwise : Long.parseLong(arguments.get(at + 1));
    }

    /** The word that follows a name. */
    public Optional<String> text(String name) {
        int at = arguments.indexOf("--" + name);
        return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
