package io.swapstead.directory;

import io.swapstead.db.Db;
import io.vertx.core.Future;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** What matches one trader, and of what it was made. */
    private record Matched(long trader, Own own, Matches matches) {
        /** Whether it may be out of date, now that copies and wants of those cards have changed. */
        boolean concerns(Set<Long> traders, Set<UUID> offered, Set<UUID> wanted) {
            return traders.contains(trader)
                    || !Collections.disjoint(own.wants().keySet(), offered)
                    || !Collections.disjoint(own.offers().keySet(), wanted);
        }
    }

    private final Db db;
    private final People people;
    private final Kept<UUID, Posting> offers;
    private final Kept<UUID, Posting> wants;
    private final Kept<Long, Own> own = new Kept<>(OWN, one -> 1, this::readOwn);
    private final Kept<Long, Matched> matches = new Kept<>(MATCHES, one -> 1, this::match);
    private long made;

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
        return matches.get(List.of(user))
                .map(found -> Objects.requireNonNull(found.get(user)).matches());
    }

    /** Takes over what has changed. */
    Future<Void> changed(MarketChange change) {
        if (change.traders.isEmpty()) {
            return Future.succeededFuture();
        }
        return cards(change).map(offered -> {
            forget(offers, offered, change.anyOffer);
            forget(wants, change.wanted, change.anyWant);
            change.traders.forEach(own::drop);
            boolean any = !change.anyOffer.isEmpty() || !change.anyWant.isEmpty(); // who had a card is not known, then
            matches.dropIf(one -> any || one.concerns(change.traders, offered, change.wanted));
            return null;
        });
    }

    /** Cards of which copies have changed: those that are named, and all that traders have of whom it is not known which. */
    private Future<Set<UUID>> cards(MarketChange change) {
        Future<Set<UUID>> cards = change.printings.isEmpty()
                ? Future.succeededFuture(new HashSet<>())
                : MarketSql.cards(db.sql(), change.printings).map(HashSet::new);
        for (long trader : change.anyOffer) {
            cards = cards.compose(known -> MarketSql.ofUser(MarketSql.OFFERS_OF_USER, db.sql(), trader)
                    .map(now -> {
                        known.addAll(now.keySet());
                        return known;
                    }));
        }
        for (long trader : change.anyWant) {
            cards = cards.compose(known -> MarketSql.ofUser(MarketSql.WANTS_OF_USER, db.sql(), trader)
                    .map(now -> {
                        change.wanted.addAll(now.keySet());
                        return known;
                    }));
        }
        return cards;
    }

    private void forget(Kept<UUID, Posting> side, Set<UUID> cards, Set<Long> any) {
        cards.forEach(side::drop);
        if (!any.isEmpty()) {
            side.dropIf(posting -> any.stream().anyMatch(posting::holds));
        }
    }

    /** Forgets everything: so many have come at once that all of it may be out of date. */
    void clear() {
        offers.clear();
        wants.clear();
        own.clear();
        matches.clear();
    }

    private Future<Map<Long, Own>> readOwn(List<Long> users) {
        long user = users.get(0);
        return MarketSql.ofUser(MarketSql.WANTS_OF_USER, db.sql(), user)
                .compose(wanted -> MarketSql.ofUser(MarketSql.OFFERS_OF_USER, db.sql(), user)
                        .map(offered -> Map.of(user, new Own(wanted, offered))));
    }

    private Future<Map<Long, Matched>> match(List<Long> users) {
        long user = users.get(0);
        String name = user + "/" + made++;
        return own.get(List.of(user)).compose(found -> {
            Own mine = Objects.requireNonNull(found.get(user));
            return offers.get(mine.wants().keySet())
                    .compose(offered -> wants.get(mine.offers().keySet()).map(wanted -> {
                        Matches all = Matches.of(name, people, mine.wants(), mine.offers(), offered, wanted);
                        return Map.of(user, new Matched(user, mine, all));
                    }));
        });
    }
}
