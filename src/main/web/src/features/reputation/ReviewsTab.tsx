import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { MessageSquareQuote } from 'lucide-react';
import { api } from '../../api/client';
import { ok } from '../../api/errors';
import { keys } from '../../api/keys';
import { useMe } from '../../api/me';
import type { ProfileCard } from '../../api/types';
import { Button } from '../../ui/Button';
import { EmptyPocket } from '../../ui/EmptyPocket';
import { Loaded } from '../../ui/Loaded';
import { SkeletonPockets } from '../../ui/Skeleton';
import { Endorse } from './Endorse';
import { ReviewSlip } from './ReviewSlip';
import { t } from './text';

/** What others have written of somebody, the latest first. */
export const receivedQuery = (userId: number) =>
  infiniteQueryOptions({
    queryKey: [...keys.users, String(userId), 'reviews'],
    queryFn: ({ pageParam: cursor }) =>
      ok(api.GET('/users/{id}/reviews', { params: { path: { id: String(userId) }, query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });

/** The reviews of somebody, whom one may vouch for, or answer if they are of oneself. */
export function ReviewsTab({ user }: { user: ProfileCard }) {
  const me = useMe();
  const own = me?.id === user.id;
  const query = useInfiniteQuery(receivedQuery(user.id));
  return (
    <div className="panel grid gap-4">
      {me && !own && <Endorse user={user} />}
      <Loaded query={query} skeleton={<SkeletonPockets count={2} />}>
        {({ pages }) => {
          const reviews = pages.flatMap((page) => page.reviews);
          return reviews.length === 0 ? (
            <EmptyPocket icon={<MessageSquareQuote aria-hidden="true" />}>{t('review.tab.none', { name: user.display_name })}</EmptyPocket>
          ) : (
            <ul className="grid gap-4">
              {reviews.map((review) => (
                <ReviewSlip key={review.id} review={review} subject={user} own={own} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button kind="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('review.tab.more')}
        </Button>
      )}
    </div>
  );
}
