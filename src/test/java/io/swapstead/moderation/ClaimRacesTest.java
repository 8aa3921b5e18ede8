package io.swapstead.moderation;

import static io.swapstead.moderation.Court.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.swapstead.Browser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of many who want the same case at once, one has it. */
class ClaimRacesTest {
    private static final int ROUNDS = 100;

    @RegisterExtension
    static final InCourt court = new InCourt();

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() {
        Court.Person reporter = court.someone();
        for (int round = 0; round < ROUNDS; round++) {
            long id = court.report(reporter, court.target(), "spam");
            List<Integer> statuses = Stream.of(
                            court.mod(),
                            court.colleague(),
                            court.admin(),
                            court.mod(),
                            court.colleague(),
                            court.admin())
                    .map(who ->
                            who.browser().send("POST", "/api/admin/moderation/cases/" + id + "/claim", null, Map.of()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Browser.Answer::status)
                    .toList();
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        }
    }

    @Test
    void ofTwoDecisionsOneCounts() {
        Court.Person reporter = court.someone();
        for (int round = 0; round < ROUNDS; round++) {
            Court.Person bad = court.target();
            long id = court.report(reporter, bad, "spam");
            court.claim(court.mod(), id);
            List<Integer> statuses = IntStream.range(0, 4)
                    .mapToObj(i -> court.mod()
                            .browser()
                            .send(
                                    "POST",
                                    "/api/admin/moderation/cases/" + id + "/actions",
                                    decision("warn").encode(),
                                    Map.of()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(Browser.Answer::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(court.actions(bad)).isEqualTo(1);
        }
    }
}
