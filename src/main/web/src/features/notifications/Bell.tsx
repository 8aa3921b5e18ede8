import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useEffect } from 'react';
import { unreadQuery } from '../../api/notifications';
import { setUnread } from '../../ui/title';
import './bell.css';
import { t } from './text';

/** The way to one's notifications, with how many are unread; the browser's tab says so too. */
export function Bell() {
  const { data } = useQuery(unreadQuery);
  const count = data?.total ?? 0;
  useEffect(() => {
    setUnread(count);
    return () => setUnread(0);
  }, [count]);
  return (
    <Link to="/notifications" className="bell" aria-label={count > 0 ? t('told.bell', { count }) : t('told.title')}>
      <BellIcon aria-hidden="true" />
      {count > 0 && (
        <span className="count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
