package io.swapstead.app;

import io.swapstead.config.Config;
import io.swapstead.config.ConfigReader;
import io.swapstead.config.Keys;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as an option of a command: {@code --a-b} for {@code a.b}. */
final class Options {
    private Options() {}

    static void addTo(CommandSpec spec) {
        for (Keys.Key key : Keys.all()) {
            OptionSpec.Builder option = OptionSpec.builder(name(key.name()))
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(key.description().replace("%", "%%"));
            if (key.value().equals("true") || key.value().equals("false")) {
                option.arity("0..1").fallbackValue("true");
            }
            spec.addOption(option.build());
        }
        spec.addOption(OptionSpec.builder("--cluster")
                .type(boolean.class)
                .description("Short for --cluster-enabled.")
                .build());
        spec.addOption(OptionSpec.builder("--conf")
                .type(String.class)
                .paramLabel("FILE")
                .description("A YAML file with settings; also SWAPSTEAD_CONF.")
                .build());
    }

    /** The settings that file, variables and options make together; says everything that is wrong at once. */
    static Config read(ParseResult parsed) {
        Map<String, String> given = new HashMap<>();
        for (Keys.Key key : Keys.all()) {
            String value = parsed.matchedOptionValue(name(key.name()), "");
            if (parsed.hasMatchedOption(name(key.name()))) {
                given.put(key.name(), value);
            }
        }
        if (parsed.hasMatchedOption("--cluster")) {
            given.put("cluster.enabled", "true");
        }
        if (parsed.hasMatchedOption("--conf")) {
            given.put("conf", parsed.matchedOptionValue("--conf", ""));
        }
        try {
            return ConfigReader.read(System.getenv(), given);
        } catch (ConfigReader.BadConfig e) {
            throw Explained.badInput(e.problems());
        }
    }

    private static String name(String key) {
        return "--" + key.replace('.', '-');
    }
}
