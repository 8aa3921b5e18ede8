package io.swapstead.achievements;

import java.util.List;

/**
 * What somebody's trades say. The same two people's trades count five times at most for each number; disputed and undone ones not
 * at all, nor those that two others of the same two people were completed within the seven days before: what came earlier stays
 * counted, so that a later trade takes nothing back. Accepted counter-offers count from their acceptance on, whatever becomes of the
 * trade but a dispute. Only the success rate takes every trade as it ended.
 */
final class TradeFacts {
    static final Source SOURCE = new Source(
            List.of(
                    "trades",
                    "fast_trades",
                    "counter_offers_accepted",
                    "mutual_trades",
                    "single_trade_value",
                    "night_trade",
                    "palindrome_trade",
                    "success_rate"),
            Source.ofBothParties(
                    "trade.accepted", "trade.completed", "trade.cancelled", "trade.disputed", "trade.resolved"),
            """
            with side as (
              select proposer_id as user_id, recipient_id as other_id, id, status, current_revision, created_at, accepted_at,
                completed_at, fault_user_id
              from trade_proposals where [[proposer_id]] and (accepted_at is not null or fault_user_id = proposer_id)
              union all
              select recipient_id, proposer_id, id, status, current_revision, created_at, accepted_at, completed_at, fault_user_id
              from trade_proposals where [[recipient_id]] and (accepted_at is not null or fault_user_id = recipient_id)),
            judged as (
              select s.*, o.made_by, greatest(o.offer_value, o.request_value) as value, d.id is null as fair,
                s.status = 'completed' and d.id is null and coalesce(lag(s.completed_at, 2) over earlier
                  <= s.completed_at - interval '7 days', true) as done, m.trade_proposal_id is not null as matched,
                n.trade_proposal_id is not null as at_night
              from side s left join trade_offers o on o.trade_proposal_id = s.id and o.revision = s.current_revision
                left join lateral (select id from trade_disputes where trade_proposal_id = s.id limit 1) d on true
                left join trade_matches m on m.trade_proposal_id = s.id
                left join trade_nights n on n.trade_proposal_id = s.id and n.user_id = s.user_id
              window earlier as (partition by s.user_id, s.other_id, s.status = 'completed' order by s.completed_at, s.id)),
            pair as (
              select user_id, other_id, least(count(*) filter (where done), 5) as trades,
                least(count(*) filter (where done and completed_at <= created_at + interval '24 hours'), 5) as fast,
                least(count(*) filter (where fair and current_revision > 1 and made_by = user_id and accepted_at is not null), 5)
                  as countered,
                least(count(*) filter (where done and matched), 5) as mutual, max(value) filter (where done) as value,
                bool_or(done and at_night) as night, bool_or(done and id >= 1221 and id::text = reverse(id::text)) as palindrome,
                count(*) filter (where status = 'completed') as completed,
                count(*) filter (where status <> 'completed' and fault_user_id = user_id) as failed
              from judged group by user_id, other_id)
            select user_id, sum(trades)::float8, sum(fast)::float8, sum(countered)::float8, sum(mutual)::float8,
              max(value)::float8, bool_or(night)::int::float8, bool_or(palindrome)::int::float8,
              (100.0 * sum(completed) / nullif(sum(completed) + sum(failed), 0))::float8
            from pair group by user_id""");

    private TradeFacts() {}
}
