import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { t } from '../i18n/t';
import { barring } from '../live/barring';
import { useStore } from '../ui/store';
import { isBarred } from './barred';
import { Rail } from './Rail';

const SanctionBanner = lazy(() => import('../features/moderation/standing/SanctionBanner').then((module) => ({ default: module.SanctionBanner })));
const LockedOut = lazy(() => import('../features/moderation/standing/LockedOut').then((module) => ({ default: module.LockedOut })));
const BarredOutlet = lazy(() => import('./BarredOutlet').then((module) => ({ default: module.BarredOutlet })));
const Extras = lazy(() => import('./Extras').then((module) => ({ default: module.Extras })));
// In the same chunk: it is there long before the network can be gone.
const OfflineBanner = lazy(() => import('./Extras').then((module) => ({ default: module.OfflineBanner })));

/** What surrounds every page. */
export function Shell() {
  const me = useMe();
  const barred = me !== undefined && isBarred(me);
  const { closed } = useStore(barring);
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <div className="shell">
        <Rail />
        <main id="main" className="page" tabIndex={-1}>
          <Suspense>
            <OfflineBanner />
          </Suspense>
          <Suspense>{me && !barred && <SanctionBanner />}</Suspense>
          <Suspense>{me && closed ? <LockedOut /> : barred ? <BarredOutlet /> : <Outlet />}</Suspense>
        </main>
      </div>
      <Suspense>
        <Extras />
      </Suspense>
    </>
  );
}
