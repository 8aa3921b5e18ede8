-- What leaderboards are read from: the best of all time, and what happened lately.

create index user_reputation_trades on user_reputation (completed_trades desc);
create index user_reputation_score on user_reputation (weighted_score desc) where total_reviews > 0;
create index trade_proposals_completed on trade_proposals (completed_at) where status = 'completed';
create index reviews_visible on reviews (visible_at) where visible_at is not null;
create index user_achievements_unlocked on user_achievements (unlocked_at) where unlocked_at is not null;
