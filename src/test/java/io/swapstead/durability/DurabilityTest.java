package io.swapstead.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill of each kind; {@code scripts/bench durability --rounds N} does more. */
class DurabilityTest {
    @Test
    void whatWasAcknowledgedSurvivesKills(@TempDir Path folder) throws Exception {
        Durability durability = Durability.run(folder, 1, 4);
        assertThat(durability.complaints()).isEmpty();
        assertThat(durability.heard()).isPositive();
    }
}
