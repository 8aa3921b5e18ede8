package io.swapstead.live;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What users have missed, as their streams have it and as it may be seen now. */
final class Backlog {
    private final Node node;

    Backlog(Node node) {
        this.node = node;
    }

    /** What a user's stream holds after a number; the stream begins now if it has not yet. */
    Future<Stream.Page> after(long user, long seq) {
        return node.stream()
                .after(node.db().sql(), user, seq)
                .compose(page -> page.isPresent()
                        ? Future.succeededFuture(page.get())
                        : node.stream()
                                .position(node.db().sql(), user)
                                .map(position -> new Stream.Page(position, List.of())));
    }

    /** The events of a page as they may be seen now; what may not keeps its number and loses its content. */
    Future<List<Envelope>> replayable(long user, Stream.Page page) {
        List<Replays.Missed> missed =
                page.events().stream().map(Stream.Stored::missed).toList();
        Future<Set<Long>> withheld = missed.isEmpty()
                ? Future.succeededFuture(Set.of())
                : node.replays().withheld(user, missed);
        return withheld.map(numbers -> page.events().stream()
                .map(event -> event.envelope(page.position().epoch(), numbers.contains(event.seq())))
                .collect(Collectors.toList()));
    }
}
