import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Layers, Star } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ProfileCard } from '../../api/types';
import { number } from '../../i18n/format';
import { useShortcut } from '../../shell/shortcuts';
import { Tabs } from '../../ui/Tabs';
import { Binder, HavePocket, WantPocket } from './Binder';
import { havesQuery, wantsQuery } from './binders';
import { t } from './text';

const SealsTab = lazy(() => import('../achievements/SealsTab').then((module) => ({ default: module.SealsTab })));

const ReviewsTab = lazy(() => import('../reputation/ReviewsTab').then((module) => ({ default: module.ReviewsTab })));

/** What they have for trade, what they look for, what they have earned, what others say of them. */
export function ProfileTabs({ user, own }: { user: ProfileCard; own: boolean }) {
  const { tab = 'haves' } = useSearch({ from: '/u/$username' });
  const navigate = useNavigate();
  const haves = useInfiniteQuery(havesQuery(user.username));
  const wants = useInfiniteQuery(wantsQuery(user.username));
  const open = (key: 'haves' | 'wants' | 'seals' | 'reviews') =>
    void navigate({ to: '/u/$username', params: { username: user.username }, search: key === 'haves' ? {} : { tab: key }, replace: true, resetScroll: false });

  useShortcut('1', 'profile.haves', () => open('haves'));
  useShortcut('2', 'profile.wants', () => open('wants'));
  useShortcut('3', 'profile.reviews', () => open('reviews'));
  useShortcut('4', 'profile.seals', () => open('seals'));

  const toBinder = own && (
    <Link to="/collection" className="button">
      {t('profile.to_binder')}
    </Link>
  );
  return (
    <div className="sheet">
      <Tabs
        label={t('profile.tabs')}
        value={tab}
        onChange={open}
        tabs={[
          { key: 'haves', label: <TabLabel text={t('profile.haves')} total={haves.data?.pages[0]?.total} /> },
          { key: 'wants', label: <TabLabel text={t('profile.wants')} total={wants.data?.pages[0]?.total} /> },
          { key: 'reviews', label: <TabLabel text={t('profile.reviews')} total={user.reputation_count} /> },
          { key: 'seals', label: t('profile.seals') },
        ]}
      >
        {tab === 'reviews' ? (
          <Suspense>
            <ReviewsTab user={user} />
          </Suspense>
        ) : tab === 'seals' ? (
          <Suspense>
            <SealsTab userId={user.id} name={user.display_name} />
          </Suspense>
        ) : tab === 'haves' ? (
          <Binder
            query={haves}
            items={haves.data?.pages.flatMap(({ items }) => items)}
            render={(item) => <HavePocket key={item.id} item={item} />}
            icon={<Layers aria-hidden="true" />}
            empty={t(own ? 'profile.no_own_haves' : 'profile.no_haves', { name: user.display_name })}
            action={toBinder}
          />
        ) : (
          <Binder
            query={wants}
            items={wants.data?.pages.flatMap((page) => page.wants)}
            render={(want) => <WantPocket key={want.id} want={want} />}
            icon={<Star aria-hidden="true" />}
            empty={t(own ? 'profile.no_own_wants' : 'profile.no_wants', { name: user.display_name })}
            action={toBinder}
          />
        )}
      </Tabs>
    </div>
  );
}

function TabLabel({ text, total }: { text: string; total: number | undefined }) {
  return (
    <>
      {text} {total !== undefined && <span className="code">{number(total)}</span>}
    </>
  );
}
