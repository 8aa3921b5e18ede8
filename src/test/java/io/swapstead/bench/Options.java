package io.swapstead.bench;

import java.util.Arrays;
import java.util.List;

/** What a benchmark was told: {@code --name NUMBER}. */
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
}
