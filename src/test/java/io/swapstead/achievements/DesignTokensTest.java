package io.swapstead.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawn card is made of what the web's is made of. */
class DesignTokensTest {
    private static final Path WEB = Path.of("src/main/web/src");
    private static final Pattern NUMBER = Pattern.compile("\\d*\\.?\\d+");

    @ParameterizedTest
    @EnumSource(Metal.class)
    void aTiersTonesAreTheTokens(Metal metal) throws IOException {
        String tokens = Files.readString(WEB.resolve("ui/tokens.css"));
        String tier = metal.name().toLowerCase(Locale.ROOT);
        assertThat(tokens)
                .contains("--" + tier + "-low: " + metal.low + ";")
                .contains("--" + tier + ": " + metal.base + ";")
                .contains("--" + tier + "-high: " + metal.high + ";")
                .contains("--" + tier + "-text: " + metal.ink + ";");
    }

    @ParameterizedTest
    @EnumSource(Metal.class)
    void aFramesGradientIsTheWebs(Metal metal) throws IOException {
        String frames = Files.readString(WEB.resolve("card/frames.css"));
        String tier = metal.name().toLowerCase(Locale.ROOT);
        int rule = frames.indexOf("[data-tier='" + tier + "'] {");
        String own = frames.substring(rule, frames.indexOf("\n}", rule));
        Matcher stops = Pattern.compile("(#[0-9a-f]{6})( \\d+)?").matcher(own);
        List<String> gradient = new ArrayList<>();
        while (stops.find()) {
            gradient.add(stops.group());
        }
        assertThat(metal.stops()).isEqualTo(String.join(",", gradient));
    }

    @Test
    void moodsAreTheWebsInTheirOrder() throws IOException {
        List<List<Double>> moods = new ArrayList<>();
        for (String line : Files.readAllLines(WEB.resolve("card/moods.ts"))) {
            if (line.startsWith("  { sky:")) {
                Matcher numbers = NUMBER.matcher(line);
                List<Double> mood = new ArrayList<>();
                while (numbers.find()) {
                    mood.add(Double.valueOf(numbers.group()));
                }
                moods.add(mood);
            }
        }
        assertThat(Arrays.stream(Landscape.MOODS)
                        .map(mood -> Arrays.stream(mood).boxed().toList())
                        .toList())
                .isEqualTo(moods);
    }
}
