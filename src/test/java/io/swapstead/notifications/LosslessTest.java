package io.swapstead.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few people and one kill; {@code scripts/bench notifications --faults} does more. */
class LosslessTest {
    @Test
    void everybodyHearsAllOnceAndInOrder(@TempDir Path folder) throws Exception {
        Lossless lossless = Lossless.run(folder, 6, 400, 1, 4);
        assertThat(lossless.complaints()).isEmpty();
        assertThat(lossless.report().getInteger("heard")).isGreaterThan(200);
        assertThat(lossless.report().getInteger("sockets_opened")).isGreaterThan(10);
    }
}
