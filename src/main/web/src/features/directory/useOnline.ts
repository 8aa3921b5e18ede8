import type { ProfileCard } from '../../api/types';
import { usePresence } from '../../live/presence';

/** The card as its owner's presence is now; it is watched as long as it is shown. */
export function useOnline(user: ProfileCard): ProfileCard {
  const presence = usePresence(user.id);
  if (presence === undefined || (presence !== 'offline') === user.is_online) return user;
  return { ...user, is_online: presence !== 'offline' };
}
