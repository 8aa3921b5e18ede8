package io.swapstead.directory;

import io.swapstead.accounts.Visible;
import io.swapstead.collections.Condition;
import io.swapstead.collections.Worth;
import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import io.swapstead.profiles.Seen;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/** Statements about the viewer, $2, and one other or a few: whom they met, and what the two could trade. */
final class EncounterSql {
    private static final String IN_GOOD_STANDING = Visible.inGoodStanding("$3");

    /** $1 how many, $3 now. Each person once, by the last encounter. */
    static final Sql<JsonObject> RECENT = Sql.of(
            """
            select (%s)::jsonb || jsonb_build_object('met_through', m.through, 'met_at', %s) as person
            from (select distinct on (id) id, through, at from (
                (select case when sender_id = $2 then recipient_id else sender_id end as id, 'message' as through, created_at as at
                  from messages where $2 in (sender_id, recipient_id) order by created_at desc limit 200)
                union all
                (select case when proposer_id = $2 then recipient_id else proposer_id end, 'trade', updated_at
                  from trade_proposals where $2 in (proposer_id, recipient_id) order by updated_at desc limit 200)
                union all
                (select viewed_user_id, 'view', created_at from profile_views where viewer_id = $2 order by created_at desc limit 200)
              ) e(id, through, at) order by id, at desc) m
            join users u on u.id = m.id and u.id <> $2 and %s and %s
            order by m.at desc, u.id limit $1"""
                    .formatted(Person.OF_U, Times.iso("m.at"), IN_GOOD_STANDING, Seen.VISIBLE),
            row -> row.getJsonObject("person"));

    /** $3 is now. $1 has, for trade, what $2 wants, and the other way; a want counts once, at the price of the best copy that meets it. */
    static final Sql<JsonObject> PREVIEW = Sql.of(
            """
            select json_build_object('user_id', u.id, 'cards_they_have_you_want', a.n, 'cards_they_have_you_want_value', a.value,
              'cards_you_have_they_want', b.n, 'cards_you_have_they_want_value', b.value, 'is_mutual_match', a.n > 0 and b.n > 0) as preview
            from users u cross join lateral (%s) a cross join lateral (%s) b
            where u.id = $1 and u.id <> $2 and %s and %s"""
                    .formatted(fits("$1", "$2"), fits("$2", "$1"), IN_GOOD_STANDING, Seen.VISIBLE),
            row -> row.getJsonObject("preview"));

    private EncounterSql() {}

    private static String fits(String owner, String wanting) {
        return """
                select count(*) as n, coalesce(sum(f.price), 0)::numeric(12, 2) as value from want_items w
                cross join lateral (select least(w.quantity, i.for_trade - i.reserved) * %s as price
                  from inventory_items i join cards c on c.id = i.card_id
                  where i.user_id = %s and i.for_trade > i.reserved and c.oracle_id = w.oracle_id and (w.card_id is null or w.card_id = i.card_id)
                    and (w.finish is null or w.finish = i.finish) and (w.language is null or w.language = i.language)
                    and %s <= %s
                  order by price desc nulls last limit 1) f
                where w.user_id = %s and w.visibility <> 'private'"""
                .formatted(
                        Worth.UNIT_PRICE,
                        owner,
                        Condition.rank("i.condition"),
                        Condition.rank("w.min_condition"),
                        wanting);
    }
}
