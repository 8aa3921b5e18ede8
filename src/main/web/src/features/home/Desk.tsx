import { lazy, Suspense } from 'react';
import type { Me } from '../../api/types';
import { ProfileCard } from '../../card/ProfileCard';
import { Page } from '../../ui/Page';
import { NextSeal } from './NextSeal';
import { NextSteps } from './NextSteps';
import { OpenTrades } from './OpenTrades';
import { t } from './text';
import { Viewers } from './Viewers';
import { Worth } from './Worth';

const Shelf = lazy(() => import('../directory/Shelf').then((module) => ({ default: module.Shelf })));

/** What lies on the desk: whom to trade with next, the own card, what the collection is worth, and what there is to do. */
export function Desk({ me }: { me: Me }) {
  return (
    <Page title={t(greeting(new Date().getHours()), { name: me.display_name })} tab={t('desk.tab')}>
      <Suspense>
        <Shelf />
      </Suspense>
      <div className="sheet desk">
        <div className="pocket">
          <ProfileCard user={me} heading="h2" />
        </div>
        <div>
          <Worth />
          <Viewers />
        </div>
        <div>
          <OpenTrades me={me.id} />
          <NextSteps me={me} />
          <NextSeal />
        </div>
      </div>
    </Page>
  );
}

function greeting(hour: number) {
  if (hour >= 5 && hour < 12) return 'desk.morning';
  return hour >= 12 && hour < 18 ? 'desk.afternoon' : 'desk.evening';
}
