import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { t } from '../i18n/t';
import { OfflineBanner } from './OfflineBanner';
import { Rail } from './Rail';

const Extras = lazy(() => import('./Extras').then((module) => ({ default: module.Extras })));

/** What surrounds every page. */
export function Shell() {
  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <div className="shell">
        <Rail />
        <main id="main" className="page" tabIndex={-1}>
          <OfflineBanner />
          <Outlet />
        </main>
      </div>
      <Suspense>
        <Extras />
      </Suspense>
    </>
  );
}
