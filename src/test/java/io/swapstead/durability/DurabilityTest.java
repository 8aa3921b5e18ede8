package io.swapstead.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills of each kind in turn; {@code scripts/bench durability --rounds N} does more. */
class DurabilityTest {
    @Test
    void whatWasAcknowledgedSurvivesKills(@TempDir Path folder) throws Exception {
        Durability durability = Durability.run(folder, 3, 4);
        assertThat(durability.complaints()).isEmpty();
        assertThat(durability.heard()).isPositive();
    }
}
