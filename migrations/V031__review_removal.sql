-- Staff take a review away. Its row stays, so that its author does not write another one about the same trade, and counts for nothing.
alter table reviews add column removed_at timestamptz,
    add column removal_id bigint references moderation_actions, -- the action that took it away
    add check ((removed_at is null) = (removal_id is null));
create index reviews_removal on reviews (removal_id) where removal_id is not null;

-- What a report is about, when it is a review.
alter table user_reports add column review_id bigint references reviews;
create index user_reports_review on user_reports (review_id) where review_id is not null;

alter table moderation_actions drop constraint moderation_actions_action_type_check,
    add constraint moderation_actions_action_type_check check (action_type in
        ('warn', 'restrict', 'suspend', 'ban', 'dismiss', 'escalate', 'lift', 'remove_review'));
