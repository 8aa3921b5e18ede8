import { memo, useMemo, useState } from 'react';
import type { ProfileCard as Card } from '../../api/types';
import { ProfileCard } from '../../card/ProfileCard';
import { touch, TraderActions } from './TraderActions';
import { useOnline } from './useOnline';

/** A trader's card in its pocket; it comes up a little when it is looked at, and what can be done lies below. */
export const TraderPocket = memo(function TraderPocket({ user }: { user: Card }) {
  const now = useOnline(user);
  const shown = useMemo(() => now, [user, now.is_online]);
  const [near, setNear] = useState(touch.matches);
  const come = () => setNear(true);
  return (
    <div className="trader-pocket" onPointerEnter={come} onFocus={come}>
      <ProfileCard user={shown} />
      <TraderActions user={user} near={near} />
    </div>
  );
});
