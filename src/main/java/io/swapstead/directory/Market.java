package io.swapstead.directory;

import io.swapstead.db.Db;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Who has what for trade and who wants what: an inverted index of cards, so that matching is a lookup. A card's entries are read from the
 * database when somebody first asks for them, and kept until an event says that they have changed. Private wants are in none.
 */
final class Market {
    /** Entries kept on each side; one is 16 bytes. */
    private static final long ENTRIES = 20_000_000;

    /** Traders whose own side and whose matches are kept; matches are 4 bytes for each trader there is. */
    private static final int OWN = 2_000;

    private static final int MATCHES = 16;

    /** Both sides of one trader, by card. */
    private record Own(Map<UUID, Posting> wants, Map<UUID, Posting> offers) {}

    private final Db db;
    private final People people;
    private final Kept<UUID, Posting> offers;
    private final Kept<UUID, Posting> wants;
    private final Kept<Long, Own> own = new Kept<>(OWN, one -> 1, this::readOwn);
    private final Kept<Long, Matches> matches = new Kept<>(MATCHES, one -> 1, this::match);
    private long version;

    Market(Db db, People people) {
        this.db = db;
        this.people = people;
        this.offers = new Kept<>(
                ENTRIES,
                posting -> posting.size() + 1,
                cards -> MarketSql.ofCards(MarketSql.OFFERS_OF_CARDS, db.sql(), cards));
        this.wants = new Kept<>(
                ENTRIES,
                posting -> posting.size() + 1,
                cards -> MarketSql.ofCards(MarketSql.WANTS_OF_CARDS, db.sql(), cards));
    }

    /** What matches between a trader and everybody. */
    Future<Matches> matches(long user) {
        return matches.get(List.of(user)).map(found -> Objects.requireNonNull(found.get(user)));
    }

    /** To be told when copies of a trader have changed: of some cards, or of any when it is not known which. */
    Future<Void> offersChanged(long user, List<Long> printings) {
        return (printings.isEmpty()
                        ? MarketSql.ofUser(MarketSql.OFFERS_OF_USER, db.sql(), user)
                                .map(now -> List.copyOf(now.keySet()))
                        : MarketSql.cards(db.sql(), printings))
                .map(cards -> {
                    changed(user, offers, cards, printings.isEmpty());
                    return null;
                });
    }

    /** To be told when wants of a trader have changed, likewise. */
    Future<Void> wantsChanged(long user, List<UUID> cards) {
        return (cards.isEmpty()
                        ? MarketSql.ofUser(MarketSql.WANTS_OF_USER, db.sql(), user)
                                .map(now -> List.copyOf(now.keySet()))
                        : Future.succeededFuture(cards))
                .map(known -> {
                    changed(user, wants, known, cards.isEmpty());
                    return null;
                });
    }

    private void changed(long user, Kept<UUID, Posting> side, List<UUID> cards, boolean any) {
        cards.forEach(side::drop);
        side.dropIf(posting -> any && posting.holds(user));
        own.drop(user);
        matches.dropIf(all -> true);
        version++;
    }

    private Future<Map<Long, Own>> readOwn(List<Long> users) {
        long user = users.get(0);
        return MarketSql.ofUser(MarketSql.WANTS_OF_USER, db.sql(), user)
                .compose(wanted -> MarketSql.ofUser(MarketSql.OFFERS_OF_USER, db.sql(), user)
                        .map(offered -> Map.of(user, new Own(wanted, offered))));
    }

    private Future<Map<Long, Matches>> match(List<Long> users) {
        long user = users.get(0);
        String name = user + "/" + version;
        return own.get(List.of(user)).compose(found -> {
            Own mine = Objects.requireNonNull(found.get(user));
            return offers.get(mine.wants().keySet())
                    .compose(offered -> wants.get(mine.offers().keySet())
                            .map(wanted -> Map.of(
                                    user, Matches.of(name, people, mine.wants(), mine.offers(), offered, wanted))));
        });
    }
}
