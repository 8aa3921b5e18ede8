package io.swapstead.profiles;

import io.swapstead.accounts.Visible;
import io.swapstead.db.Sql;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two faces of a card, drawn up by the database in one statement for as many as are wanted. $1 are the users, $2 who looks
 * (0 for a stranger), $3 who is online, $4 the time; {@link Seen} decides what shows.
 */
final class CardSql {
    private static final String SUSPENDED = "not " + Visible.inGoodStanding("$4");

    private static final String FRONT =
            """
            json_build_object('id', u.id, 'username', u.username, 'display_name', u.display_name, 'avatar_url', u.avatar_url,
              'tagline', u.tagline, 'card_type', u.card_type, 'trade_count', coalesce(r.completed_trades, 0),
              'reputation_score', r.average_rating, 'reputation_count', coalesce(r.total_reviews, 0),
              'success_rate', case when r.completed_trades + r.failed_trades > 0
                then round(100.0 * r.completed_trades / (r.completed_trades + r.failed_trades), 1) end,
              'response_time_hours', r.response_time_hours, 'frame_tier', %s,
              'city', case when %s then u.city end, 'country', case when %s then u.country end,
              'shipping_preference', u.shipping_preference,
              'is_online', %s and u.id = any($3), 'last_active_at', case when %s then %s end,
              'suspended', %s, 'open_to_trades', not %s and not coalesce((u.restrictions ->> 'propose')::timestamptz > $4, false) and exists (
                select from inventory_items i where i.user_id = u.id and i.for_trade > 0),
              'email_verified', u.email_verified, 'discord_linked', u.discord_id is not null, 'id_verified', u.id_verified,
              'badges', (select coalesce(json_agg(json_build_object('key', d.key, 'icon', d.icon, 'name', d.name)
                  order by d.discovery_points desc, d.id), '[]')
                from user_achievements a join achievement_definitions d on d.id = a.achievement_id
                where a.user_id = u.id and a.unlocked_at is not null and (not d.is_hidden or u.id = $2) and (d.category <> 'portfolio' or %s)),
              'formats', (select coalesce(json_agg(f.format order by f.id), '[]') from user_format_specialties f where f.user_id = u.id),
              'signature_card', (select json_build_object('id', c.id, 'name', c.name, 'image_url', c.image_url)
                from cards c where c.id = u.signature_card_id),
              'member_since', %s)"""
                    .formatted(
                            Seen.FRAME,
                            Seen.PLACE,
                            Seen.PLACE,
                            Seen.PRESENCE,
                            Seen.PRESENCE,
                            Times.iso("u.last_active_at"),
                            SUSPENDED,
                            SUSPENDED,
                            Seen.PORTFOLIO,
                            Times.iso("u.created_at"));

    private static final String FROM =
            " from users u left join user_reputation r on r.user_id = u.id where u.id = any($1) and ";

    private static final Sql<JsonObject> FRONTS = Sql.of(
            "select " + FRONT + " as card" + FROM + Seen.VISIBLE + " order by array_position($1, u.id)",
            row -> row.getJsonObject("card"));

    private static final Sql<JsonObject> BACK = Sql.of(
            """
            select json_build_object('id', u.id,
              'total_trades', (select count(*) from trade_proposals p where u.id in (p.proposer_id, p.recipient_id)),
              'completed_trades', coalesce(r.completed_trades, 0),
              'portfolio_tier', case when %s then %s end,
              'endorsement_counts', (select json_build_object(
                  'trustworthy', count(*) filter (where kind = 'trustworthy'), 'fair_trader', count(*) filter (where kind = 'fair_trader'),
                  'responsive', count(*) filter (where kind = 'responsive'), 'knowledgeable', count(*) filter (where kind = 'knowledgeable'))
                from endorsements e where e.endorsed_id = u.id),
              'endorsed_for', (select coalesce(json_agg(e.kind order by e.kind), '[]') from endorsements e where e.endorser_id = $2 and e.endorsed_id = u.id),
              'can_endorse', exists (select from trade_proposals p where p.status = 'completed'
                and (p.proposer_id, p.recipient_id) in (($2, u.id), (u.id, $2))),
              'recent_trades', (select coalesce(json_agg(t), '[]') from (
                select %s as date, %s as with_user, greatest(o.offer_value, o.request_value) as value
                from trade_proposals p join trade_offers o on o.trade_proposal_id = p.id and o.revision = p.current_revision
                left join users w on w.id = case when p.proposer_id = u.id then p.recipient_id else p.proposer_id end
                where u.id in (p.proposer_id, p.recipient_id) and p.status = 'completed' order by p.completed_at desc limit 5) t),
              'recent_reviews', (select coalesce(json_agg(v), '[]') from (
                select v.id, v.trade_proposal_id as trade_id, %s as author, v.rating, v.text, v.reply, %s as created_at, false as removed
                from reviews v left join users w on w.id = v.author_id
                where v.subject_id = u.id and v.visible_at is not null and v.removed_at is null order by v.visible_at desc limit 3) v),
              'mutual_connections', (select coalesce(json_agg(json_build_object('id', m.id, 'username', m.username) order by m.username), '[]')
                from users m where $2 <> 0 and $2 <> u.id and %s and %s and m.id in (%s) and m.id in (%s)),
              'achievements', (select coalesce(json_agg(json_build_object('key', d.key, 'icon', d.icon, 'name', d.name) order by a.unlocked_at desc), '[]')
                from user_achievements a join achievement_definitions d on d.id = a.achievement_id
                where a.user_id = u.id and a.unlocked_at is not null and (not d.is_hidden or u.id = $2) and (d.category <> 'portfolio' or %s))) as card
            """
                            .formatted(
                                    Seen.PORTFOLIO,
                                    Tier.OF_USER,
                                    Times.iso("p.completed_at"),
                                    Person.seenJson("w", "$2"),
                                    Person.seenJson("w", "$2"),
                                    Times.iso("v.created_at"),
                                    Seen.over("m", Seen.VISIBLE),
                                    Seen.over("m", Visible.inGoodStanding("$4")),
                                    Seen.connectionsOf("$2"),
                                    Seen.connectionsOf("u.id"),
                                    Seen.PORTFOLIO)
                    + FROM + Seen.VISIBLE + " and cardinality($3::bigint[]) >= 0",
            row -> row.getJsonObject("card"));

    private static final Sql<Long> ID =
            Sql.of("select id from users where username = $1 and deleted_at is null", row -> row.getLong("id"));

    private CardSql() {}

    static Future<List<JsonObject>> fronts(
            SqlClient sql, List<Long> ids, long viewer, Set<Long> online, OffsetDateTime now) {
        return FRONTS.list(sql, ids.toArray(Long[]::new), viewer, online.toArray(Long[]::new), now);
    }

    static Future<Optional<JsonObject>> back(SqlClient sql, long id, long viewer, OffsetDateTime now) {
        return BACK.first(sql, new Long[] {id}, viewer, new Long[0], now);
    }

    /** The id behind an id or a username; a username always has a letter. */
    static Future<Optional<Long>> id(SqlClient sql, String user) {
        if (user.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Future.succeededFuture(user.length() > 18 ? Optional.empty() : Optional.of(Long.parseLong(user)));
        }
        return ID.first(sql, user);
    }
}
