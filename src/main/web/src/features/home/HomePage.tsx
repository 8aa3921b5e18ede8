import { lazy, Suspense } from 'react';
import { useMe } from '../../api/me';
import { session } from '../../api/session';
import { Page } from '../../ui/Page';
import { SkeletonPockets, Waiting } from '../../ui/Skeleton';
import { useStore } from '../../ui/store';
import './home.css';
import { t } from './text';

const Desk = lazy(() => import('./Desk').then((module) => ({ default: module.Desk })));
const Welcome = lazy(() => import('./Welcome').then((module) => ({ default: module.Welcome })));

/** The start: a welcome for guests, their desk for members. */
export function HomePage() {
  const signedIn = useStore(session);
  const me = useMe();
  return (
    <Suspense fallback={<Blank />}>
      {me ? <Desk me={me} /> : signedIn === null ? <Welcome /> : <Blank />}
    </Suspense>
  );
}

function Blank() {
  return (
    <Page title={t('desk.tab')} headed>
      <Waiting>
        <SkeletonPockets />
      </Waiting>
    </Page>
  );
}
