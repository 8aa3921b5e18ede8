-- Sending to threads: many messages in one statement, and what archiving, muting and replaying need to know.

alter table trade_threads
    -- When its trade closed, kept with the entry that says so: 14 days later the thread is archived.
    add column closed_at timestamptz;
update trade_threads t set closed_at = p.closed_at from trade_proposals p where p.id = t.trade_proposal_id;

-- Every message raises two columns of its thread. No index may hold them, and rows need room, for that to be cheap.
drop index trade_threads_open;
alter table trade_threads set (fillfactor = 70);
create index trade_threads_due on trade_threads (closed_at) where archived_at is null and closed_at is not null;

-- Whether somebody wants to hear of a conversation no more.
alter table trade_thread_reads add column muted boolean not null default false;
create table message_mutes (
    user_id bigint not null references users on delete cascade,
    other_user_id bigint not null references users on delete cascade,
    check (user_id <> other_user_id),
    primary key (user_id, other_user_id)
);
create index message_mutes_other on message_mutes (other_user_id);

-- What a purge has taken: the row stays as proof that there was a photo.
alter table trade_thread_attachments add column purged_at timestamptz;
drop index trade_thread_attachments_purge;
create index trade_thread_attachments_purge on trade_thread_attachments (purge_after)
    where purge_after is not null and purged_at is null;

-- Whether contact between two people has ended: one has blocked the other, or is gone.
create function contact_ended(one bigint, other bigint) returns boolean language sql stable as $$
    select exists (select from blocks where user_id = one and blocked_user_id = other)
        or exists (select from blocks where user_id = other and blocked_user_id = one)
        or exists (select from users where id in (one, other) and deleted_at is not null)
$$;

-- Stores messages and their events: one call, one commit, however many. Each gets an outcome of its own:
--   sent       stored, under the next seq of its thread
--   unknown    no such thread, or not the sender's
--   again      the thread has a message with this client_id; it was not stored
--   twice      the same client_id came earlier in this call; ask again
--   archived   the thread is read-only
--   ended      the two have no contact any more, and no accepted trade that still runs
--   card       no such card
-- Threads are locked in the order of their ids, so calls do not deadlock; the second statement sees what others committed
-- before it had the locks.
create function send_thread_messages(
    trades bigint[], senders bigint[], client_ids uuid[], contents text[], cards bigint[], attached boolean[],
    warnings text[], at timestamptz)
returns table (
    ord bigint, outcome text, id bigint, seq integer, thread_id bigint, proposer_id bigint, recipient_id bigint,
    sender_username text, sender_display_name text, sender_avatar_url text,
    card_id bigint, card_name text, card_set_code text, card_image_url text, card_price numeric)
language plpgsql as $$
#variable_conflict use_column
begin
    perform from trade_threads t where t.trade_proposal_id = any (trades) order by t.id for no key update;
    return query
    with asked as (
        select a.*, t.id as thread_id, t.message_count, t.archived_at, p.proposer_id, p.recipient_id, p.status
        from unnest(trades, senders, client_ids, contents, cards, attached, warnings) with ordinality
            as a (trade_id, sender_id, client_id, content, card_id, has_attachments, warning, ord)
        left join trade_proposals p on p.id = a.trade_id and a.sender_id in (p.proposer_id, p.recipient_id)
        left join trade_threads t on t.trade_proposal_id = p.id
    ), judged as (
        select a.*, case
            when a.thread_id is null then 'unknown'
            when exists (select from trade_thread_messages m where m.thread_id = a.thread_id and m.client_id = a.client_id)
                then 'again'
            when row_number() over (partition by a.thread_id, a.client_id order by a.ord) > 1 then 'twice'
            when a.archived_at is not null then 'archived'
            when a.status not in ('accepted', 'in_transit', 'disputed') and contact_ended(a.proposer_id, a.recipient_id)
                then 'ended'
            when a.card_id is not null and not exists (select from cards c where c.id = a.card_id) then 'card'
            else 'sent' end as outcome
        from asked a
    ), numbered as (
        select j.*, (j.message_count + row_number() over (partition by j.thread_id order by j.ord))::integer as seq
        from judged j where j.outcome = 'sent'
    ), stored as (
        insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content, card_id, has_attachments,
            warning, created_at)
        select n.thread_id, n.seq, n.sender_id, n.client_id, n.content, n.card_id, n.has_attachments, n.warning, at
        from numbered n
        returning id, thread_id, seq
    ), raised as (
        update trade_threads t set message_count = n.last, last_message_at = at
        from (select n.thread_id, max(n.seq) as last from numbered n group by n.thread_id) n where t.id = n.thread_id
    ), told as (
        insert into event (at, kind, actor_id, data)
        select at, 'thread.message_sent', n.sender_id, jsonb_build_object(
            'trade_id', n.trade_id, 'thread_id', n.thread_id, 'message_id', s.id, 'seq', n.seq, 'sender_id', n.sender_id,
            'recipient_id', case n.sender_id when n.proposer_id then n.recipient_id else n.proposer_id end)
        from numbered n join stored s on s.thread_id = n.thread_id and s.seq = n.seq
    )
    select j.ord, j.outcome, s.id, n.seq, j.thread_id, j.proposer_id, j.recipient_id,
        u.username::text, u.display_name, u.avatar_url,
        c.id, c.name, c.set_code, c.image_url, least(c.price_usd, c.price_usd_foil, c.price_usd_etched)
    from judged j
    left join numbered n on n.ord = j.ord
    left join stored s on s.thread_id = n.thread_id and s.seq = n.seq
    left join users u on u.id = j.sender_id and j.outcome = 'sent'
    left join cards c on c.id = j.card_id and j.outcome = 'sent';
end $$;
