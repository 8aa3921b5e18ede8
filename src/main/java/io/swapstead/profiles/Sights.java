package io.swapstead.profiles;

import io.swapstead.db.Db;
import io.swapstead.db.Sql;
import io.swapstead.live.Visibility;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells live who may hear of whom, by the same rule as every other surface. */
public final class Sights implements Visibility {
    private record Found(Sight sight, boolean presence) {}

    /** $2 of the rule is the viewer: here each row has its own. */
    private static final Sql<Found> SEEN = Sql.of(
            """
            select s.viewer, s.subject, %s as presence
            from unnest($1::bigint[], $2::bigint[]) as s(viewer, subject) join users u on u.id = s.subject where %s"""
                    .formatted(
                            io.swapstead.profiles.Seen.by(io.swapstead.profiles.Seen.PRESENCE, "s.viewer"),
                            io.swapstead.profiles.Seen.by(io.swapstead.profiles.Seen.VISIBLE, "s.viewer")),
            Sights::found);

    private final Db db;

    public Sights(Db db) {
        this.db = db;
    }

    @Override
    public Future<Visibility.Seen> visible(Set<Sight> sights) {
        List<Sight> pairs = List.copyOf(sights);
        return SEEN.list(
                        db.sql(),
                        pairs.stream().map(Sight::viewer).toArray(Long[]::new),
                        pairs.stream().map(Sight::subject).toArray(Long[]::new))
                .map(found -> {
                    Set<Sight> cards = new HashSet<>();
                    Set<Sight> presences = new HashSet<>();
                    for (Found each : found) {
                        cards.add(each.sight());
                        if (each.presence()) {
                            presences.add(each.sight());
                        }
                    }
                    return new Visibility.Seen(cards, presences);
                });
    }

    private static Found found(Row row) {
        return new Found(new Sight(row.getLong("viewer"), row.getLong("subject")), row.getBoolean("presence"));
    }
}
