-- Whether each side of a trade gets something that it wants is noted when the trade is accepted: wants change afterwards, and what is
-- counted must not depend on when somebody looks.
create function trade_proposals_note_match() returns trigger language plpgsql as $$
begin
    insert into trade_matches (trade_proposal_id)
    select new.id where 2 = (
        select count(distinct t.side) from trade_offers o join trade_items t on t.trade_offer_id = o.id
            join cards c on c.id = t.card_id join want_items w on w.oracle_id = c.oracle_id and w.visibility <> 'private'
                and w.user_id = case t.side when 'proposer' then new.recipient_id else new.proposer_id end
        where o.trade_proposal_id = new.id and o.revision = new.current_revision)
    on conflict do nothing;
    return null;
end $$;

create trigger trade_proposals_accepted after update of status on trade_proposals for each row
    when (new.status = 'accepted' and old.status is distinct from new.status) execute function trade_proposals_note_match();
