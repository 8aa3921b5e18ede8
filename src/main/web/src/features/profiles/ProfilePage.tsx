import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMe } from '../../api/me';
import { ProfileCard } from '../../card/ProfileCard';
import type { Tier } from '../../card/types';
import { useShortcut } from '../../shell/shortcuts';
import { Page } from '../../ui/Page';
import { profileQuery } from './profile';
import './profiles.css';
import { t } from './text';

/* The words and the buttons stand beside the card and come a moment after it. */
const Facts = lazy(() => import('./Facts').then((module) => ({ default: module.Facts })));
const OtherActions = lazy(() => import('./Actions').then((module) => ({ default: module.OtherActions })));
const OwnActions = lazy(() => import('./Actions').then((module) => ({ default: module.OwnActions })));
const FrameStrip = lazy(() => import('./FrameStrip').then((module) => ({ default: module.FrameStrip })));
const ProfileTabs = lazy(() => import('./ProfileTabs').then((module) => ({ default: module.ProfileTabs })));
const CardWatch = lazy(() => import('./CardWatch').then((module) => ({ default: module.CardWatch })));
const Match = lazy(() => import('../directory/Match').then((module) => ({ default: module.Match })));
const Suspended = lazy(() => import('./Suspended').then((module) => ({ default: module.Suspended })));
const PublicPreview = lazy(() => import('./PublicPreview').then((module) => ({ default: module.PublicPreview })));

/** A trader's page: the card, who they are, what they have and want. The own page can also be changed and seen as others see it. */
export function ProfilePage() {
  const { username } = useParams({ from: '/u/$username' });
  return <Profile key={username} username={username} />;
}

function Profile({ username }: { username: string }) {
  const { data } = useSuspenseQuery(profileQuery(username));
  const me = useMe();
  const [online, setOnline] = useState<boolean>();
  const user = { ...data, is_online: online ?? data.is_online };
  const [visiting, setVisiting] = useState(false);
  const [tried, setTried] = useState<Tier>();
  const cardPlace = useRef<HTMLDivElement>(null);
  const own = me?.id === user.id;

  useShortcut('f', 'profile.flip', () => cardPlace.current?.querySelector<HTMLButtonElement>('.pc-flip')?.click());

  if (own && visiting) {
    return (
      <Suspense>
        <PublicPreview username={username} onBack={() => setVisiting(false)} />
      </Suspense>
    );
  }
  if (user.suspended && !own) {
    return (
      <Page title={user.display_name} quiet>
        <Suspense>
          <Suspended user={user} />
        </Suspense>
      </Page>
    );
  }
  return (
    <Page title={user.display_name} tab={t('profile.tab', { name: user.display_name, username: user.username })} quiet>
      {own && !me.privacy.show_in_directory && <p className="profile-note">{t('profile.hidden')}</p>}
      <Suspense>{me && <CardWatch key={data.id} card={data} onPresence={setOnline} />}</Suspense>
      <div className="profile">
        <div className="profile-card sheet" ref={cardPlace}>
          <ProfileCard user={own && tried ? { ...user, frame_tier: tried } : user} variant="full" />
          <Suspense>{own && <FrameStrip worn={user.frame_tier} tried={tried} onTry={setTried} />}</Suspense>
        </div>
        <div className="profile-side">
          <div className="sheet">
            <Suspense fallback={<div className="panel profile-words" />}>
              <Facts user={user}>{me && !own && <Match userId={user.id} />}</Facts>
              {own ? <OwnActions user={user} onVisit={() => setVisiting(true)} /> : <OtherActions user={user} />}
            </Suspense>
          </div>
          <Suspense>
            <ProfileTabs user={user} own={own} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}
