import { useInfiniteQuery } from '@tanstack/react-query';
import { t } from '../text';
import { inboxQuery, waits } from './inbox';

/** How many conversations have something unread; nothing when there are none. */
export function UnreadTalk() {
  const { data } = useInfiniteQuery(inboxQuery({}));
  const count = data?.pages.flatMap(({ conversations }) => conversations).filter(waits).length ?? 0;
  if (count === 0) return null;
  return (
    <span className="count rail-count">
      {count > 99 ? '99+' : count} <span className="sr-only">{t('inbox.unread')}</span>
    </span>
  );
}
