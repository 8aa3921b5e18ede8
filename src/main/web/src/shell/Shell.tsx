import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../api/me';
import { t } from '../i18n/t';
import { Rail } from './Rail';

const SanctionBanner = lazy(() => import('./SanctionBanner').then((module) => ({ default: module.SanctionBanner })));
const Extras = lazy(() => import('./Extras').then((module) => ({ default: module.Extras })));
// In the same chunk: it is there long before the network can be gone.
const OfflineBanner = lazy(() => import('./Extras').then((module) => ({ default: module.OfflineBanner })));

/** What surrounds every page. */
export function Shell() {
  const restrictions = useMe()?.restrictions ?? [];
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
          {restrictions.length > 0 && (
            <Suspense>
              <SanctionBanner restrictions={restrictions} />
            </Suspense>
          )}
          <Outlet />
        </main>
      </div>
      <Suspense>
        <Extras />
      </Suspense>
    </>
  );
}
