import type { ProfileCard as Card } from '../../api/types';
import { ProfileCard } from '../../card/ProfileCard';
import { t } from './text';

/** A trader whom staff have locked out: their card without colour and without what they did with it. */
export function Suspended({ user }: { user: Card }) {
  const bare = { ...user, tagline: null, badges: [], trade_count: 0, reputation_score: null, reputation_count: 0, is_online: false };
  return (
    <div className="profile">
      <div className="profile-card profile-gone sheet" inert>
        <ProfileCard user={bare} variant="full" />
      </div>
      <div className="profile-side">
        <div className="sheet panel">
          <p className="profile-name" dir="auto">
            {user.display_name}
          </p>
          <p className="text-ink-2" dir="ltr">
            @{user.username}
          </p>
          <p className="text-lead" role="status">
            {t('profile.suspended')}
          </p>
        </div>
      </div>
    </div>
  );
}
