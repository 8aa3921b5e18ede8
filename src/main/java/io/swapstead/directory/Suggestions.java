package io.swapstead.directory;

import io.swapstead.core.Clock;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whom somebody might like to trade with, each with a reason that is true. */
final class Suggestions {
    /** How far the directory is looked through for people who play the same. */
    private static final int LOOKED = 500;

    private record Suggestion(int who, int mutual, int formats, int cards) {
        /** A friend of a friend outweighs a card, and a card a format. */
        int weight() {
            return 4 * Math.min(mutual, 5) + 3 * Math.min(cards, 8) + Integer.bitCount(formats);
        }

        String reason() {
            if (mutual > 0) {
                return "mutual_connection";
            }
            return cards > 0 ? "has_your_wants" : "same_formats";
        }
    }

    private final Db db;
    private final Clock clock;
    private final Index index;
    private final People people;
    private final Market market;
    private final Faces faces;

    Suggestions(Db db, Clock clock, Index index, Market market, Faces faces) {
        this.db = db;
        this.clock = clock;
        this.index = index;
        this.people = index.people;
        this.market = market;
        this.faces = faces;
    }

    /** @param skip whom the viewer does not see */
    Future<Buffer> of(Directory.Own asked, Set<Integer> skip) {
        return SuggestionSql.mutual(db.sql(), asked.viewer(), clock.nowUtc())
                .compose(mutual -> SuggestionSql.known(db.sql(), asked.viewer())
                        .compose(known -> market.matches(asked.viewer())
                                .map(matches -> best(asked, skip, mutual, known, matches))))
                .compose(
                        best -> faces.of(best.stream().mapToInt(Suggestion::who).toArray())
                                .map(cards -> body(best, cards)));
    }

    private List<Suggestion> best(
            Directory.Own asked, Set<Integer> skip, Map<Long, Integer> mutual, Set<Long> known, Matches matches) {
        int me = people.find(asked.viewer());
        int myFormats = me == People.NOBODY ? 0 : people.traits(me) & Facet.FORMAT.mask;
        Set<Integer> candidates = new HashSet<>();
        mutual.keySet().forEach(id -> candidates.add(people.find(id)));
        Order.Walk walk = index.listed(Sort.DISCOVERY_SCORE).from(0);
        for (int i = 0, who = walk.next(); i < LOOKED && who != People.NOBODY; i++, who = walk.next()) {
            candidates.add(who);
        }
        matches.best(LOOKED).forEach(candidates::add);
        candidates.remove(People.NOBODY);
        List<Suggestion> all = new ArrayList<>();
        for (int who : candidates) {
            boolean open = people.has(who, Trait.LISTED) && people.has(who, Trait.SEARCHABLE);
            Suggestion suggestion = new Suggestion(
                    who, mutual.getOrDefault(people.id(who), 0), people.traits(who) & myFormats, matches.theirs(who));
            if (open && suggestion.weight() > 0 && !skip.contains(who) && !known.contains(people.id(who))) {
                all.add(suggestion);
            }
        }
        Comparator<Integer> order = people.by(Sort.DISCOVERY_SCORE);
        all.sort(Comparator.comparingInt((Suggestion one) -> -one.weight())
                .thenComparing((one, other) -> order.compare(one.who(), other.who())));
        return all.subList(0, Math.min(all.size(), asked.limit()));
    }

    /** Whoever has vanished meanwhile has no card, and is left out. */
    private static Buffer body(List<Suggestion> suggestions, List<Faces.Face> cards) {
        Map<Integer, Suggestion> reasons = new HashMap<>();
        suggestions.forEach(suggestion -> reasons.put(suggestion.who(), suggestion));
        Buffer body = Buffer.buffer("[");
        for (Faces.Face face : cards) {
            Suggestion suggestion = Objects.requireNonNull(reasons.get(face.who()));
            StringBuilder rest = new StringBuilder(",\"reason\":\"").append(suggestion.reason());
            rest.append("\",\"mutual_connection_count\":").append(suggestion.mutual());
            rest.append(",\"matching_formats\":[").append(formats(suggestion.formats()));
            rest.append("],\"matching_cards\":").append(suggestion.cards()).append('}');
            body.appendString(body.length() == 1 ? "{\"user\":" : ",{\"user\":");
            body.appendBytes(face.card()).appendBytes(rest.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return body.appendString("]");
    }

    private static String formats(int bits) {
        List<String> names = new ArrayList<>();
        for (String format : Facet.FORMAT.values) {
            if ((bits & Facet.FORMAT.bit(format)) != 0) {
                names.add('"' + format + '"');
            }
        }
        return String.join(",", names);
    }
}
