package io.swapstead.moderation;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Times;
import io.vertx.core.json.JsonObject;

/**
 * A copy of what a report or dispute is about, made in its transaction: it outlives edits, deletions and purges. $1 and $2 are
 * the two people, $3 thread messages, $4 direct messages, $5 trades.
 */
final class EvidenceSql {
    /** Messages before and after each that is cited. */
    private static final int NEIGHBOURS = 5;

    private static final String MESSAGES =
            """
            (select coalesce(json_agg(json_build_object('id', m.id, 'trade_id', t.trade_proposal_id, 'seq', m.seq,
                'sender_id', m.sender_id, 'content', m.content, 'card_id', m.card_id, 'payload', m.payload,
                'revisions', m.revisions, 'cited', m.id = any($3::bigint[]), 'created_at', %s, 'edited_at', %s, 'deleted_at', %s,
                'attachments', (select coalesce(json_agg(json_build_object('id', a.id, 'file_url', a.file_url) order by a.place, a.id), '[]')
                  from trade_thread_attachments a where a.message_id = m.id)) order by m.thread_id, m.seq), '[]')
              from trade_thread_messages m join trade_threads t on t.id = m.thread_id
              where exists (select from trade_thread_messages c where c.id = any($3::bigint[]) and c.thread_id = m.thread_id
                and m.seq between c.seq - %d and c.seq + %d))"""
                    .formatted(
                            Times.iso("m.created_at"),
                            Times.iso("m.edited_at"),
                            Times.iso("m.deleted_at"),
                            NEIGHBOURS,
                            NEIGHBOURS);

    private static final String DIRECT =
            """
            (select coalesce(json_agg(json_build_object('id', m.id, 'sender_id', m.sender_id, 'content', m.content,
                'cited', m.id = any($4::bigint[]), 'created_at', %s, 'deleted_at', %s) order by m.id), '[]')
              from messages m where m.id in (
                select near.id from unnest($4::bigint[]) as c, lateral (
                  (select n.id from messages n where least(n.sender_id, n.recipient_id) = least($1::bigint, $2::bigint)
                      and greatest(n.sender_id, n.recipient_id) = greatest($1::bigint, $2::bigint) and n.id <= c
                    order by n.id desc limit %3$d + 1)
                  union all
                  (select n.id from messages n where least(n.sender_id, n.recipient_id) = least($1::bigint, $2::bigint)
                      and greatest(n.sender_id, n.recipient_id) = greatest($1::bigint, $2::bigint) and n.id > c
                    order by n.id limit %3$d)) near))"""
                    .formatted(Times.iso("m.created_at"), Times.iso("m.deleted_at"), NEIGHBOURS);

    private static final String TRADES =
            """
            (select coalesce(json_agg(json_build_object('id', p.id, 'status', p.status, 'proposer_id', p.proposer_id,
                'recipient_id', p.recipient_id, 'revision', p.current_revision, 'message', p.message, 'created_at', %s,
                'offers', (select json_agg(json_build_object('revision', o.revision, 'made_by', o.made_by, 'offer_value', o.offer_value,
                    'request_value', o.request_value, 'items', (select coalesce(json_agg(json_build_object('side', i.side,
                      'card_id', i.card_id, 'card', k.name, 'quantity', i.quantity, 'finish', i.finish, 'condition', i.condition,
                      'unit_price', i.unit_price) order by i.id), '[]')
                      from trade_items i join cards k on k.id = i.card_id where i.trade_offer_id = o.id)) order by o.revision)
                  from trade_offers o where o.trade_proposal_id = p.id),
                'shipments', (select coalesce(json_agg(json_build_object('sender_id', s.sender_id, 'carrier', s.carrier,
                    'tracking', s.tracking, 'in_person', s.in_person, 'shipped_at', %s, 'received_at', %s) order by s.id), '[]')
                  from trade_shipments s where s.trade_proposal_id = p.id)) order by p.id), '[]')
              from trade_proposals p where p.id = any($5::bigint[]) or p.id in (
                select t.trade_proposal_id from trade_threads t join trade_thread_messages m on m.thread_id = t.id where m.id = any($3::bigint[])))"""
                    .formatted(Times.iso("p.created_at"), Times.iso("s.shipped_at"), Times.iso("s.received_at"));

    private static final String CARDS =
            """
            (select json_agg(json_build_object('id', u.id, 'username', u.username, 'display_name', u.display_name,
                'avatar_url', u.avatar_url, 'tagline', u.tagline, 'card_type', u.card_type, 'frame_tier', u.active_frame_tier,
                'city', u.city, 'country', u.country, 'member_since', %s) order by u.id)
              from users u where u.id in ($1::bigint, $2::bigint))"""
                    .formatted(Times.iso("u.created_at"));

    static final Sql<JsonObject> SNAPSHOT = Sql.of(
            "select json_build_object('messages', " + MESSAGES + ", 'direct_messages', " + DIRECT + ", 'trades', "
                    + TRADES + ", 'cards', " + CARDS + ") as snapshot",
            row -> row.getJsonObject("snapshot"));

    private EvidenceSql() {}
}
