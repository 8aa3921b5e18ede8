package io.swapstead.collections;

import io.swapstead.cards.Cards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The printings that may be meant by a file's rows, and the rule which one is: by the card database's id, by a shop's id, by set
 * and number where the name agrees, and last by the name alone, which is a guess at the printing.
 */
final class Candidates {
    private final Map<UUID, Candidate> byScryfallId = new HashMap<>();
    private final Map<Long, List<Candidate>> byTcgplayerId = new HashMap<>();
    private final Map<Long, List<Candidate>> byCardmarketId = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();

    /** What a row means; {@code guessed} is true when the card is certain, but the printing is not. */
    record Match(Candidate card, boolean guessed) {}

    /** Adds what was found by ids. */
    void add(Collection<Candidate> found) {
        for (Candidate candidate : found) {
            byScryfallId.put(candidate.scryfallId(), candidate);
            candidate.tcgplayerIds().forEach(id -> add(byTcgplayerId, id, candidate));
            if (candidate.cardmarketId() != null) {
                add(byCardmarketId, candidate.cardmarketId(), candidate);
            }
        }
    }

    /** Adds what was found by a name; nothing is remembered as well. */
    void add(String nameKey, Collection<Candidate> found) {
        byName.computeIfAbsent(nameKey, key -> new ArrayList<>()).addAll(found);
    }

    boolean knows(String nameKey) {
        return byName.containsKey(nameKey);
    }

    private static void add(Map<Long, List<Candidate>> map, long id, Candidate candidate) {
        List<Candidate> same = map.computeIfAbsent(id, key -> new ArrayList<>());
        if (!same.contains(candidate)) {
            same.add(candidate);
        }
    }

    Optional<Match> match(VendorRow row) {
        return byId(row).map(card -> new Match(card, false)).or(() -> byName(row));
    }

    /** What the row's ids say, which need no name. */
    Optional<Candidate> byId(VendorRow row) {
        if (row.scryfallId() != null && byScryfallId.containsKey(row.scryfallId())) {
            return Optional.of(byScryfallId.get(row.scryfallId()));
        }
        return best(row, byTcgplayerId.getOrDefault(row.tcgplayerId(), List.of()))
                .or(() -> best(row, byCardmarketId.getOrDefault(row.cardmarketId(), List.of())));
    }

    private Optional<Match> byName(VendorRow row) {
        if (row.name() == null) {
            return Optional.empty();
        }
        List<Candidate> named = byName.getOrDefault(Cards.key(row.name()), List.of());
        List<Candidate> inSet = inSet(row, named);
        return byNumber(row, inSet)
                .map(card -> new Match(card, false))
                .or(() -> best(row, inSet).or(() -> best(row, named)).map(card -> new Match(card, true)));
    }

    private static List<Candidate> inSet(VendorRow row, List<Candidate> named) {
        List<Candidate> byCode = only(named, card -> card.setCode().equals(row.setCode()));
        if (!byCode.isEmpty() || row.setName() == null) {
            return byCode;
        }
        String setKey = Cards.key(row.setName());
        return only(named, card -> card.setKey().equals(setKey));
    }

    /** Without a number the only one in the set is meant. */
    private static Optional<Candidate> byNumber(VendorRow row, List<Candidate> inSet) {
        if (row.collectorNumber() == null) {
            boolean one = inSet.stream().map(Candidate::number).distinct().count() == 1;
            return one ? best(row, inSet) : Optional.empty();
        }
        String number = row.collectorNumber().toLowerCase(Locale.ROOT);
        return best(row, only(inSet, card -> card.number().equals(number)))
                .or(() -> best(row, only(inSet, card -> card.hasDigits(number))));
    }

    private static List<Candidate> only(List<Candidate> cards, Predicate<Candidate> wanted) {
        return cards.stream().filter(wanted).toList();
    }

    private static Optional<Candidate> best(VendorRow row, List<Candidate> cards) {
        return cards.stream().min(Candidate.fit(row));
    }
}
