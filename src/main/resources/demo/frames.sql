-- Everybody wears the best frame that what they have earned opens.
with best as (
    select distinct on (f.user_id) f.id, f.user_id, f.frame_tier from user_frames f
        join users u on u.id = f.user_id and u.email::text like '%@demo.invalid' and u.active_frame_tier = 'bronze'
    order by f.user_id, array_position(array['bronze', 'silver', 'gold', 'platinum', 'legendary'], f.frame_tier) desc
), worn as (
    update user_frames f set is_active = true from best b where f.id = b.id and f.frame_tier <> 'bronze'
)
update users u set active_frame_tier = b.frame_tier, profile_version = profile_version + 1 from best b
where u.id = b.user_id and b.frame_tier <> 'bronze';
