package io.swapstead.cards;

import io.swapstead.core.Cursor;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One search for cards, step by step until its page is full: names that begin with the key, names that contain it, names that
 * are like it. The last step only fills the page up; nobody turns pages through guesses.
 */
final class Picker {
    /** The steps that a cursor can stand in. */
    private static final int BEGINS = 0;

    private static final int CONTAINS = 1;

    /** Shorter ones are not looked for within words, nor taken for typos: everything is like them. */
    private static final int SHORT = 3;

    private final SqlClient sql;
    private final String key;
    private final @Nullable String set;
    private final boolean digital;
    private final int limit;
    private final String query;
    private final long[] place;
    private final List<CardEmbed> found = new ArrayList<>();
    private int beginning;

    Picker(SqlClient sql, Cards.Find find) {
        this.sql = sql;
        this.key = Cards.key(find.q());
        this.set = find.set() == null ? null : find.set().toLowerCase(Locale.ROOT);
        this.digital = find.digital();
        this.limit = find.limit();
        this.query = "cards " + key + " " + set + " " + digital;
        this.place = find.cursor() == null ? new long[] {BEGINS, 0} : Cursor.read(query, find.cursor(), 2);
    }

    Future<Cards.Page> page() {
        return begin().compose(v -> full() ? end() : contain())
                .compose(v -> full() ? end() : like())
                .map(v -> cut());
    }

    private boolean full() {
        return found.size() > limit || key.isEmpty();
    }

    private static Future<Void> end() {
        return Future.succeededFuture();
    }

    /** One more than the page holds, to know whether another follows. */
    private int missing() {
        return limit + 1 - found.size();
    }

    private Future<Void> begin() {
        if (place[0] != BEGINS) {
            return end();
        }
        Long after = place[1] == 0 ? null : place[1];
        Future<List<CardEmbed>> cards = set == null
                ? FindSql.BEGIN.list(sql, key, digital, missing(), after)
                : FindSql.BEGIN_IN_SET.list(sql, key, digital, missing(), after, set);
        return cards.onSuccess(list -> beginning = list.size()).map(this::add);
    }

    private Future<Void> contain() {
        Long after = place[0] == CONTAINS ? place[1] : null;
        String pattern = (key.length() < SHORT ? "% " : "%") + key.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        Future<List<CardEmbed>> cards = set == null
                ? FindSql.CONTAIN.list(sql, key, digital, missing(), after, pattern)
                : FindSql.CONTAIN_IN_SET.list(sql, key, digital, missing(), after, pattern, set);
        return cards.map(this::add);
    }

    private Future<Void> like() {
        int free = limit - found.size();
        if (free == 0 || key.length() < SHORT) {
            return end();
        }
        Future<List<CardEmbed>> cards = set == null
                ? FindSql.LIKE.list(sql, key, digital, free, limit)
                : FindSql.LIKE_IN_SET.list(sql, key, digital, free, set);
        return cards.map(this::add);
    }

    private Void add(List<CardEmbed> cards) {
        found.addAll(cards);
        return null;
    }

    private Cards.Page cut() {
        if (found.size() <= limit) {
            return new Cards.Page(found, null);
        }
        int step = place[0] == BEGINS && beginning >= limit ? BEGINS : CONTAINS;
        return new Cards.Page(
                found.subList(0, limit),
                Cursor.of(query, step, found.get(limit - 1).id()));
    }
}
