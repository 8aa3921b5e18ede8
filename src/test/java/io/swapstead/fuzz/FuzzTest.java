package io.swapstead.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the answer is never an accident; {@code scripts/bench fuzz} sends more. */
class FuzzTest {
    private static final int COUNT = 10_000;
    private static final long SEED = 20260131;

    private static Fuzz fuzz;

    @BeforeAll
    static void start(@TempDir Path data) {
        fuzz = new Fuzz(data);
    }

    @AfterAll
    static void stop() {
        fuzz.close();
    }

    @Test
    void noRequestCausesAnAccident() {
        HttpFuzz requests = fuzz.requests(COUNT, SEED);
        assertThat(requests.complaints).isEmpty();
        assertThat(fuzz.accidents()).isEmpty();
        assertThat(requests.answers.keySet()).hasSameSizeAs(new Api().operations());
        assertThat(requests.answers.values()).as("requests get through, too").anySatisfy(answers -> assertThat(answers)
                .containsKey(200));
    }

    @Test
    void noFrameCausesAnAccident() {
        FrameFuzz frames = fuzz.frames(COUNT, SEED);
        assertThat(frames.complaints).isEmpty();
        assertThat(fuzz.accidents()).isEmpty();
        assertThat(frames.closes.keySet()).isSubsetOf(1000, 1002, 1007, 1009, 4401, 4403, 4009, 4429);
    }
}
