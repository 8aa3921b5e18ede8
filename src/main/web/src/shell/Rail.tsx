import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { t } from '../i18n/t';
import { LiveBadge } from './LiveBadge';
import { placesFor } from './nav';

const AccountMenu = lazy(() => import('./AccountMenu').then((module) => ({ default: module.AccountMenu })));

const Bell = lazy(() => import('../features/notifications/Bell').then((module) => ({ default: module.Bell })));

/** The way around: a narrow rail at the side, on phones a strip above and a bar below. */
export function Rail() {
  const me = useMe();
  return (
    <header className="rail">
      <Link to="/" className="brand" aria-label={t('nav.brand')}>
        <img src="/favicon.svg" width="32" height="32" alt="" />
      </Link>
      <nav aria-label={t('nav.main')}>
        <ul>
          {placesFor(me).map(({ to, label, icon: Icon }) => (
            <li key={label}>
              <Link to={to(me)} className="rail-link" activeOptions={{ exact: to(me) === '/' }}>
                <Icon aria-hidden="true" />
                <span>{t(label)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-end">
        <LiveBadge />
        {me && (
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
