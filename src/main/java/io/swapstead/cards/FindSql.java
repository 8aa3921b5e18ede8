package io.swapstead.cards;

import io.swapstead.db.Sql;

/**
 * The statements behind the picker: names that begin with what was typed, names that contain it, names like it. The first two
 * walk an index in the order of names from the last card seen, so a page costs the same at any depth. Among printings of one
 * name English ones come first, then the newest.
 */
final class FindSql {
    private static final String AGE = "(date '2500-01-01' - coalesce(%1$s.released_at, date '1900-01-01'))";
    private static final String PLACE = "(%1$s.lang <> 'en'), " + AGE + ", %1$s.id";
    private static final String ORDER = "c.name_key using ~<~, " + PLACE.formatted("c");

    /** What all have in common: $1 the key, $2 whether digital cards count, $3 how many. */
    private static final String SELECT =
            "select " + CardEmbed.COLUMNS + " from cards c where ($2 or not c.digital) and ";

    /** $4 is the last card seen, or null. */
    private static final String AFTER =
            """
            c.name_key ~>=~ coalesce((select l.name_key from cards l where l.id = $4), %%s)
            and ($4::bigint is null or c.name_key ~>~ (select l.name_key from cards l where l.id = $4)
              or (%s) > (select %s from cards l where l.id = $4))
            """
                    .formatted(PLACE.formatted("c"), PLACE.formatted("l"));

    private static final String BEGINNING = SELECT + AFTER.formatted("$1") + " and c.name_key ~<~ ($1 || chr(1114111))";
    private static final String CONTAINING =
            SELECT + AFTER.formatted("''") + " and c.name_key like $5 and not starts_with(c.name_key, $1)";
    private static final String PAGE = " order by " + ORDER + " limit $3";

    static final Sql<CardEmbed> BEGIN = embeds(BEGINNING + PAGE);

    /** $5 is the set. */
    static final Sql<CardEmbed> BEGIN_IN_SET = embeds(BEGINNING + " and c.set_code = $5" + PAGE);

    /** $5 is a LIKE pattern. */
    static final Sql<CardEmbed> CONTAIN = embeds(CONTAINING + PAGE);

    /** $5 is a LIKE pattern, $6 the set. */
    static final Sql<CardEmbed> CONTAIN_IN_SET = embeds(CONTAINING + " and c.set_code = $6" + PAGE);

    /** $4 is how many names to look at. */
    static final Sql<CardEmbed> LIKE = embeds(
            """
            select %s from card_names_like($1, $4) as near join cards c using (name_key)
            where strpos(c.name_key, $1) = 0 and ($2 or not c.digital) order by near.distance, %s limit $3"""
                    .formatted(CardEmbed.COLUMNS, ORDER));

    /** Within the set $4, which is small enough to be looked through. */
    static final Sql<CardEmbed> LIKE_IN_SET = embeds(SELECT
            + "c.set_code = $4 and $1 <<-> c.name_key <= 0.6 and strpos(c.name_key, $1) = 0 order by $1 <<-> c.name_key, "
            + ORDER + " limit $3");

    private FindSql() {}

    private static Sql<CardEmbed> embeds(String text) {
        return Sql.of(text, CardEmbed::of);
    }
}
