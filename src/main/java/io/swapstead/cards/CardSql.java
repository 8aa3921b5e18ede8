package io.swapstead.cards;

import io.swapstead.db.Sql;

/** Statements of the catalogue. */
final class CardSql {
    static final Sql<Card> GET = Sql.of("select * from cards where id = $1", Card::of);

    static final Sql<CardEmbed> EMBEDS = Sql.of(
            "select " + CardEmbed.COLUMNS + " from unnest($1::bigint[]) with ordinality as asked (id, n)"
                    + " join cards c using (id) order by n",
            CardEmbed::of);

    private CardSql() {}
}
