import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useMe } from '../api/me';
import { t } from '../i18n/t';
import { barring } from '../live/barring';
import { part } from '../ui/part';
import { useStore } from '../ui/store';
import { isBarred } from './barred';
import { Rail } from './Rail';

const standing = () => import('./standing');
const SanctionBanner = part(standing, 'SanctionBanner');
const LockedOut = part(standing, 'LockedOut');
const BarredOutlet = part(standing, 'BarredOutlet');
const extras = () => import('./Extras');
const Extras = part(extras, 'Extras');
// In the same chunk: it is there long before the network can be gone.
const OfflineBanner = part(extras, 'OfflineBanner');

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
