-- Sending, message by message: every statement is one that the database plans once and for all, so a call costs hardly more
-- than the rows that it writes.

drop function send_thread_messages(bigint[], bigint[], uuid[], text[], bigint[], boolean[], text[], timestamptz);

-- Stores messages and their events: one call, one commit, however many. Each gets an outcome of its own:
--   sent       stored, under the next seq of its thread
--   unknown    no such thread, or not the sender's
--   again      the thread has a message with this client_id; it was not stored
--   archived   the thread is read-only
--   ended      the two have no contact any more, and no accepted trade that still runs
--   card       no such card
-- Threads are locked one after the other: callers name them in the order of their trades, and calls do not deadlock.
create function send_thread_messages(
    trades bigint[], senders bigint[], client_ids uuid[], contents text[], cards bigint[], attached boolean[],
    warnings text[], at timestamptz)
returns table (
    ord bigint, outcome text, id bigint, seq integer, thread_id bigint, proposer_id bigint, recipient_id bigint,
    sender_username text, sender_display_name text, sender_avatar_url text,
    card_id bigint, card_name text, card_set_code text, card_image_url text, card_price numeric)
language plpgsql as $$
#variable_conflict use_column
declare
    draft record;
    taken boolean;
    archived timestamptz;
begin
    for draft in
        select * from unnest(trades, senders, client_ids, contents, cards, attached, warnings) with ordinality
            as d (trade_id, sender_id, client_id, content, card_id, has_attachments, warning, ord)
    loop
        ord := draft.ord;
        id := null;
        thread_id := null;
        card_id := null;
        if draft.card_id is not null then
            select c.id, c.name, c.set_code, c.image_url, least(c.price_usd, c.price_usd_foil, c.price_usd_etched)
            into card_id, card_name, card_set_code, card_image_url, card_price from cards c where c.id = draft.card_id;
            if card_id is null then
                outcome := 'card';
                return next;
                continue;
            end if;
        end if;

        -- Takes the thread's lock and the next seq, if the sender may.
        update trade_threads t set message_count = t.message_count + 1, last_message_at = at
        from trade_proposals p, users u
        where t.trade_proposal_id = draft.trade_id and t.archived_at is null and p.id = t.trade_proposal_id
            and draft.sender_id in (p.proposer_id, p.recipient_id) and u.id = draft.sender_id
            and (p.status in ('accepted', 'in_transit', 'disputed') or not (
                exists (select from blocks b where b.user_id = p.proposer_id and b.blocked_user_id = p.recipient_id)
                or exists (select from blocks b where b.user_id = p.recipient_id and b.blocked_user_id = p.proposer_id)
                or exists (select from users g where g.id = p.proposer_id and g.deleted_at is not null)
                or exists (select from users g where g.id = p.recipient_id and g.deleted_at is not null)))
        returning t.id, t.message_count, p.proposer_id, p.recipient_id, u.username, u.display_name, u.avatar_url
        into thread_id, seq, proposer_id, recipient_id, sender_username, sender_display_name, sender_avatar_url;

        if thread_id is null then
            select t.id, t.archived_at, exists (
                select from trade_thread_messages m where m.thread_id = t.id and m.client_id = draft.client_id)
            into thread_id, archived, taken
            from trade_proposals p join trade_threads t on t.trade_proposal_id = p.id
            where p.id = draft.trade_id and draft.sender_id in (p.proposer_id, p.recipient_id);
            outcome := case when thread_id is null then 'unknown' when taken then 'again'
                when archived is not null then 'archived' else 'ended' end;
            return next;
            continue;
        end if;

        insert into trade_thread_messages (thread_id, seq, sender_id, client_id, content, card_id, has_attachments,
            warning, created_at)
        values (thread_id, seq, draft.sender_id, draft.client_id, draft.content, draft.card_id, draft.has_attachments,
            draft.warning, at)
        on conflict (thread_id, client_id) do nothing
        returning id into id;

        if id is null then
            update trade_threads t set message_count = t.message_count - 1, last_message_at = (
                select m.created_at from trade_thread_messages m where m.thread_id = t.id and m.seq = t.message_count - 1)
            where t.id = thread_id;
            outcome := 'again';
        else
            insert into event (at, kind, actor_id, data) values (at, 'thread.message_sent', draft.sender_id,
                jsonb_build_object('trade_id', draft.trade_id, 'thread_id', thread_id, 'message_id', id, 'seq', seq,
                    'sender_id', draft.sender_id,
                    'recipient_id', case draft.sender_id when proposer_id then recipient_id else proposer_id end));
            outcome := 'sent';
        end if;
        return next;
    end loop;
end $$;

-- Photos whose time is over and whose bytes are still to be forgotten: few rows, looked for often.
create index trade_thread_attachments_doomed on trade_thread_attachments (id) where purged_at is not null and file_url <> '';
