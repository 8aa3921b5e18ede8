-- Which cards an offer lacked when it became invalid, so that both can be told for as long as the trade is shown.
alter table trade_proposals add column gone_card_ids bigint[] not null default '{}';
