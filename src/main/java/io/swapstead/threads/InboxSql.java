package io.swapstead.threads;

import io.swapstead.db.Sql;
import io.swapstead.profiles.Person;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The statement behind the inbox. */
final class InboxSql {
    private static final String GLIMPSE =
            """
            m.id, m.seq, m.sender_id, m.content, c.name as card_name, m.has_attachments and m.deleted_at is null as has_attachments,
            m.payload, m.created_at, m.deleted_at""";

    private static final String DIRECT_GLIMPSE =
            """
            d.id, null::integer as seq, d.sender_id, d.content, null as card_name, d.has_attachments, null::jsonb as payload,
            d.created_at, d.deleted_at""";

    /** The last message of the conversation {@code x} for which a condition holds, of either kind. */
    private static String lastMessage(String of) {
        return """
            (select %s from trade_thread_messages m left join cards c on c.id = m.card_id and m.deleted_at is null
              where m.thread_id = x.thread_id and %s order by m.seq desc limit 1)
            union all
            (select %s from messages d where x.thread_id is null
              and least(d.sender_id, d.recipient_id) = least($1::bigint, x.other_id)
              and greatest(d.sender_id, d.recipient_id) = greatest($1, x.other_id) and %s order by d.id desc limit 1)"""
                .formatted(GLIMPSE, of.replace("?", "m"), DIRECT_GLIMPSE, of.replace("?", "d"));
    }

    private static String named(String prefix) {
        return Arrays.stream("id seq sender_id content card_name has_attachments payload created_at deleted_at"
                        .split(" ", -1))
                .map(column -> prefix + "." + column + " as " + prefix + "_" + column)
                .collect(Collectors.joining(", "));
    }

    /** Messages {@code m} of the thread {@code t} that $1 has not read; their own, and what they did themselves, do not count. */
    private static final String UNREAD =
            """
            from trade_thread_messages m where m.thread_id = t.id and m.seq > t.read_seq and m.deleted_at is null
              and coalesce(m.sender_id, (m.payload ->> 'actor_id')::bigint) is distinct from $1""";

    private static final String UNREAD_DIRECT =
            "from messages d where d.recipient_id = $1 and d.sender_id = w.other_id and d.read_at is null";

    /**
     * Conversations of $1: archived ones when $2, those from after $3; only where it is their move when $4. Each {@code waits}
     * while something in it is unread and they want to hear of it.
     */
    private static final String MINE =
            """
            with mine as (
              select t.*, not t.muted and t.message_count > t.read_seq and exists (select %s) as waits from (
                select 'trade' as kind, 0 as rank, p.id as key, p.id as trade_id, t.id, t.id as thread_id,
                  case when p.proposer_id = $1 then p.recipient_id else p.proposer_id end as other_id, p.status, p.turn_user_id,
                  coalesce(t.last_message_at, t.created_at) as at, t.archived_at, t.message_count,
                  coalesce(r.last_read_seq, 0) as read_seq, coalesce(r.muted, false) as muted
                from trade_proposals p join trade_threads t on t.trade_proposal_id = p.id
                left join trade_thread_reads r on r.thread_id = t.id and r.user_id = $1
                where (p.proposer_id = $1 or p.recipient_id = $1) and (p.turn_user_id = $1 or not $4)
                  and case when $2 then t.archived_at > $3 else t.archived_at is null end) t
              union all
              select w.*, not w.muted and exists (select %s) from (
                select 'direct', 1, w.other_id as key, null::bigint, null::bigint, null::bigint, w.other_id, null, null::bigint, w.at,
                  null::timestamptz, 0, 0, exists (
                    select from message_mutes e where e.user_id = $1 and e.other_user_id = w.other_id) as muted
                from (select case when sender_id = $1 then recipient_id else sender_id end as other_id, max(created_at) as at
                  from messages where sender_id = $1 or recipient_id = $1 group by 1) w
                where not $2 and not $4 and not exists (select from blocks b where
                  (b.user_id = $1 and b.blocked_user_id = w.other_id) or (b.user_id = w.other_id and b.blocked_user_id = $1))) w
            )"""
                    .formatted(UNREAD, UNREAD_DIRECT);

    /** In how many conversations something waits to be read; parameters as {@link #MINE} has them. */
    static final Sql<Long> WAITING =
            Sql.of(MINE + " select count(*) as n from mine where waits", row -> row.getLong("n"));

    private static final String ORDER =
            "x.waits desc, (extract(epoch from x.at) * 1000000)::bigint desc, x.rank desc, x.key desc";

    /**
     * Parameters as {@link #MINE} has them; $5 what is searched for in lower case or null, $6 to $9 the place after which the page
     * begins, $10 how many.
     */
    static final Sql<Conversation> PAGE = Sql.of(
            MINE
                    + """
                    , page as (
                      select x.*, f.* from mine x join users u on u.id = x.other_id
                      left join lateral (select %s from (%s) match where $5::text is not null) f on true
                      where (x.waits::int, (extract(epoch from x.at) * 1000000)::bigint, x.rank, x.key) < ($6, $7, $8, $9)
                        and ($5 is null or f.match_id is not null or strpos(lower(u.username::text), $5) > 0
                          or strpos(lower(u.display_name), $5) > 0)
                      order by %s limit $10
                    )
                    select x.*, %s as person, %s,
                      case when x.kind = 'trade' then (select count(*) from (select x.thread_id as id, x.read_seq) t, lateral (select %s) n)
                        else (select count(*) from (select x.other_id) w, lateral (select %s) n) end as unread_count
                    from page x join users u on u.id = x.other_id left join lateral (%s) last on true order by %s"""
                            .formatted(
                                    named("match"),
                                    lastMessage("strpos(lower(?.content), $5) > 0"),
                                    ORDER,
                                    Person.json("u", "$1"),
                                    named("last"),
                                    UNREAD,
                                    UNREAD_DIRECT,
                                    lastMessage("true"),
                                    ORDER),
            Conversation::of);

    private InboxSql() {}
}
