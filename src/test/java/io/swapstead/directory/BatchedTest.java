package io.swapstead.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One batch after the other, and nobody forgotten. */
class BatchedTest {
    private final List<Set<Long>> begun = new ArrayList<>();
    private final List<Promise<Void>> ends = new ArrayList<>();
    private final Batched batched = new Batched(2, ids -> {
        begun.add(ids);
        ends.add(Promise.promise());
        return ends.get(ends.size() - 1).future();
    });

    @Test
    void whoIsAskedForMeanwhileIsReadAnewAfterwards() {
        Future<Void> first = batched.run(List.of(1L));
        Future<Void> second = batched.run(List.of(1L));
        Future<Void> third = batched.run(List.of(2L, 3L));
        assertThat(begun).containsExactly(Set.of(1L));
        ends.get(0).complete();
        assertThat(first.succeeded()).isTrue();
        assertThat(second.isComplete()).isFalse();
        assertThat(begun).containsExactly(Set.of(1L), Set.of(1L, 2L));
        ends.get(1).complete();
        assertThat(begun).endsWith(Set.of(3L));
        ends.get(2).complete();
        assertThat(second.succeeded() && third.succeeded()).isTrue();
    }

    @Test
    void aFailureReachesThoseWhoWaitAndNoOthers() {
        Future<Void> first = batched.run(List.of(1L));
        Future<Void> second = batched.run(List.of(1L));
        ends.get(0).fail("away");
        assertThat(first.failed()).isTrue();
        ends.get(1).complete();
        assertThat(second.succeeded()).isTrue();
        assertThat(batched.run(List.of()).succeeded()).isTrue();
    }
}
