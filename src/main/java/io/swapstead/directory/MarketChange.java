package io.swapstead.directory;

import io.swapstead.events.Event;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a batch of events says of who has what and who wants what. */
final class MarketChange {
    /** Whose copies or wants have changed. */
    final Set<Long> traders = new HashSet<>();

    /** Printings of which copies have changed. */
    final Set<Long> printings = new HashSet<>();

    /** Cards of which wants have changed. */
    final Set<UUID> wanted = new HashSet<>();

    /** Any of whose copies may have changed. */
    final Set<Long> anyOffer = new HashSet<>();

    /** Any of whose wants may have changed. */
    final Set<Long> anyWant = new HashSet<>();

    void add(Event event) {
        switch (event.kind()) {
            case "collection.changed" -> {
                Long printing = event.data().getLong("card_id");
                if (printing == null) {
                    anyOffer.add(trader(event));
                } else {
                    printings.add(printing);
                    trader(event);
                }
            }
            case "want.changed" -> {
                String card = event.data().getString("oracle_id");
                if (card == null) {
                    anyWant.add(trader(event));
                } else {
                    wanted.add(UUID.fromString(card));
                    trader(event);
                }
            }
            case "user.deleted" -> {
                anyOffer.add(trader(event));
                anyWant.add(trader(event));
            }
            default -> {}
        }
    }

    private long trader(Event event) {
        long id = event.id("user_id");
        traders.add(id);
        return id;
    }
}
