import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { t } from '../i18n/t';
import { isBarred } from './barred';
import { LiveBadge } from './LiveBadge';
import { placesFor } from './nav';

const AccountMenu = lazy(() => import('./AccountMenu').then((module) => ({ default: module.AccountMenu })));

const Bell = lazy(() => import('../features/notifications/Bell').then((module) => ({ default: module.Bell })));

const UnreadTalk = lazy(() => import('../features/threads/inbox/UnreadTalk').then((module) => ({ default: module.UnreadTalk })));

/** The way around: a narrow rail at the side, on phones a strip above and a bar below. */
export function Rail() {
  const me = useMe();
  const places = placesFor(me);
  const barred = me !== undefined && isBarred(me);
  return (
    <header className="rail">
      <Link to="/" className="brand" aria-label={t('nav.brand')}>
        <img src="/favicon.svg" width="32" height="32" alt="" />
      </Link>
      <nav aria-label={t('nav.main')} hidden={places.length === 0}>
        <ul>
          {places.map(({ to, label, icon: Icon, who }) => (
            <li key={label} data-who={who}>
              <Link to={to(me)} className="rail-link" activeOptions={{ exact: to(me) === '/' }}>
                <Icon aria-hidden="true" />
                <span>{t(label)}</span>
              </Link>
              {label === 'nav.trades' && !barred && (
                <Suspense>
                  <UnreadTalk />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-end">
        {!barred && <LiveBadge />}
        {me && !barred && (
          <Suspense fallback={<span className="bell" />}>
            <Bell />
          </Suspense>
        )}
        {me && (
          <Suspense fallback={<span className="account" />}>
            <AccountMenu me={me} />
          </Suspense>
        )}
      </div>
    </header>
  );
}
