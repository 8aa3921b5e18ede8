import { useQuery } from '@tanstack/react-query';
import { t } from '../text';
import { waitingQuery } from './inbox';

/** How many conversations have something unread; nothing when there are none. */
export function UnreadTalk() {
  const { data: count = 0 } = useQuery(waitingQuery);
  if (count === 0) return null;
  return (
    <span className="count rail-count">
      {count > 99 ? '99+' : count} <span className="sr-only">{t('inbox.unread')}</span>
    </span>
  );
}
