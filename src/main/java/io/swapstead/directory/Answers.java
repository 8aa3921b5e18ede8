package io.swapstead.directory;

import io.swapstead.core.Clock;
import io.swapstead.core.Failure;
import io.swapstead.db.Db;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What the directory answers, once its index is there. */
final class Answers {
    private final Db db;
    private final Clock clock;
    private final Index index;
    private final Faces faces;
    private final Market market;
    private final Apart apart;
    private final Place.Seal seal;
    private final LongFunction<Future<Void>> ownWrites;
    private final Finder finder;
    private final Search search;
    private final Suggestions suggestions;
    private final PageBody bodies;

    /** @param ownWrites completes when what a viewer has written just now is in the index */
    Answers(
            Db db,
            Clock clock,
            Index index,
            Faces faces,
            Market market,
            Apart apart,
            Place.Seal seal,
            LongFunction<Future<Void>> ownWrites) {
        this.db = db;
        this.clock = clock;
        this.index = index;
        this.faces = faces;
        this.market = market;
        this.apart = apart;
        this.seal = seal;
        this.ownWrites = ownWrites;
        this.finder = new Finder(index);
        this.search = new Search(index);
        this.suggestions = new Suggestions(db, clock, index, market, faces);
        this.bodies = new PageBody(index.people);
    }

    Future<Buffer> list(Directory.Page asked) {
        byte[] query = query(asked.filters().q());
        Sort sort = Sort.of(asked.sort());
        String name = asked.filters() + " " + sort;
        Place place = asked.cursor() == null ? null : seal.read(name, asked.cursor());
        return ownWrites
                .apply(asked.viewer())
                .compose(written -> matches(asked, sort))
                .compose(matches -> {
                    Finder.Found found = finder.find(new Finder.Wanted(
                            new Filter(index.people, asked.filters(), query, matches),
                            sort,
                            skip(asked.viewer()),
                            matches,
                            (asked.page() - 1L) * asked.limit(),
                            place,
                            asked.limit()));
                    Place last = found.last();
                    String next = found.more() && last != null ? seal.write(name, last) : null;
                    Integer page = place == null ? asked.page() : null;
                    return faces.of(found.who()).map(cards -> bodies.write(cards, found, page, asked.limit(), next));
                });
    }

    private Future<Matches> matches(Directory.Page asked, Sort sort) {
        boolean needed = sort == Sort.BEST_MATCH
                || asked.filters().hasMyWants()
                || asked.filters().wantsMyCards();
        return needed && asked.viewer() != 0 ? market.matches(asked.viewer()) : Future.succeededFuture(Matches.NONE);
    }

    Future<Buffer> search(Directory.Find asked) {
        byte[] query = query(asked.q());
        if (query == null) {
            throw Failure.invalid("q", "must not be empty");
        }
        return ownWrites.apply(asked.viewer()).compose(written -> {
            List<Integer> found = search.find(query, skip(asked.viewer()), asked.limit());
            return faces.of(found.stream().mapToInt(Integer::intValue).toArray())
                    .map(Answers::people);
        });
    }

    private static Buffer people(List<Faces.Face> faces) {
        Buffer body = Buffer.buffer("[");
        for (Faces.Face face : faces) {
            body.appendString(body.length() > 1 ? "," : "").appendBytes(face.person());
        }
        return body.appendString("]");
    }

    Future<Buffer> suggested(Directory.Own asked) {
        return ownWrites.apply(asked.viewer()).compose(written -> suggestions.of(asked, skip(asked.viewer())));
    }

    Future<Buffer> recent(Directory.Own asked) {
        return EncounterSql.RECENT
                .list(db.sql(), (long) asked.limit(), asked.viewer(), clock.nowUtc())
                .map(people -> new JsonArray(people).toBuffer());
    }

    Future<Buffer> preview(Directory.Pair asked) {
        return EncounterSql.PREVIEW
                .first(db.sql(), asked.userId(), asked.viewer(), clock.nowUtc())
                .map(preview -> preview.map(JsonObject::toBuffer).orElseThrow(() -> Failure.notFound("trader")));
    }

    /** What was typed, as names are searched; null for nothing. */
    private static byte @Nullable [] query(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        byte[] query = Names.query(typed);
        if (query.length == 0) {
            throw Failure.invalid("q", "has nothing to search for");
        }
        return query;
    }

    /** Whom the viewer does not see: themself, and whom a block keeps apart. */
    private Set<Integer> skip(long viewer) {
        Set<Integer> skip = new HashSet<>();
        if (viewer != 0) {
            skip.add(index.people.find(viewer));
            apart.from(viewer).forEach(id -> skip.add(index.people.find(id)));
            skip.remove(People.NOBODY);
        }
        return skip;
    }
}
