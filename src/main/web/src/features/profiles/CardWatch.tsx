import { useEffect } from 'react';
import { keys } from '../../api/keys';
import { queries } from '../../api/query';
import type { ProfileCard } from '../../api/types';
import { useLive } from '../../live/listen';
import { usePresence } from '../../live/presence';

interface CardWatchProps {
  card: ProfileCard;
  onPresence: (online: boolean) => void;
}

/** Watches whether a card's owner is here, and reads the card anew when it is told to have changed. Only a member hears such things. */
export function CardWatch({ card: { id, username }, onPresence }: CardWatchProps) {
  const presence = usePresence(id);
  useEffect(() => {
    if (presence) onPresence(presence !== 'offline');
  }, [presence, onPresence]);
  useLive('card.changed', ({ user_id }) => {
    if (user_id !== id) return;
    for (const queryKey of [keys.user(username), keys.userBack(id)]) void queries.invalidateQueries({ queryKey, exact: true });
  });
  return null;
}
